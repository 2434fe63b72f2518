import { authority, officer } from './cases.ts';
import { page, position, systemName } from './layout.ts';

/** The frameset, with a status line at the bottom. */
export function indexPage(): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=GBK">
<title>${systemName} - ${authority.name}</title>
</head>
<frameset rows="66,*,24" frameborder="no" border="0" framespacing="0">
  <frame src="top.jsp" name="topFrame" scrolling="no" noresize>
  <frameset cols="176,*" frameborder="no" border="0" framespacing="0" id="midFrame">
    <frame src="menu.jsp" name="leftFrame" scrolling="auto" noresize>
    <frame src="dbsx.do" name="mainFrame" scrolling="auto">
  </frameset>
  <frame src="bottom.jsp" name="bottomFrame" scrolling="no" noresize>
</frameset>
<noframes><body>您的浏览器不支持框架，请使用 IE6.0 以上版本浏览器。</body></noframes>
</html>
`;
}

export function topPage(): string {
  return page(
    systemName,
    `<table class="top" width="100%" height="66" border="0" cellspacing="0" cellpadding="0">
  <tr>
    <td width="66" align="center"><div class="emblem">审批</div></td>
    <td><div class="sysname">${authority.name}</div><div class="sysname2">${systemName}</div></td>
    <td align="right" valign="bottom" class="topright">
      <div class="toplinks"><a href="welcome.jsp" target="mainFrame">首页</a> | <a href="dbsx.do" target="mainFrame">待办事项</a> | <a href="#" onclick="return false">修改密码</a> | <a href="#" onclick="return false">帮助</a> | <a href="index.jsp" target="_top">注销</a></div>
      <div class="whoami">当前用户：<b>${officer}</b>（审批处审核岗）　今天是 <span id="today"></span></div>
    </td>
  </tr>
</table>
<script type="text/javascript">document.getElementById('today').innerHTML = todayText();</script>`,
    'class="topbody"',
  );
}

interface MenuGroup {
  readonly title: string;
  readonly items: readonly (readonly [label: string, href: string])[];
}

const menu: readonly MenuGroup[] = [
  {
    title: '业务办理',
    items: [
      ['待办事项', 'dbsx.do'],
      ['待办事项（固定列）', 'dbsx_lay.do'],
      ['已办事项', 'ybsx.do'],
      ['窗口收件登记', 'welcome.jsp'],
      ['补正告知', 'welcome.jsp'],
      ['信用信息补充登记', 'xxdj.do'],
    ],
  },
  { title: '证照管理', items: [['证照打印', 'welcome.jsp'], ['证照变更', 'welcome.jsp'], ['证照注销', 'welcome.jsp']] }, // prettier-ignore
  { title: '查询统计', items: [['办件综合查询', 'ybsx.do'], ['超期办件统计', 'welcome.jsp'], ['办结率统计表', 'welcome.jsp']] }, // prettier-ignore
  { title: '系统管理', items: [['事项目录维护', 'welcome.jsp'], ['用户管理', 'welcome.jsp'], ['操作日志', 'welcome.jsp']] }, // prettier-ignore
];

export function menuPage(): string {
  const groups = menu.map(
    ({ title, items }, index) => `<div class="menutitle" onclick="toggleMenu(${index})">${title}</div>
<div class="menubox" id="menu${index}"${index > 1 ? ' style="display:none"' : ''}>
${items.map(([label, href]) => `<a href="${href}" target="mainFrame"><span class="dot">■</span>${label}</a>`).join('\n')}
</div>`,
  );
  return page('菜单', groups.join('\n'), 'class="leftbody"');
}

export function bottomPage(): string {
  return page(
    '状态栏',
    `<div class="status"><span>就绪</span><span>服务器：127.0.0.1（示例环境，数据均为虚构）</span><span class="r">技术支持：示例市信息中心　建议使用 IE6.0 以上版本，分辨率 1024×768</span></div>`,
    'class="bottombody"',
  );
}

export function welcomePage(counts: { readonly open: number; readonly done: number }): string {
  return page(
    '首页',
    `${position('首页')}
<table class="form" width="96%" align="center"><tr><td class="l" width="120">公告<td>关于统一办件编号规则的通知（示审发〔2026〕31号）<br>本系统定于每周五 18:00 进行数据备份，请提前保存。
<tr><td class="l">待办<td><a href="dbsx.do">${counts.open} 件</a>
<tr><td class="l">本日已办<td><a href="ybsx.do">${counts.done} 件</a></table>
<p class="note">该模块在示例系统中未开放，请从“待办事项”进入。</p>`,
    'class="mainbody"',
  );
}
