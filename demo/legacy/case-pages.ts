import { pageOf, type LegacyCase } from './cases.ts';
import { caseTable } from './case-table.ts';
import { escapeHtml as e, scriptJson } from './encoding.ts';
import { page, position } from './layout.ts';

const where = (c: LegacyCase): string => position('业务办理', '待办事项', c.stage);
const done = '<div id="result" class="result" style="display:none"></div>';

/** 1. An `<a>` and an `<input type=button>` whose onclick validates and calls `form.submit()` into a 0x0 iframe. */
export function iframePage(c: LegacyCase): string {
  return page(
    '办件审核',
    `${where(c)}
<form name="spForm" method="post" action="saveSp.do" target="hideFrame">
<input type="hidden" name="bh" value="${c.id}">
<input type="hidden" name="spjg" value="">
${caseTable(c)}
<div class="btns">
<a href="javascript:void(0)" class="btn" id="btnTg" onclick="doTg()"><span>审批通过</span></a>
<input type="button" class="btn" value="退回补正" onclick="doTh()">
<input type="button" class="btn" value="打 印" onclick="window.print()">
<input type="button" class="btn" value="返 回" onclick="history.back()">
</div>
${done}
</form>
<iframe name="hideFrame" width="0" height="0" frameborder="0" style="width:0;height:0;border:0"></iframe>
<script type="text/javascript">
function check() {
  var f = document.spForm;
  if (trim(f.spyj.value) == '') { showResult('请填写审核意见！', false); f.spyj.focus(); return false; }
  return true;
}
function doTg() { if (!check()) return; document.spForm.spjg.value = '1'; document.spForm.submit(); }
function doTh() { if (!check()) return; document.spForm.spjg.value = '2'; document.spForm.submit(); }
</script>`,
    'class="mainbody"',
  );
}

/** 2. The same form sent by XMLHttpRequest. */
export function xhrPage(c: LegacyCase): string {
  return page(
    '办件审核',
    `${where(c)}
<form name="spForm" onsubmit="return false">
${caseTable(c)}
<div class="btns">
<div class="btn" id="btnTg" onclick="sp('1')">审批通过</div>
<div class="btn" onclick="sp('2')">退回补正</div>
<input type="button" class="btn" value="返 回" onclick="history.back()">
</div>
${done}
</form>
<script type="text/javascript">
function sp(jg) {
  $.ajax({
    type: 'POST',
    url: 'ajaxSp.do',
    data: { bh: '${c.id}', spjg: jg, spyj: document.spForm.spyj.value },
    success: function (msg) { showResult(msg, true); },
    error: function (status) { showResult('提交失败：' + status, false); }
  });
}
</script>`,
    'class="mainbody"',
  );
}

/** 3. The decision travels in the query of `location.href`. */
export function linkPage(c: LegacyCase): string {
  return page(
    '办件审核',
    `${where(c)}
<form name="spForm">
${caseTable(c)}
<table class="btns"><tr>
<td><input type="button" class="btn" id="btnTg" value="审批通过" onclick="go(1)">
<td><input type="button" class="btn" value="退回补正" onclick="go(2)">
<td><input type="button" class="btn" value="返 回" onclick="history.back()"></table>
</form>
<script type="text/javascript">
function go(jg) {
  var yj = encodeURIComponent(document.spForm.spyj.value);
  location.href = 'doSp.do?bh=${c.id}&spjg=' + jg + '&spyj=' + yj;
}
</script>`,
    'class="mainbody"',
  );
}

/** 4. A page that opens the form as a modal window (showModalDialog, today by window.open). */
export function popupOpenerPage(c: LegacyCase): string {
  return page(
    '办件审核',
    `${where(c)}
<table class="form" width="820" border="0" cellspacing="1" cellpadding="0" bgcolor="#A9BFD6">
<tr><td class="l" width="120">申请单位：<td class="v">${e(c.name)}<td class="l" width="110">受理编号：<td class="v">${e(c.number)}
<tr><td class="l">申请事项：<td class="v">${e(c.matter)}<td class="l">受理日期：<td class="v">${c.acceptedOn}
</table>
<div class="btns"><input type="button" class="btn" id="btnKs" value="开始审核" onclick="openSp()">
<input type="button" class="btn" value="返 回" onclick="history.back()"></div>
${done}
<script type="text/javascript">
function openSp() {
  window.showModalDialog('spxx_dlg.do?bh=${c.id}', window, 'dialogWidth:880px;dialogHeight:640px;center:yes');
}
</script>`,
    'class="mainbody"',
  );
}

