import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { subjects } from '../../../demo/data/subjects.ts';
import { makeUscc } from '../../../core/subject/index.ts';
import { repositoryRoot } from '../../tools/root.ts';
import { DecisionServer, decisionProfile, type Serve } from './decision-server.ts';
import { LIST } from './rows-page.ts';

/** A row of a list of cases. */
export interface KitRow {
  readonly uscc: string;
  readonly name: string;
  readonly agent: string;
  readonly matter: string;
}

const code = (n: number): string => makeUscc(`91370100DEM${String(7000 + n).padStart(5, '0')}`) ?? '';
const listed = subjects.find(({ key }) => key === 'listed');

/** The subject whose approval has to be held: the third row. */
export const HELD = { uscc: listed?.id.value ?? '', name: listed?.name ?? '' };
/** The authority's own code, in the popups. */
export const AUTHORITY = { uscc: code(900), name: '示例市行政审批服务局' };

/** Two pages and a half of cases; every fourth was handed in by an agent. */
export const ROWS: readonly KitRow[] = Array.from({ length: 25 }, (_, n) => ({
  ...(n === 2 ? HELD : { uscc: code(n), name: `（示例）第${n}商贸有限公司` }),
  agent: n % 4 === 0 ? code(500 + n) : '',
  matter: '建筑业企业资质核准',
}));

/** `role value name`, as `readIn` tells it, of some rows. */
export const inRows = (rows: readonly KitRow[]): string[] =>
  rows.flatMap(({ uscc, name, agent }) => [
    `applicant ${uscc} ${name}`,
    ...(agent ? [`agent ${agent} -`] : []),
  ]);

