/* 待办列表：冻结列表格，翻页时整体重绘 */
(function () {
  var all = [];
  var rows = [];
  var size = 12;
  var selected = null;

  function esc(text) {
    return String(text).replace(/[&<>"]/g, function (c) {
      return '&#' + c.charCodeAt(0) + ';';
    });
  }

  function cell(field, cls, html) {
    return '<td field="' + field + '"><div class="datagrid-cell ' + cls + '">' + html + '</div></td>';
  }

  function tr(table, index, inner) {
    return (
      '<tr id="datagrid-row-r1-' +
      table +
      '-' +
      index +
      '" datagrid-row-index="' +
      index +
      '" class="datagrid-row' +
      (index % 2 ? ' datagrid-row-alt' : '') +
      '" onclick="grid.select(' +
      index +
      ')" ondblclick="grid.open(' +
      index +
      ')">' +
      inner +
      '</tr>'
    );
  }

  window.grid = {
    page: 1,
    start: function (data, pageSize) {
      all = rows = data;
      size = pageSize;
      this.go(1);
    },
    find: function (form) {
      rows = [];
      for (var i = 0; i < all.length; i++) {
        var fits = all[i].mc.indexOf(form.dwmc.value) >= 0 && (!form.sx.value || all[i].lx === form.sx.value);
        if (fits && all[i].rq >= form.rq1.value && all[i].rq <= form.rq2.value) rows.push(all[i]);
      }
      this.go(1);
    },
    go: function (page) {
      var pages = Math.max(1, Math.ceil(rows.length / size));
      this.page = Math.max(1, Math.min(page, pages));
      selected = null;
      var first = (this.page - 1) * size;
      var frozen = '';
      var rest = '';
      for (var i = first; i < Math.min(first + size, rows.length); i++) {
        var r = rows[i];
        var at = i - first;
        frozen += tr(
          1,
          at,
          '<td class="rownumber"><div>' +
            (i + 1) +
            '</div></td>' +
            cell('slbh', 'c1', esc(r.slbh)) +
            cell('tyshxydm', 'c2', esc(r.dm)),
        );
        rest += tr(
          2,
          at,
          cell('sqdw', 'c3', '<a href="' + esc(r.url) + '">' + esc(r.mc) + '</a>') +
            cell('sxmc', 'c4', esc(r.sx)) +
            cell('cbcs', 'c5', esc(r.cs)) +
            cell('slrq', 'c6', esc(r.rq)) +
            cell('cnqx', 'c7', esc(r.qx)) +
            cell('hj', 'c8', esc(r.hj)) +
            cell('zt', 'c9' + (r.zt === '待审核' ? '' : ' donezt'), esc(r.zt)),
        );
      }
      var bodies = document.getElementById('dg').getElementsByClassName('datagrid-body');
      bodies[0].firstChild.innerHTML = '<table class="datagrid-btable">' + frozen + '</table>';
      bodies[1].innerHTML = '<table class="datagrid-btable">' + rest + '</table>';
      document.getElementById('pager').innerHTML =
        '<a onclick="grid.go(1)">首页</a><a onclick="grid.go(grid.page-1)">上一页</a> 第 <b>' +
        this.page +
        '</b> / ' +
        pages +
        ' 页 <a onclick="grid.go(grid.page+1)">下一页</a><a onclick="grid.go(99)">末页</a><span class="total">显示 ' +
        Math.min(first + 1, rows.length) +
        ' 到 ' +
        Math.min(first + size, rows.length) +
        '，共 ' +
        rows.length +
        ' 条记录</span>';
    },
    select: function (index) {
      selected = index;
      var trs = document.getElementById('dg').getElementsByClassName('datagrid-row');
      for (var i = 0; i < trs.length; i++) {
        var on = trs[i].getAttribute('datagrid-row-index') === String(index);
        all[i].className =
          all[i].className.replace(' datagrid-row-selected', '') + (on ? ' datagrid-row-selected' : '');
      }
    },
    open: function (index) {
      var at = index === undefined ? selected : index;
      if (at === null) return;
      location.href = rows[(this.page - 1) * size + at].url;
    },
  };
})();
