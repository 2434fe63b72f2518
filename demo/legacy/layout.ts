import { escapeHtml } from './encoding.ts';

export const systemName = '行政审批业务系统 V3.2';

/** A page as the vendor's JSP include printed it: quirks mode, GBK, upper-case tags here and there. */
export function page(title: string, body: string, bodyAttributes = ''): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML>
<HEAD>
<META http-equiv="Content-Type" content="text/html; charset=GBK">
<META http-equiv="X-UA-Compatible" content="IE=EmulateIE7">
<title>${escapeHtml(title)}</title>
<link href="css/style.css" rel="stylesheet" type="text/css">
<script type="text/javascript" src="js/common.js"></script>
</HEAD>
<BODY ${bodyAttributes}>
${body}
</BODY>
</HTML>
`;
}

export const position = (...steps: readonly string[]): string =>
  `<div class="position"><span class="arrow">&gt;&gt;</span> 当前位置：${steps.map(escapeHtml).join(' &gt; ')}</div>`;
