/* 公共函数库 common.js */
(function () {
  function trim(text) {
    return String(text).replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
  }

  function showResult(message, ok) {
    var box = document.getElementById('result');
    if (!box) return;
    box.style.display = 'block';
    box.className = ok ? 'result' : 'result bad';
    box.innerHTML = message;
  }

  function todayText() {
    var now = new Date();
    return (
      now.getFullYear() +
      '年' +
      (now.getMonth() + 1) +
      '月' +
      now.getDate() +
      '日 星期' +
      '日一二三四五六'.charAt(now.getDay())
    );
  }

  function toggleMenu(index) {
    var box = document.getElementById('menu' + index);
    box.style.display = box.style.display === 'none' ? '' : 'none';
  }

  function encode(data) {
    var parts = [];
    for (var key in data) parts.push(encodeURIComponent(key) + '=' + encodeURIComponent(data[key]));
    return parts.join('&');
  }

  window.trim = trim;
  window.showResult = showResult;
  window.todayText = todayText;
  window.toggleMenu = toggleMenu;

  window.$ = {
    ajax: function (options) {
      var xhr = new XMLHttpRequest();
      xhr.open(options.type || 'GET', options.url, true);
      xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8');
      xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
      xhr.onreadystatechange = function () {
        if (xhr.readyState !== 4) return;
        if (xhr.status === 200) options.success(xhr.responseText);
        else options.error(xhr.status);
      };
      xhr.send(encode(options.data));
    },
  };

  if (!window.showModalDialog) {
    window.showModalDialog = function (url, args, features) {
      var width = /dialogWidth:\s*(\d+)/.exec(features || '');
      var height = /dialogHeight:\s*(\d+)/.exec(features || '');
      window.open(
        url,
        'dlg' + new Date().getTime(),
        'width=' +
          (width ? width[1] : 800) +
          ',height=' +
          (height ? height[1] : 600) +
          ',resizable=yes,scrollbars=yes',
      );
    };
  }
})();
