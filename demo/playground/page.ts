import { escapeHtml as e } from '../legacy/encoding.ts';
import { shield } from '../site/index-page.ts';
import { elements } from './elements.ts';
import type { Kind, Shown, State } from './shown.ts';

const head = (title: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/site/site.css">
<link rel="stylesheet" href="/playground/playground.css">
<script type="application/json" data-xinshao-config>{ "timeout": 600000 }</script>
<script src="/site/theme.js"></script>
<script src="/xinshao.js" defer></script>
<script src="/playground/playground.js" defer></script>
</head>
<body>
<div class="page">`;

const foot = '</div>\n</body>\n</html>\n';

const notBuilt = `<p class="missing" id="not-built" hidden>组件脚本 <code>xinshao.js</code> 尚未构建，请先运行 <code>npm run build:widgets</code>。
<span class="en" lang="en">xinshao.js has not been built yet: run npm run build:widgets.</span></p>`;

const link = ({ tag }: Shown, current?: string): string =>
  `<a href="/playground/${tag}"${tag === current ? ' aria-current="page"' : ''}>&lt;${tag}&gt;</a>`;

/** The list of elements. */
export function playgroundIndex(): string {
  const cards = elements.map(
    (
      el,
    ) => `<a class="card" href="/playground/${el.tag}"><b>${e(el.title)} <code>&lt;${el.tag}&gt;</code></b>${e(el.about)}
<span class="en" lang="en">${e(el.aboutEn)}</span></a>`,
  );
  return `${head('组件试验场 · 信哨')}
<header class="top">${shield}<h1>组件试验场 <small>Playground</small></h1></header>
<p class="lead">页面在严格的内容安全策略下只引入一个脚本：<code>&lt;script src="/xinshao.js" defer&gt;&lt;/script&gt;</code>
<span class="en" lang="en">One script tag, under a strict Content-Security-Policy.</span></p>
${notBuilt}
<div class="cards">
${cards.join('\n')}
</div>
<p><a href="/">返回演示首页</a></p>
${foot}`;
}

const choice = (
  name: string,
  legend: string,
  options: readonly (readonly [value: string, label: string])[],
): string =>
  `<fieldset><legend>${legend}</legend>${options
    .map(
      ([value, label], i) =>
        `<label><input type="radio" name="${name}" value="${value}"${i === 0 ? ' checked' : ''}>${label}</label>`,
    )
    .join('')}</fieldset>`;

const switches = `<form class="switches" id="switches">
${choice('theme', '外观', [
  ['light', '浅色'],
  ['dark', '深色'],
])}
${choice('locale', '语言', [
  ['zh-CN', '中文'],
  ['en', 'English'],
])}
${choice('elder', '字号', [
  ['', '标准'],
  ['elder', '长辈版'],
])}
${choice('width', '宽度', [
  ['', '自适应'],
  ['narrow', '320像素'],
])}
<button type="button" id="print">打印</button>
</form>`;

const KINDS: Readonly<Record<Kind, string>> = {
  loading: '载入中',
  empty: '空白',
  result: '结果',
  error: '有误',
  'not-checked': '未能核查',
};

const state = (s: State, i: number, of = ''): string => `<section class="state" id="${of}s${i + 1}">
<h2>${e(s.title)} <small class="kind">${KINDS[s.kind ?? 'result']}</small></h2>
${s.about ? `<p>${e(s.about)}</p>` : ''}
<div class="stage"${s.play ? ` data-play="${e(JSON.stringify(s.play))}"` : ''}>${s.html}</div>
<div class="source"><pre><code>${e(s.html)}</code></pre><button type="button" class="copy">复制</button></div>
</section>`;

/** One element: every state live, its HTML to copy, its attributes, the events it has sent. */
export function playgroundPage(tag: string): string | undefined {
  const el = elements.find((candidate) => candidate.tag === tag);
  if (!el) return undefined;
  return `${head(`${el.title} · 组件试验场`)}
<nav class="elements"><a href="/playground/">组件试验场</a>${elements.map((other) => link(other, tag)).join('')}</nav>
<header class="top">${shield}<h1>${e(el.title)} <small>&lt;${el.tag}&gt;</small></h1></header>
<p class="lead">${e(el.about)} <span class="en" lang="en">${e(el.aboutEn)}</span></p>
${notBuilt}
${switches}
${el.states.map((each, i) => state(each, i)).join('\n')}
<section><h2>事件</h2><ol class="events" id="events" data-events="${el.events.join(' ')}" aria-label="组件发出的事件"></ol><p class="fiction" id="no-events">还没有事件。操作上面的组件后，事件名称和内容会出现在这里。</p></section>
<section><h2>属性</h2><div class="scroll"><table><thead><tr><th>属性</th><th>取值</th><th>说明</th></tr></thead><tbody>
${el.attributes.map(([name, values, about]) => `<tr><td><code>${name}</code></td><td>${e(values)}</td><td>${e(about)}</td></tr>`).join('\n')}
</tbody></table></div></section>
${foot}`;
}

/** Every state of every element, to be looked at in one go; those that wait for ever are more than a browser's connections. */
export const statesPage = (): string => `${head('所有组件的所有状态')}
${notBuilt}
${switches}
${elements.flatMap(({ tag, states }) => states.map((each, i) => state(each, i, `${tag}-`))).join('\n')}
${foot}`;
