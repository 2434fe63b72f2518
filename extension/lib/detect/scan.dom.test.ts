import { expect } from '@open-wc/testing';
import { makeResidentId, makeUscc } from '../../../core/subject/index.ts';
import { glimpse } from './glimpse.ts';
import { EARLY, scan, type Scan } from './scan.ts';
import type { FrameSubject } from './types.ts';

const uscc = (n: number): string => makeUscc(`91370100DEM${String(n).padStart(5, '0')}`) as string;
const PERSON = makeResidentId('37010019780312000') as string;
const A = uscc(101);
const B = uscc(102);
const WRONG = A.slice(0, 17) + (A.endsWith('1') ? '2' : '1');

function look(html: string): { scan: Scan; subjects: FrameSubject[] } {
  document.body.innerHTML = html;
  const work = scan(document);
  for (;;) {
    const step = work.next();
    if (!step.done) continue;
    // The recogniser is only put in where the reader's glimpse says so.
    if (step.value.subjects.length) expect(glimpse(document).speaks, html).to.equal(true);
    return { scan: step.value, subjects: [...step.value.subjects] };
  }
}

/** A grid whose head is a table of its own. */
const split = (one: string, two: string, rows: readonly string[], fields = ['', '']): string =>
  `<div><div><table><tr><th data-field="${fields[0]}">${one}<th data-field="${fields[1]}">${two}</table></div><div><table>${rows.map((row) => `<tr><td>${row}`).join('')}</table></div></div>`;

const brief = (html: string): string[] =>
  look(html).subjects.map((s) => `${s.role} ${s.value ?? '-'} ${s.name ?? '-'}`);

