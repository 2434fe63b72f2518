import { cases } from '../legacy/cases.ts';
import { linkTo } from '../legacy/case-pages.ts';
import { escapeHtml as e } from '../legacy/encoding.ts';
import { subjectOf, type Outcome } from '../data/subjects.ts';

export const shield =
  '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true"><path d="M12 3l7 2.6v5.2c0 4.6-2.9 8-7 10.2-4.1-2.2-7-5.6-7-10.2V5.6z"/><path d="M8.7 12.2l2.3 2.3 4.4-4.6"/></svg>';

const colour: Partial<Record<Outcome, string>> = {
  待确认: 'hold',
  提示: 'advise',
  异议处理中: 'info',
  守信激励: 'good',
  身份待核实: 'unsure',
  无法判断: 'unsure',
};

const row = (c: (typeof cases)[number]): string => {
  const s = subjectOf(c.subjectKey);
  return `<tr><td><a href="/legacy/${linkTo(c)}" target="_blank">${e(c.number)}</a></td>
<td>${e(c.name)}<br><code>${e(s.id.value)}</code></td><td>${e(c.matter)}</td><td>${e(s.situation)}</td>
<td><span class="word ${colour[s.outcome] ?? ''}">${s.outcome}</span>${e(s.expected)}</td></tr>`;
};

/** What to try, and what should happen with each of the fictitious subjects. */
export function indexPage(): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>信哨 Xinshao 演示</title>
<link rel="stylesheet" href="/site/site.css">
<script src="/site/theme.js"></script>
</head>
<body>
<div class="page">
<header class="top">${shield}<h1>信哨 <small>Xinshao · 演示</small></h1></header>
<p class="lead">审批人员打开一件申请，信哨在原有系统里认出申请人，给出写明依据的提示；依法应当慎重的一步，先停下来，写明理由再继续。决定始终由人作出。
<span class="en" lang="en">Xinshao recognises the applicant inside the officer’s old system, prompts with the legal basis and holds the step that the law wants weighed, until a reason is written. People decide.</span></p>

<div class="cards">
<a class="card" href="/legacy/" target="_blank"><b>旧审批系统</b>行政审批业务系统 V3.2：框架页、GBK 编码、二十一件待办。信哨扩展在这里工作。<span class="en" lang="en">The legacy system the extension works in</span></a>
<a class="card" href="/portal/"><b>政务服务门户</b>一行 script 标签接入信用核查、期限计算。<span class="en" lang="en">A portal that embeds the widgets by one script tag</span></a>
<a class="card" href="/playground/"><b>组件试验场</b>每个组件的状态、属性和可复制的代码。<span class="en" lang="en">Every element, its states and HTML to copy</span></a>
</div>

<h2>先试这几步 <span class="en" lang="en">What to try first</span></h2>
<ol class="steps">
<li>打开<a href="/legacy/" target="_blank">旧审批系统</a>，点开第一件“（示例）青泉建设工程有限公司”。代码旁应出现标记，右侧面板列出名单记录、文书和条款。</li>
<li>点“审批通过”：这一步被暂停，服务器尚未收到任何请求。选择措施或“不执行”，写明理由，再继续。</li>
<li>点开第二件“（示例）明湖市政工程有限公司”，点“审批通过”：没有记录，直接通过。页面上的代理机构有记录，但它不是申请人。</li>
<li>打开<a href="/legacy/_decisions" target="_blank">服务器收到的决定</a>，核对：暂停时没有请求，继续后恰好一个。</li>
<li>打开<a href="/portal/">门户</a>，输入下表中的任一代码。</li>
</ol>
<p class="fiction">没有看到标记？请确认扩展已加载：在浏览器的扩展管理页打开“开发者模式”，选择“加载已解压的扩展程序”，指向 <code>.output/chrome-mv3</code>；再在扩展的选项页导入名单 <a href="/data/list.json" download>list.json</a> 和站点配置 <a href="/data/profile-legacy.json" download>profile-legacy.json</a>、<a href="/data/profile-legacy-new.json" download>profile-legacy-new.json</a>、<a href="/data/profile-legacy-form.json" download>profile-legacy-form.json</a>，以及目录 <a href="/data/catalogue.json" download>catalogue.json</a>。<code>npm start</code> 打开的浏览器已经做好这些。
<span class="en" lang="en">No marks? Load the unpacked extension from .output/chrome-mv3 and import the list and the site profiles on its options page; the browser that npm start opens has them already.</span></p>

<h2>示例主体与应当看到的结果 <span class="en" lang="en">Fictitious subjects and what should happen</span></h2>
<div class="scroll subjects"><table>
<thead><tr><th>受理编号</th><th>主体和代码</th><th>申请事项</th><th>情形</th><th>应当看到</th></tr></thead>
<tbody>
${cases.map(row).join('\n')}
</tbody></table></div>
<p class="fiction">所有名称、代码、部门、文号均为虚构。结果以济南市社会信用管理办法为例，该办法有效期至2026年12月31日；此后说明“依据已失效”，由山东省社会信用条例作答。
<span class="en" lang="en">Everything here is invented. Results follow Jinan’s measures, which end on 2026-12-31; after that day the answer says so and rests on Shandong’s regulation.</span></p>
</div>
</body>
</html>
`;
}