export function dialogPage(c: LegacyCase): string {
  return page(
    '办件审核 -- 网页对话框',
    `<form name="spForm" method="post" action="dlgSp.do" style="padding-top:8px">
<input type="hidden" name="bh" value="${c.id}"><input type="hidden" name="spjg">
${caseTable(c)}
<div class="btns">
<button type="button" class="btn" id="btnTg" onclick="tj('1')">审批通过</button>
<button type="button" class="btn" onclick="tj('2')">退回补正</button>
<button type="button" class="btn" onclick="window.close()">关 闭</button>
</div>
</form>
<script type="text/javascript">
function tj(jg) { document.spForm.spjg.value = jg; document.spForm.submit(); }
</script>`,
    'class="mainbody"',
  );
}

/** 5. The form is written into a blank frame; `document.open` erases what listened there before. */
export function writtenPage(c: LegacyCase): string {
  const inner = `<html><head><link href="css/style.css" rel="stylesheet" type="text/css"></head><body class="mainbody">
<form name="spForm" method="post" action="writeSp.do" accept-charset="GBK"><input type="hidden" name="bh" value="${c.id}"><input type="hidden" name="spjg">
${caseTable(c)}
<div class="btns"><a href="javascript:tj(1)" class="btn" id="btnTg">审批通过</a> <a href="javascript:tj(2)" class="btn">退回补正</a></div>
</form>
<script type="text/javascript">function tj(jg) { document.spForm.spjg.value = jg; document.spForm.submit(); }</script>
</body></html>`;
  return page(
    '办件审核',
    `${where(c)}
<iframe name="spFrame" id="spFrame" src="about:blank" width="100%" height="540" frameborder="0"></iframe>
<script type="text/javascript">
window.onload = function () {
  var d = window.frames['spFrame'].document;
  d.open();
  d.write(${scriptJson(inner)});
  d.close();
};
</script>`,
    'class="mainbody"',
  );
}

/** 6. 新版 (trial): UTF-8, strict CSP, no inline script, fetch. */
export function strictPage(c: LegacyCase): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>办件审核（新版试运行）</title>
<link rel="stylesheet" href="css/style.css"><script src="js/new.js" defer></script></head>
<body class="mainbody">
${where(c)}
<form id="spForm" data-bh="${c.id}">
<dl class="sheet">
<dt>申请单位</dt><dd>${e(c.name)}</dd>
<dt>统一社会信用代码</dt><dd>${e(c.code)}</dd>
<dt>受理编号</dt><dd>${e(c.number)}</dd>
<dt>申请事项</dt><dd>${e(c.matter)}</dd>
<dt>受理日期</dt><dd>${c.acceptedOn}</dd>
<dt>承诺期限</dt><dd>${c.days}个工作日</dd>
<dt>审核意见</dt><dd><textarea name="spyj" rows="3" cols="60">同意</textarea></dd>
</dl>
<div class="btns"><button type="submit" class="btn" id="btnTg" name="spjg" value="1">审批通过</button>
<button type="submit" class="btn" name="spjg" value="2">退回补正</button></div>
<div id="result" class="result" hidden></div>
</form>
</body></html>
`;
}

export const strictCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** What the hidden frame, the link and the dialog answer with. */
export function savedPage(how: 'iframe' | 'link' | 'popup' | 'written', said: string): string {
  const message = scriptJson(said);
  if (how === 'iframe')
    return page('', `<script type="text/javascript">parent.showResult(${message}, true);</script>`);
  if (how === 'popup')
    return page(
      '',
      `<div class="result">${e(said)}</div>
<script type="text/javascript">
if (window.opener && !window.opener.closed) { window.opener.showResult(${message}, true); window.close(); }
</script>`,
      'class="mainbody"',
    );
  return page(
    '办理结果',
    `${position('业务办理', '办理结果')}<div class="result">${e(said)}</div>
<div class="btns"><a class="btn" href="dbsx.do">返回待办</a></div>`,
    'class="mainbody"',
  );
}

export const linkTo = (c: LegacyCase): string => `${pageOf[c.shape]}?bh=${c.id}`;