describe('finding subjects on a page', () => {
  afterEach(() => {
    document.body.innerHTML = '';
  });

  // What the page holds, its markup, and the subjects with the part each has in the case.
  const shapes: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'nothing on a page without subjects',
      '<p>今天是2026年11月22日，电话 0531-00000000，编号 202611220001</p>',
      [],
    ],
    ['a code in running text', `<p>经查${A}情况如下</p>`, [`unknown ${A} -`]],
    [
      'label and value in one cell',
      `<table><tr><td>统一社会信用代码：${A}</td></tr></table>`,
      [`applicant ${A} -`],
    ],
    [
      'label and value in neighbouring cells',
      `<table><tr><td>申请单位：</td><td>（示例）青泉公司</td></tr><tr><td>统一社会信用代码：</td><td>${A}</td></tr></table>`,
      [`applicant ${A} （示例）青泉公司`],
    ],
    [
      'cells that are never closed',
      `<table><tr><td>申请单位：<td>（示例）青泉公司<td>受理编号：<td>1<tr><td>统一社会信用代码：</th><td><span>${A}</span></table>`,
      [`applicant ${A} （示例）青泉公司`],
    ],
    [
      'a disabled field, with its label element',
      `<form><label for=c>社会信用代码</label><div><input id=c disabled value="${A}"></div></form>`,
      [`applicant ${A} -`],
    ],
    [
      'a label in a column beside the field’s column',
      `<form><div class=row><div class=l><b>*</b>统一社会信用代码</div><div class=r><input readonly value="${A}"></div></div></form>`,
      [`applicant ${A} -`],
    ],
    [
      'a select',
      `<dl><dt>纳税人识别号</dt><dd><select><option>${B}<option selected>${A}</select></dd></dl>`,
      [`applicant ${A} -`],
    ],
    [
      'a title attribute only',
      `<table><tr><td>信用代码</td><td title="${A}">9137…</td></tr></table>`,
      [`applicant ${A} -`],
    ],
    [
      'full-width digits and spaces inside the code',
      `<p>统一社会信用代码：${A.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}</p><p>信用代码：${B.replace(/^(.{4})(.{6})/, '$1 $2 ')}</p>`,
      [`applicant ${A} -`, `applicant ${B} -`],
    ],
    [
      'dashes of every width inside the code, and marks without any',
      `<p>信用代码：${A.replace(/^(.{8})(.{9})/, '$1－$2')}</p><table><tr><td>信用代码：<td>${B.replace(/^(.{6})/, '$1\u00ad')}</table>`,
      [`applicant ${A} -`, `applicant ${B} -`],
    ],
    [
      'the authority’s own code is not the applicant’s',
      `<table><tr><td>申请单位：<td>（示例）青泉公司<tr><td>统一社会信用代码：<td>${A}<tr><td>办理机关：<td>示例市行政审批服务局<br>机关代码 ${B}</table>`,
      [`applicant ${A} （示例）青泉公司`, `authority ${B} 示例市行政审批服务局`],
    ],
    [
      'the agent’s code stands under a label of its own',
      `<table><tr><td>申请单位：<td>（示例）青泉公司<tr><td>信用代码：<td>${A}<tr><td>代理机构：<td>（示例）代办公司<td>代理机构代码：<td>${B}</table>`,
      [`applicant ${A} （示例）青泉公司`, `agent ${B} （示例）代办公司`],
    ],
    [
      'a generic label under a heading that names the agent',
      `<fieldset><legend>委托代理人信息</legend><div>名称：（示例）代办公司</div><div>统一社会信用代码：${B}</div></fieldset>`,
      [`agent ${B} -`],
    ],
    [
      'a grid with heads in its first row',
      `<table><tr><th>序号<th>企业名称<th>统一社会信用代码<th>事项<tr><td>1<td>（示例）甲公司<td>${A}<td>许可<tr><td>2<td>（示例）乙公司<td>${B}<td>许可</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'frozen columns: code and name in different tables',
      `<div class=view><div><div><table><tr><td>受理编号<td>统一社会信用代码</table></div><div><table><tr><td>1<td>${A}<tr><td>2<td>${B}</table></div></div>
       <div><div><table><tr><td>申请单位（人）<td>申请事项<td>环节</table></div><div><table><tr><td>（示例）甲公司<td>许可<td>受理<tr><td>（示例）乙公司<td>许可<td>受理</table></div></div></div>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'heads beside one another are no label and value',
      `<table><thead><tr><th>企业名称<th>环节<th>信用代码<tbody><tr><td>（示例）甲公司<td>受理<td>${A}</table>`,
      [`applicant ${A} （示例）甲公司`],
    ],
    [
      'names that reach over several rows, under heads in groups',
      `<table><thead><tr><th rowspan=2>序号<th colspan=2>申请人<th rowspan=2>环节<tr><th>企业名称<th>信用代码<tbody><tr><td>1<td rowspan=2>（示例）甲公司<td>${A}<td>受理<tr><td>2<td>${B}<td>受理</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）甲公司`],
    ],
    [
      'a code beside several names: none of them is its own',
      `<table><tr><th>信用代码<th>企业名称<th>环节<tr><td rowspan=2>${A}<td>（示例）甲公司<td>受理<tr><td>（示例）乙公司<td>受理<tr><td>${B}<td>（示例）丙公司<td>受理</table>`,
      [`applicant ${A} -`, `applicant ${B} （示例）丙公司`],
    ],
    [
      'cells merged by a kit, those merged away hidden in their places',
      `<table><tr><th>批次<th>企业名称<th>信用代码<tr><td rowspan=2>一<td>（示例）甲公司<td>${A}<tr><td style="display:none">一<td>（示例）乙公司<td>${B}</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'a hidden column beside merged cells',
      `<table><tr><th>批次<th style="display:none">主键<th>企业名称<th>信用代码<tr><td rowspan=2>一<td style="display:none">7<td>（示例）甲公司<td>${A}<tr><td style="display:none">8<td>（示例）乙公司<td>${B}</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'records of two rows, each row under a line of heads of its own',
      `<table><thead><tr><th>企业名称<th>受理编号<th>环节<tr><th>信用代码<th>事项<th>日期<tbody><tr><td>（示例）甲公司<td>1<td>受理<tr><td>${A}<td>许可<td>5月<tr><td>（示例）乙公司<td>2<td>受理<tr><td>${B}<td>许可<td>6月</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'records of two rows under heads that are no part of a head, with a number over both',
      `<table><tr><td rowspan=2>序号<td>信用代码<td>受理编号<tr><td>申请事项<td>企业名称<tr><td rowspan=2>1<td>${A}<td>一<tr><td>许可<td>（示例）甲公司<tr><td rowspan=2>2<td>${B}<td>二<tr><td>许可<td>（示例）乙公司</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'records of two rows, the applicant’s and the agent’s: neither is taken for the other',
      `<table><tr><th>代理机构信用代码<th>代理机构名称<tr><th>信用代码<th>企业名称<tr><td>${B}<td>（示例）代办公司<tr><td>${A}<td>（示例）甲公司</table>`,
      [`agent ${B} -`, `applicant ${A} （示例）甲公司`],
    ],
    [
      'a body for each record of two rows, and a record without a name',
      `<table><thead><tr><th>信用代码<th>受理编号<tr><th>企业名称<th>环节<tbody><tr><td>${A}<td>1<tr><td><td>受理<tbody><tr><td>${B}<td>2<tr><td>（示例）乙公司<td>受理</table>`,
      [`applicant ${A} -`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'a group of one column over its head: every row is a record',
      `<table><thead><tr><th rowspan=2>企业名称<th>证照<th>联系人<tr><th>信用代码<th>电话<tbody><tr><td>（示例）甲公司<td>${A}<td>1<tr><td>（示例）乙公司<td>${B}<td>2</table>`,
      [`applicant ${A} （示例）甲公司`, `applicant ${B} （示例）乙公司`],
    ],
    [
      'a first row that sounds like labels is a record',
      `<table><tr><th>申请事项<th>信用代码<th>企业名称<tr><td>企业名称变更<td>${A}<td>（示例）甲公司</table>`,
      [`applicant ${A} （示例）甲公司`],
    ],
    [
      'an agent’s code in the applicant’s row',
      `<table><tr><th>企业名称<th>信用代码<th>代理机构信用代码<tr><td>（示例）甲公司<td>${A}<td>${B}</table>`,
      [`applicant ${A} （示例）甲公司`, `agent ${B} -`],
    ],
    [
      'a name in a neighbouring table is another’s',
      `<table><tr><td>申请单位：<td>（示例）青泉公司</table><table><tr><td>统一社会信用代码：<td>${A}</table>`,
      [`applicant ${A} -`, 'applicant - （示例）青泉公司'],
    ],
    [
      'a name in a form around the table of its code',
      `<form>申请单位：<b>（示例）青泉公司</b><table><tr><td>统一社会信用代码：<td>${A}</table></form>`,
      [`applicant ${A} （示例）青泉公司`],
    ],
    [
      'a name typed into a form for searching is nobody’s in the list below',
      `<form><label>企业名称：<input value="（示例）青泉公司"></label></form><table><tr><th>信用代码<th>事项<th>环节<tr><td>${A}<td>许可<td>受理</table>`,
      [`applicant ${A} -`, 'applicant - （示例）青泉公司'],
    ],
    [
      'a definition list for each field',
      `<div><dl><dt>申请单位<dd>（示例）青泉公司</dl><dl><dt>统一社会信用代码<dd>${A}</dl></div>`,
      [`applicant ${A} （示例）青泉公司`],
    ],
    [
      'lists side by side with as many rows',
      `<div><table><thead><tr><th>序号<th>信用代码<tbody><tr><td>1<td>${A}<tr><td>2<td>${B}</table><table><thead><tr><th>企业名称<th>事项<tbody><tr><td>（示例）甲公司<td>许可<tr><td>（示例）乙公司<td>许可</table></div>`,
      [`applicant ${A} -`, `applicant ${B} -`],
    ],
    [
      'grids one below the other, each with its head in a table of its own',
      `<div>${split('序号', '信用代码', [`1<td>${A}`, `2<td>${B}`])}<h4>关联企业</h4>${split('企业名称', '事项', ['（示例）甲公司<td>许可', '（示例）乙公司<td>许可'])}</div>`,
      [`applicant ${A} -`, `applicant ${B} -`],
    ],
    [
      'a column of the same field in a grid of agents',
      `${split('企业名称', '信用代码', [], ['name', 'code'])}<table><tr><th>代理机构名称<th>信用代码<th>证号<tr><td data-field=name>（示例）代办公司<td data-field=code>${A}<td>1</table>`,
      [`applicant ${A} -`],
    ],
    [
      'frozen columns whose rows have the same key (antd)',
      `<div><div><table><thead><tr><th>事项<th>信用代码<tbody><tr data-row-key=7><td>许可<td>${A}</table></div><div><table><thead><tr><th>企业名称<th>环节<tbody><tr data-row-key=7><td>（示例）甲公司<td>受理</table></div></div>`,
      [`applicant ${A} （示例）甲公司`],
    ],
    [
      'a matter about a name, beside the name of another applicant',
      `<table><tr><th>申请事项<th>企业名称<tr><td>企业名称变更<td>（示例）青泉公司<tr><td>企业名称变更登记<td>（示例）甲公司</table><p>信用代码：${A}</p>`,
      [`applicant ${A} -`],
    ],
    [
      'a person',
      `<table><tr><td>申请人：<td>（示例）张三<td>公民身份号码：<td>${PERSON}</table>`,
      [`applicant ${PERSON} （示例）张三`],
    ],
    [
      'a name without a code',
      `<table><tr><td>企业名称：<td>（示例）青泉公司</table>`,
      ['applicant - （示例）青泉公司'],
    ],
    ['the same subject three times', `<p>信用代码：${A}</p><p>${A}</p><p>${A}</p>`, [`applicant ${A} -`]],
    ['codes in scripts and styles are no text', `<script>var x='${A}'</script><style>/* ${A} */</style>`, []],
    ['a password is not read', `<p>统一社会信用代码：<input type=password value="${A}"></p>`, []],
  ];
  for (const [name, html, expected] of shapes) {
    it(name, () => expect(brief(html)).to.deep.equal(expected));
  }

  it('keeps a code whose check digit is wrong, and says so', () => {
    const [subject] = look(`<p>统一社会信用代码：${WRONG}</p>`).subjects;
    expect(subject?.value).to.equal(WRONG);
    expect(subject?.valid).to.equal(false);
  });

  it('reads an open shadow root', () => {
    document.body.innerHTML = '<div id=h></div>';
    document.querySelector('#h')!.attachShadow({ mode: 'open' }).innerHTML = `<p>信用代码：${A}</p>`;
    const work = scan(document);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.sightings.map((s) => s.value)).to.deep.equal([A]);
  });

  it('reads the shadow roots in all rows of a long table', () => {
    const codes = Array.from({ length: 30 }, (_, n) => uscc(n));
    document.body.innerHTML = `<table>${codes.map(() => '<tr><td><div></div><td>受理').join('')}</table>`;
    document.querySelectorAll('td>div').forEach((box, n) => {
      box.attachShadow({ mode: 'open' }).innerHTML = `<p>信用代码：${codes[n]}</p>`;
    });
    expect(glimpse(document).speaks).to.equal(true);
    const work = scan(document);
    let step = work.next();
    while (!step.done) step = work.next();
    expect(step.value.sightings.map((s) => s.value)).to.deep.equal(codes);
  });

  it('reads the facts of the case', () => {
    const { scan: seen } = look(
      `<table><tr><td>申请事项：<td><select disabled><option selected>建筑业企业资质核准</select><td>受理日期：<td><input readonly value="2026-11-10"><tr><td>承诺期限：<td><font>20</font>个工作日<td>受理编号：<td>示-1</table>`,
    );
    expect(seen.facts).to.deep.equal({
      matter: '建筑业企业资质核准',
      'accepted-on': '2026-11-10',
      promise: '20个工作日',
      'case-number': '示-1',
    });
  });

  it('tells of the first sighting and of the first rows of a long list before the rest is read', () => {
    const row = (n: number): string => `<tr><td>${uscc(n)}<td>（示例）第${n}公司`;
    document.body.innerHTML = `<table><tr><th>信用代码<th>企业名称${Array.from({ length: 200 }, (_, n) => row(n)).join('')}</table>`;
    const told: string[] = [];
    const work = scan(document, (soFar) => told.push(soFar.map(({ name }) => name).join()));
    let step = work.next();
    while (!step.done && told.length < 2) step = work.next();
    expect(step.done).to.equal(false);
    const names = Array.from({ length: EARLY }, (_, n) => `（示例）第${n}公司`);
    expect(told).to.deep.equal([names[0], names.join()]);
  });
});
