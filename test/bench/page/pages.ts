import { makeUscc } from '../../../core/subject/index.ts';

const ROWS = 2000;

export const codeOf = (n: number): string => makeUscc(`91370100DEM${String(n).padStart(5, '0')}`) ?? '';

const cell = (text: string | number): string =>
  `<td><div class="layui-table-cell">${String(text)}</div></td>`;

const styles =
  '<style>body{font:14px sans-serif;margin:0}.layui-table-box{position:relative}.layui-table-cell{height:28px;line-height:28px;padding:0 15px;white-space:nowrap;overflow:hidden}.layui-table-body{overflow:auto;height:700px}.layui-table-fixed{position:absolute;left:0;top:0;background:#fff}table{border-collapse:collapse}</style>';

const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>page</title>${styles}</head><body>${body}</body></html>`;

/** As layui draws it: the heads in tables of their own, and the fixed columns once more in another table on top. */
export function gridPage(rows = ROWS): string {
  const head = (titles: readonly string[]): string =>
    `<div class="layui-table-header"><table class="layui-table"><thead><tr>${titles
      .map((title) => `<th><div class="layui-table-cell"><span>${title}</span></div></th>`)
      .join('')}</tr></thead></table></div>`;
  const body = (row: (n: number) => string): string => {
    let all = '';
    for (let n = 0; n < rows; n++) all += `<tr data-index="${n}">${row(n)}</tr>`;
    return `<div class="layui-table-body"><table class="layui-table"><tbody>${all}</tbody></table></div>`;
  };
  const main =
    head(['统一社会信用代码', '企业名称', '申请事项', '环节']) +
    body(
      (n) =>
        cell(codeOf(n)) +
        cell(`（示例）第${n}号建设工程有限公司`) +
        cell('建筑业企业资质核准') +
        cell('受理'),
    );
  const fixed = head(['统一社会信用代码']) + body((n) => cell(codeOf(n)));
  return page(
    `<h1>办件列表</h1><div class="layui-table-box">${main}<div class="layui-table-fixed">${fixed}</div></div>`,
  );
}

/** A form of an ordinary size that names nobody. */
export function emptyPage(): string {
  let all = '';
  for (let n = 0; n < 300; n++) {
    all += `<tr><td class="t">第${n}条</td><td>本事项办理须知与材料清单</td><td><a href="#${n}">下载</a></td></tr>`;
  }
  return page(`<h1>办事指南</h1><form><input name="q"></form><table>${all}</table>`);
}

/** One case, and a clock that ticks in its corner. */
export function clockPage(): string {
  return page(
    `<div id="clock">2026年11月22日 星期日 00:00:00</div><table><tr><td>申请单位：</td><td>（示例）青泉建设工程有限公司</td></tr><tr><td>统一社会信用代码：</td><td>${codeOf(1)}</td></tr></table>
<script>let n=0;setInterval(()=>{document.getElementById('clock').textContent='2026年11月22日 星期日 '+String(n++).padStart(6,'0')},250)</script>`,
  );
}
