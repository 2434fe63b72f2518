import { cases, type LegacyCase } from './cases.ts';
import { linkTo } from './case-pages.ts';
import type { Decisions } from './decisions.ts';
import { escapeHtml as e, scriptJson } from './encoding.ts';
import { page, position } from './layout.ts';

const stateOf = (c: LegacyCase, decisions: Decisions): string => {
  const decision = decisions.of(c.id);
  return decision ? (decision.result === 'approve' ? '已通过' : '已退回') : '待审核';
};

const queryBar = `<form name="cxForm" class="cx" onsubmit="return false">申请单位：<input type="text" name="dwmc" size="18"> 事项：<select name="sx"><option value="">全部</option><option value="licence">行政许可</option><option value="procurement">政府采购</option><option value="funding">资金补助</option><option value="inspection">监督检查</option></select>
受理日期：<input type="text" name="rq1" size="10" value="2026-11-01"> 至 <input type="text" name="rq2" size="10" value="2026-11-30"> <input type="button" class="btn" value="查 询" onclick="grid.find(this.form)"></form>`;

type Column = readonly [style: string, label: string];
const frozenColumns: readonly Column[] = [
  ['c1', '受理编号'],
  ['c2', '统一社会信用代码'],
];
const columns: readonly Column[] = [
  ['c3', '申请单位（人）'],
  ['c4', '申请事项'],
  ['c5', '承办处室'],
  ['c6', '受理日期'],
  ['c7', '承诺期限'],
  ['c8', '环节'],
  ['c9', '状态'],
];
const headCells = (of: readonly Column[]): string =>
  of.map(([style, label]) => `<td><div class="datagrid-cell ${style}">${label}</div>`).join('');

/** EasyUI shape: numbers and codes in the frozen table, names and matters in the other, the body rebuilt on paging. */
export function frozenTodoPage(decisions: Decisions): string {
  const rows = cases.map((c) => ({
    bh: c.id,
    slbh: c.number,
    dm: c.code,
    mc: c.name,
    sx: c.matter,
    lx: c.matterType,
    cs: c.office,
    rq: c.acceptedOn,
    qx: `${c.days}个工作日`,
    hj: c.stage,
    zt: stateOf(c, decisions),
    url: linkTo(c),
  }));
  return page(
    '待办事项',
    `${position('业务办理', '待办事项')}
${queryBar}
<div class="datagrid-wrap panel-body"><div class="datagrid-toolbar"><a onclick="grid.open()">审核</a><a onclick="grid.go(grid.page)">刷新</a><a>导出Excel</a></div>
<div class="datagrid-view" id="dg">
<div class="datagrid-view1"><div class="datagrid-header"><table class="datagrid-htable"><tr><td class="rownumber"><div></div>${headCells(frozenColumns)}</table></div>
<div class="datagrid-body"><div class="datagrid-body-inner"></div></div></div>
<div class="datagrid-view2"><div class="datagrid-header"><table class="datagrid-htable"><tr>${headCells(columns)}</table></div>
<div class="datagrid-body"></div></div>
</div>
<div class="datagrid-pager" id="pager"></div></div>
<script type="text/javascript" src="js/grid.js"></script>
<script type="text/javascript">grid.start(${scriptJson(rows)}, 12);</script>`,
    'class="mainbody"',
  );
}

/** layui shape: the main table holds every column, and the fixed columns stand in the document a second time. */
export function fixedTodoPage(decisions: Decisions): string {
  const head = (field: string, label: string): string =>
    `<th data-field="${field}"><div class="layui-table-cell"><span>${label}</span></div></th>`;
  const cell = (field: string, html: string): string =>
    `<td data-field="${field}"><div class="layui-table-cell">${html}</div></td>`;
  const left = (c: LegacyCase): string => cell('slbh', e(c.number)) + cell('tyshxydm', e(c.code));
  const main = cases.map(
    (c, i) =>
      `<tr data-index="${i}">${left(c)}${cell('sqdw', e(c.name))}${cell('sxmc', e(c.matter))}${cell('cbcs', e(c.office))}${cell('slrq', c.acceptedOn)}${cell('cnqx', `${c.days}个工作日`)}${cell('hj', c.stage)}${cell('zt', stateOf(c, decisions))}${cell('cz', `<a class="layui-btn" href="${linkTo(c)}">办理</a>`)}</tr>`,
  );
  const fixed = cases.map((c, i) => `<tr data-index="${i}">${left(c)}</tr>`);
  const leftHead = head('slbh', '受理编号') + head('tyshxydm', '统一社会信用代码');
  return page(
    '待办事项（固定列）',
    `${position('业务办理', '待办事项（固定列）')}
<div class="layui-form layui-border-box layui-table-view"><div class="layui-table-box">
<div class="layui-table-main" id="layMain"><table class="layui-table"><thead><tr>${leftHead}${head('sqdw', '申请单位（人）')}${head('sxmc', '申请事项')}${head('cbcs', '承办处室')}${head('slrq', '受理日期')}${head('cnqx', '承诺期限')}${head('hj', '环节')}${head('zt', '状态')}${head('cz', '操作')}</tr></thead>
<tbody>
${main.join('\n')}
</tbody></table></div>
<div class="layui-table-fixed layui-table-fixed-l"><table class="layui-table"><thead><tr>${leftHead}</tr></thead><tbody>
${fixed.join('\n')}
</tbody></table></div>
</div></div>`,
    'class="mainbody"',
  );
}

/** 已办事项: a plain table of what has arrived. */
export function donePage(decisions: Decisions): string {
  const rows = decisions.all().map((decision, i) => {
    const c = cases.find((candidate) => candidate.id === decision.caseId);
    return `<tr><td align="center">${i + 1}<td>${e(c?.number ?? decision.caseId)}<td>${e(c?.name ?? '')}<td>${e(c?.matter ?? '')}<td align="center">${decision.result === 'approve' ? '通过' : '退回补正'}<td>${e(decision.opinion)}`;
  });
  return page(
    '已办事项',
    `${position('业务办理', '已办事项')}
<table class="list box" width="98%" align="center" border="0" cellspacing="0"><tr><th width="40">序号<th>受理编号<th>申请单位（人）<th>申请事项<th width="80">结果<th>意见</tr>
${rows.join('\n') || '<tr><td colspan="6" align="center" height="40">没有符合条件的记录</td></tr>'}
</table>`,
    'class="mainbody"',
  );
}
