import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { makeUscc } from '../../../core/subject/index.ts';
import { CodeColumn } from './code-column.ts';
import { scan, type Scan } from './scan.ts';

const codeOf = (n: number): string => makeUscc(`91370100DEM${String(n).padStart(5, '0')}`) ?? '';
const wrong = (code: string): string => code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
const wide = (code: string): string =>
  [...code].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');

/** What may stand in the cell of a code. */
const CODES: readonly ((code: string, n: number) => string)[] = [
  (code) => code,
  (code) => `<div class="cell">${code}</div>`,
  (code) => `\n  <div>\n<span>${code}</span></div>\n`,
  () => '',
  () => '—',
  (code) => wrong(code),
  (code) => `信用代码：${code}`,
  (code) => wide(code),
  (code) => `${code.slice(0, 8)} ${code.slice(8)}`,
  (code) => `<b>${code.slice(0, 6)}</b>${code.slice(6)}`,
  (code, n) => `${code}<br>${codeOf(n + 5000)}`,
  (code) => `<input value="${code}">`,
  (code) => `<span title="${code}">${code.slice(0, 6)}…</span>`,
  (code) => `<script>var code='${code}'</script>`,
  (code) => `<a href="#">${code}</a> <a href="#">查看</a>`,
];
const NAMES: readonly ((n: number) => string)[] = [
  (n) => `（示例）第${n}号建设工程有限公司`,
  (n) => `<div>（示例）第${n}号商行</div>`,
  () => '',
  (n) => `（示例）第${n}号厂<br>地址：某路${n}号`,
  (n) => `<input value="（示例）第${n}号店">`,
  (n) => `（示例）第${n}号有限公司 ${codeOf(n + 7000)}`,
  (n) => `<style>.x{}</style>（示例）第${n}号中心`,
];
const OTHERS: readonly ((n: number) => string)[] = [
  () => '受理',
  () => '',
  (n) => codeOf(n + 9000),
  (n) => `代理人：（示例）李${n}`,
  () => '委托代理人信息',
  (n) => `${n}`,
  (n) => `<input type="checkbox" value="${n}">`,
  () => '<a title="查看">查看</a> <a>退回</a>',
  () => '共 800 条',
];

/** Mostly the first of them: lists are alike, but for a row here and there. */
const mostly = (odd: number, kinds: number): fc.Arbitrary<number> =>
  fc.oneof({ weight: 100 - odd, arbitrary: fc.constant(0) }, { weight: odd, arbitrary: fc.nat(kinds - 1) });

const row = fc.record({
  code: mostly(4, CODES.length),
  name: mostly(4, NAMES.length),
  other: mostly(4, OTHERS.length),
  span: mostly(1, 2),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

interface Look {
  readonly rows: readonly Row[];
  readonly frozen: boolean;
  readonly headInside: boolean;
  readonly codesFirst: boolean;
  readonly party: boolean;
}

function draw({ rows, frozen, headInside, codesFirst, party }: Look): string {
  const order = <T>(code: T, name: T): T[] => (codesFirst ? [code, name] : [name, code]);
  const head = (titles: readonly string[]): string =>
    `<tr>${titles.map((title) => `<th>${title}</th>`).join('')}</tr>`;
  const titles = [...order('统一社会信用代码', '企业名称'), '环节'];
  const lines = rows.map(({ code, name, other, span }, n) =>
    span
      ? '<tr><td colspan="3">小计</td></tr>'
      : `<tr>${[...order(CODES[code]!(codeOf(n), n), NAMES[name]!(n)), OTHERS[other]!(n)].map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  const table = headInside
    ? `<table><tbody>${head(titles)}${lines.join('')}</tbody></table>`
    : `<table><thead>${head(titles)}</thead><tbody>${lines.join('')}</tbody></table>`;
  const fixed = `<div><table>${head(['统一社会信用代码'])}</table><div><table>${rows.map(({ code }, n) => `<tr><td>${CODES[code]!(codeOf(n), n)}</td></tr>`).join('')}</table></div></div>`;
  return `<div>${party ? '<fieldset><legend>代理机构信息</legend>' : ''}<div>${table}</div>${frozen ? fixed : ''}${party ? '</fieldset>' : ''}</div><p>统一社会信用代码：${codeOf(99_000)}</p>`;
}

function look(): Scan {
  const work = scan(document);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

const told = ({ sightings, subjects, facts, list, fields }: Scan): unknown => ({
  subjects,
  facts,
  seen: list.seen,
  total: list.total,
  fields: fields.length,
  sightings: sightings.map(({ anchor, ...rest }) => ({
    ...rest,
    at: 'node' in anchor ? anchor.node.data.slice(anchor.start, anchor.end) : anchor.element.outerHTML,
  })),
});

describe('a long list read by its columns', () => {
  const { of } = CodeColumn;
  afterEach(() => {
    CodeColumn.of = of;
    document.body.innerHTML = '';
  });

  it('says what the same list says row by row', () => {
    let columns = 0;
    let rest = 0;
    fc.assert(
      fc.property(
        fc.record({
          rows: fc.array(row, { minLength: 24, maxLength: 60 }),
          frozen: fc.boolean(),
          headInside: fc.boolean(),
          codesFirst: fc.boolean(),
          party: fc.boolean(),
        }),
        (page) => {
          document.body.innerHTML = draw(page);
          CodeColumn.of = (...asked) => {
            const column = of(...asked);
            if (!column) return column;
            columns++;
            const read = column.rest.bind(column);
            column.rest = function* () {
              for (const one of read()) {
                rest++;
                yield one;
              }
            };
            return column;
          };
          const fast = told(look());
          CodeColumn.of = () => undefined;
          expect(fast).to.deep.equal(told(look()));
        },
      ),
      { numRuns: 200, seed: 20261130 },
    );
    // It was not compared with itself.
    expect(columns).to.be.greaterThan(100);
    expect(rest).to.be.greaterThan(1000);
  });
});