const page = (head: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>办件列表（示例）</title>${head}</head><body style="margin:12px">${body}</body></html>`;
const css = (...files: readonly string[]): string =>
  files.map((file) => `<link rel="stylesheet" href="/kits/${file}">`).join('');
const js = (...files: readonly string[]): string =>
  files.map((file) => `<script src="/kits/${file}"></script>`).join('');
const script = (text: string): string => `<script>${text.replace(/<\//g, '<\\/')}</script>`;

/** What a popup shows of a case: the applicant beside the authority. */
const caseForm = ({ uscc, name }: { readonly uscc: string; readonly name: string }, button: string): string =>
  `<form class="layui-form" lay-filter="case" method="post" action="/decide" style="padding:12px"><input type="hidden" name="result" value="1">
<table class="layui-table"><tr><td>申请单位：</td><td id="name">${name}</td></tr>
<tr><td>统一社会信用代码：</td><td><input id="code" name="uscc" class="layui-input" readonly value="${uscc}"></td></tr>
<tr><td>受理机关：</td><td>${AUTHORITY.name}</td></tr><tr><td>受理机关统一社会信用代码：</td><td>${AUTHORITY.uscc}</td></tr>
<tr><td>申请事项：</td><td id="matter">建筑业企业资质核准</td></tr></table>${button}</form>`;

const LAYUI = page(
  css('layui/dist/css/layui.css'),
  `<table id="list" lay-filter="list"></table>
<script type="text/html" id="bar"><div class="layui-btn-container"><button class="layui-btn layui-btn-sm" lay-event="page">办理（页面层）</button><button class="layui-btn layui-btn-sm" lay-event="frame">办理（框架层）</button></div></script>
<script type="text/html" id="ops"><a class="layui-btn layui-btn-xs" data-approve lay-event="approve">通过</a></script>
${js('layui/dist/layui.js')}
${script(`layui.use(['table', 'form', 'layer'], () => {
  const { table, form, layer, $ } = layui;
  const send = (data) => $.ajax({ url: '/decide', type: 'post', data });
  table.render({ elem: '#list', id: 'list', data: ${JSON.stringify(ROWS)}, toolbar: '#bar', defaultToolbar: [], limit: 10, limits: [10, 25],
    page: { layout: ['prev', 'page', 'next', 'count', 'limit'] },
    cols: [[{ type: 'radio', fixed: 'left' }, { field: 'uscc', title: '统一社会信用代码', width: 270, fixed: 'left' }, { field: 'name', title: '企业名称', width: 240 },
      { field: 'agent', title: '代理机构信用代码', width: 270 }, { field: 'matter', title: '申请事项', width: 700 }, { title: '操作', toolbar: '#ops', width: 90, fixed: 'right' }]] });
  table.on('row(list)', (row) => row.setRowChecked({ type: 'radio' }));
  table.on('tool(list)', ({ data }) => send({ result: 1, uscc: data.uscc }));
  table.on('toolbar(list)', ({ event }) => layer.open(event === 'page'
    ? { type: 1, title: '办理', area: ['620px', '420px'], content: ${JSON.stringify(caseForm(HELD, '<button type="button" class="layui-btn" data-approve lay-submit lay-filter="approve">通过</button>'))}, success: () => form.render() }
    : { type: 2, title: '办理', area: ['620px', '420px'], content: '/case-popup' }));
  form.on('submit(approve)', ({ field }) => { send(field); return false; });
  window.reload = () => table.reload('list');
});`)}`,
);

const POPUP = page(
  css('layui/dist/css/layui.css'),
  caseForm(
    HELD,
    '<a href="javascript:;" class="layui-btn" data-approve onclick="this.closest(\'form\').submit()">通过</a>',
  ),
);

const BOOTSTRAP = page(
  css(
    'bootstrap-table/dist/themes/bootstrap-table/bootstrap-table.css',
    'bootstrap-table/dist/extensions/fixed-columns/bootstrap-table-fixed-columns.css',
  ),
  `<div style="width:760px;white-space:nowrap"><table id="list"></table></div><h3>历史办件</h3><table id="past"></table>
${js(
  'jquery/dist/jquery.js',
  'bootstrap-table/dist/bootstrap-table.js',
  'bootstrap-table/dist/themes/bootstrap-table/bootstrap-table.js',
  'bootstrap-table/dist/extensions/fixed-columns/bootstrap-table-fixed-columns.js',
  'bootstrap-table/dist/locale/bootstrap-table-zh-CN.js',
)}
${script(`const columns = [{ field: 'uscc', title: '统一社会信用代码', width: 280 }, { field: 'name', title: '企业名称', width: 240 }, { field: 'agent', title: '代理机构信用代码', width: 280 }, { field: 'matter', title: '申请事项', width: 300 }];
window.operate = { 'click .ok': (e, value, row) => $.ajax({ url: '/decide', type: 'post', data: { result: 1, uscc: row.uscc } }) };
$('#list').bootstrapTable({ data: ${JSON.stringify(ROWS)}, pagination: true, pageSize: 10, pageList: [10, 25], fixedColumns: true, fixedNumber: 2, fixedRightNumber: 1, clickToSelect: true, singleSelect: true,
  columns: [{ radio: true }, ...columns, { title: '操作', width: 90, events: operate, clickToSelect: false, formatter: () => '<button type="button" class="ok" data-approve>通过</button>' }] });
$('#past').bootstrapTable({ data: ${JSON.stringify(ROWS.slice(20))}, detailView: true, columns: columns.filter(({ field }) => field !== 'agent'),
  detailFormatter: (n, row) => '<p>代理机构信用代码：${code(800)}</p><p>受理机关统一社会信用代码：${AUTHORITY.uscc}</p>' });`)}`,
);

/** What an opened detail of the second list says beside its row. */
export const DETAIL = [`agent ${code(800)} -`, `authority ${AUTHORITY.uscc} -`];

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};
/** Files of packages, as npm installed them. */
const packages: Serve = (response, _, path) => {
  const file = join(repositoryRoot(), 'node_modules', normalize(path.replace('/kits/', '/')));
  if (!existsSync(file)) return void response.writeHead(404).end();
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  response.end(readFileSync(file));
};

/** Lists of cases as layui and bootstrap-table make them, and one made by hand. */
export const kitServer = (): DecisionServer =>
  new DecisionServer({
    '/case-layui': (response) => void response.end(LAYUI),
    '/case-popup': (response) => void response.end(POPUP),
    '/case-bootstrap': (response) => void response.end(BOOTSTRAP),
    '/case-list': (response) => void response.end(LIST),
    '/kits/': packages,
  });

/** A case is a row of the list whose button is pressed, wherever kits draw that button, or the form that is open. */
export const kitProfile = {
  ...decisionProfile,
  id: 'kits',
  name: '界面组件（示例）',
  rows: { css: '.layui-table-main tr, #list tbody tr, form' },
  subject: {
    code: { label: '统一社会信用代码' },
    name: { css: '#name, td[data-field=name], #list td:nth-child(3)' },
  },
  caseNumber: { css: '.no' },
  matter: { ...decisionProfile.matter, name: { text: '建筑业企业资质核准' } },
} as const;
