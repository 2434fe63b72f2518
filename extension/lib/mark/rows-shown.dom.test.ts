import { expect } from '@open-wc/testing';
import { makeUscc } from '../../../core/subject/index.ts';
import type { RowsShown } from '../detect/rows.ts';
import { scan } from '../detect/scan.ts';
import { rowsShown } from './rows-shown.ts';

const rows = (count: number): string =>
  Array.from({ length: count }, (_, n) => {
    const code = makeUscc(`91370100DEM${String(n).padStart(5, '0')}`) ?? '';
    return `<tr style="height:20px"><td style="padding:0">（示例）第${n}公司</td><td style="padding:0">${code}</td></tr>`;
  }).join('');
const table = (count: number): string =>
  `<table style="border-spacing:0;font:12px/16px sans-serif"><tr style="height:20px"><th>企业名称<th>信用代码</tr>${rows(count)}</table>`;

function shown(html: string): RowsShown | undefined {
  document.body.innerHTML = html;
  const work = scan(document);
  let step = work.next();
  while (!step.done) step = work.next();
  return rowsShown(step.value.list);
}

describe('how much of a list is on the page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  const shapes: readonly (readonly [string, string, RowsShown | undefined])[] = [
    ['all of it', table(12), undefined],
    ['all of it, and scrolled', `<div style="height:100px;overflow:auto">${table(30)}</div>`, undefined],
    ['a page of it', `${table(10)}<div>共 800 条</div>`, { seen: 10, of: 800 }],
    [
      'a page of it, as bootstrap-table says it',
      `${table(10)}<span>显示第 1 到第 10 条记录，总共 1,200 条记录</span>`,
      { seen: 10, of: 1200 },
    ],
    ['a page of it, in English', `${table(10)}<span>Showing 1 to 10 of 57 rows</span>`, { seen: 10, of: 57 }],
    ['all that the pager counts', `${table(10)}<div>共 10 条</div>`, undefined],
    [
      'what is in view, by the count the grid gives',
      `<div role=grid aria-rowcount=2000>${table(10)}</div>`,
      { seen: 10, of: 2000 },
    ],
    [
      'what is in view, by the height of what scrolls',
      `<div style="height:200px;overflow:auto"><div style="height:40000px">${table(10)}</div></div>`,
      { seen: 10, of: 2000 },
    ],
    ['a form, which is no list', `<table>${rows(1)}</table><p>共 5 份</p>`, undefined],
  ];
  for (const [name, html, expected] of shapes) {
    it(name, () => expect(shown(html)).to.deep.equal(expected));
  }
});
