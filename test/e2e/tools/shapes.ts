import { makeRegistrationNumber, makeUscc, parseResidentId } from '../../../core/subject/index.ts';

/** One shape of the survey of real systems (../shared/domain/LEGACY-PAGES.md), and every subject that stands on it. */
export interface Shape {
  /** The survey's own words: its heading, and what it counts. */
  readonly of: string;
  readonly html: string;
  /** `role value name`, a line each; `-` where there is none. */
  readonly expected: readonly string[];
  readonly encoding?: 'gbk';
  /** Says that the page holds a part of its list only. */
  readonly rows?: { readonly seen: number; readonly of: number };
  /** Pages named in frames of it. */
  readonly frames?: Readonly<Record<string, string>>;
}

let last = 0;
/** A code of its own for each place, so that no page can be taken for another. */
const code = (): string => {
  for (;;) {
    const made = makeUscc(`91370100DEM${String(++last).padStart(5, '0')}`);
    if (made) return made;
  }
};
const wide = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const is = (role: string, value: string, name = '-'): string => `${role} ${value} ${name}`;
const NAME = '（示例）青泉建设工程有限公司';
const table = (rows: string): string => `<table border="1">${rows}</table>`;
const pair = (value: string, name = NAME): string =>
  table(`<tr><td>申请单位：</td><td>${name}</td></tr><tr><td>统一社会信用代码：</td><td>${value}</td></tr>`);
const quoted = (html: string): string => html.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
const script = (text: string): string => `<script>${text.replace(/<\//g, '<\\/')}</script>`;

type Made = Omit<Shape, 'of'>;
const one = (html: (value: string) => string, role = 'applicant', name: string = NAME): Made => {
  const value = code();
  return { html: html(value), expected: [is(role, value, name)] };
};
const named = (name: string): Made => one((value) => pair(value, name), 'applicant', name);
const digits = (both: boolean): string => {
  for (let n = 0; n < 10_000; n++) {
    // Where a resident ID has its birth date: the 20th century, or a month that is none.
    const value = makeUscc(
      `12370119${70 + (n % 20)}${both ? '0' : '7'}${1 + (n % 9)}1${String(n % 1000).padStart(3, '0')}`,
    );
    if (value && /^\d+$/.test(value) && parseResidentId(value).ok === both) return value;
  }
  throw new Error('no such digits');
};
const company = (n: number): string => `（示例）第${n}商贸有限公司`;
const many = (count: number): { value: string; name: string }[] =>
  Array.from({ length: count }, (_, n) => ({ value: code(), name: company(n) }));

const GRIDS: Readonly<Record<string, () => Made>> = {
  'Grids · ExtJS keeps only the visible rows (31 of 2,000)': () => {
    const rows = many(31);
    const shown = rows.map(
      ({ value, name }) =>
        `<table class="x-grid-item" style="height:20px;border-spacing:0;font:12px/16px serif"><tbody><tr><td data-columnid="gn">${name}</td><td data-columnid="gc">${value}</td></tr></tbody></table>`,
    );
    return {
      html: `<div class="x-grid"><div class="x-grid-header-ct"><div class="x-column-header" id="gn"><span>企业名称</span></div><div class="x-column-header" id="gc"><span>统一社会信用代码</span></div></div><div class="x-grid-view" style="height:620px;overflow:auto"><div style="height:40000px">${shown.join('')}</div></div></div>`,
      expected: rows.map(({ value, name }) => is('applicant', value, name)),
      rows: { seen: 31, of: 2000 },
    };
  },
  'Grids · EasyUI with frozen columns puts code and name in different tables': () => {
    const rows = many(20);
    const cell = (text: string): string => `<div class="datagrid-cell">${text}</div>`;
    return {
      html: `<div class="datagrid-view"><div class="datagrid-view1"><div class="datagrid-header">${table(`<tr><td field="no">${cell('受理编号')}</td><td field="code">${cell('统一社会信用代码')}</td></tr>`)}</div><div class="datagrid-body">${table(rows.map(({ value }, n) => `<tr><td field="no">${cell(String(n))}</td><td field="code">${cell(value)}</td></tr>`).join(''))}</div></div>
<div class="datagrid-view2"><div class="datagrid-header">${table(`<tr><td field="name">${cell('申请单位（人）')}</td><td field="m">${cell('申请事项')}</td><td field="s">${cell('环节')}</td></tr>`)}</div><div class="datagrid-body">${table(rows.map(({ name }) => `<tr><td field="name">${cell(name)}</td><td field="m">${cell('许可')}</td><td field="s">${cell('受理')}</td></tr>`).join(''))}</div></div></div>`,
      expected: rows.map(({ value, name }) => is('applicant', value, name)),
    };
  },
  'Grids · fixed columns repeated (here 800 occurrences of 400 codes, reported in parts)': () => {
    const rows = many(400);
    const cell = (field: string, text: string): string =>
      `<td data-field="${field}"><div class="c">${text}</div></td>`;
    const head =
      '<tr><th data-field="code"><span>统一社会信用代码</span></th><th data-field="name"><span>企业名称</span></th><th data-field="m"><span>事项</span></th></tr>';
    const fixed = '<tr><th data-field="code"><span>统一社会信用代码</span></th></tr>';
    return {
      html: `<div class="v"><div>${table(head)}</div><div>${table(rows.map(({ value, name }) => `<tr>${cell('code', value)}${cell('name', name)}${cell('m', '许可')}</tr>`).join(''))}</div><div><div>${table(fixed)}</div><div>${table(rows.map(({ value }) => `<tr>${cell('code', value)}</tr>`).join(''))}</div></div></div>`,
      expected: rows.map(({ value, name }) => is('applicant', value, name)),
    };
  },
  'Grids · re-rendering replaces the whole body on paging': () => {
    const [before, after] = [many(10), many(10)];
    const body = (rows: typeof before): string =>
      rows.map(({ value, name }) => `<tr><td>${name}</td><td>${value}</td></tr>`).join('');
    return {
      html: `<table><thead><tr><th>企业名称</th><th>信用代码</th></tr></thead><tbody id="b">${body(before)}</tbody></table>${script(`addEventListener('load', () => setTimeout(() => { document.getElementById('b').innerHTML = ${JSON.stringify(body(after))}; }, 100));`)}`,
      expected: after.map(({ value, name }) => is('applicant', value, name)),
    };
  },
};

const MADE: Readonly<Record<string, () => Made>> = {
  'Encoding · a page in GBK': () => ({ ...one((value) => pair(value)), encoding: 'gbk' }),
  'Encoding · full-width digits and letters': () => one((value) => pair(wide(value))),
  'Encoding · full-width digits on a page in GBK': () => ({
    ...one((value) => pair(wide(value))),
    encoding: 'gbk',
  }),
  'Encoding · spaces inside codes': () =>
    one((value) =>
      pair(`${value.slice(0, 2)} ${value.slice(2, 8)}&nbsp;${value.slice(8, 17)}　${value.slice(17)}`),
    ),
  'Buttons · an input[type=button] that submits into a 0×0 iframe': () =>
    one(
      (value) =>
        `<form method="post" action="save.do" target="t">${pair(value)}<input type="hidden" name="uscc" value="${value}"><input type="button" value="通过" onclick="this.form.submit()"></form><iframe name="t" width="0" height="0"></iframe>`,
    ),
  'Buttons · div and a with onclick': () =>
    one(
      (value) =>
        `${pair(value)}<div onclick="save('${value}')">通过</div><a href="javascript:save('${value}')">退回</a>`,
    ),
  'Frames · pages with iframes': () => {
    const [outer, inner] = [code(), code()];
    return {
      html: `${pair(outer)}<iframe src="/frame?inner"></iframe>`,
      frames: { inner: pair(inner) },
      expected: [is('applicant', outer, NAME), is('applicant', inner, NAME)],
    };
  },
  'Frames · framesets, one in another': () => {
    const value = code();
    return {
      html: '<frameset rows="60,*"><frame src="/frame?top"><frame src="/frame?work"></frameset>',
      frames: {
        top: '<p>示例市行政审批系统</p>',
        work: `<frameset cols="160,*"><frame src="/frame?top"><frame src="/frame?main"></frameset>`,
        main: pair(value),
      },
      expected: [is('applicant', value, NAME)],
    };
  },
  'Frames · showModalDialog, today a dialog iframe': () =>
    one(
      (value) =>
        `<div class="mask"><iframe srcdoc="${quoted(`<meta charset="utf-8">${pair(value)}`)}"></iframe></div>`,
    ),
  'Markup errors · cells closed by the wrong tag': () =>
    one(
      (value) =>
        `<table><tr><td>申请单位：<td>${NAME}</th><tr><td>统一社会信用代码：<td>${value}</th></table>`,
    ),
  'Markup errors · unclosed rows': () =>
    one(
      (value) =>
        `<table><tr><td>申请单位：</td><td>${NAME}</td><tr><td>统一社会信用代码：</td><td>${value}</td>`,
    ),
  'Markup errors · duplicated ids': () => {
    const [first, second] = [code(), code()];
    const field = (label: string, value: string): string =>
      `<tr><td>${label}</td><td><input id="code" name="code" value="${value}"></td></tr>`;
    return {
      html: table(field('信用代码：', first) + field('代理机构信用代码：', second)),
      expected: [is('applicant', first), is('agent', second)],
    };
  },
  'Markup errors · name without id, inline styles': () =>
    one(
      (value) =>
        `<form><div style="float:left;width:40%"><span style="color:red">*</span><span style="font:bold 12px 宋体">统一社会信用代码：</span><input name="uscc" style="width:200px" value="${value}"></div></form>`,
      'applicant',
      '-',
    ),
  'Label and value · in neighbouring cells': () => one((value) => pair(value)),
  'Label and value · in one cell': () =>
    one((value) => table(`<tr><td>申请单位：${NAME}</td></tr><tr><td>统一社会信用代码：${value}</td></tr>`)),
  'Label and value · in a disabled input': () =>
    one((value) => pair(`<input disabled value="${value}">`, `<input disabled value="${NAME}">`)),
  'Label and value · in a readonly input': () =>
    one((value) => pair(`<input readonly value="${value}">`, `<input readonly value="${NAME}">`)),
  'Label and value · in a select': () =>
    one((value) => pair(`<select><option>请选择</option><option selected>${value}</option></select>`)),
  'Label and value · in a title attribute only': () =>
    one((value) => pair(`<span title="${value}">${value.slice(0, 6)}…</span>`)),
  'Label and value · in a value attribute only': () =>
    one((value) => pair(`<span value="${value}">查看</span>`)),
  ...GRIDS,
  'document.open/write · builds pages in blank frames': () => {
    const value = code();
    return {
      html: `<iframe id="f"></iframe>${script(`const d = document.getElementById('f').contentDocument; d.open(); d.write(${JSON.stringify(pair(value))}); d.close();`)}`,
      expected: [is('applicant', value, NAME)],
    };
  },
  'document.open/write · erases listeners on window': () => {
    const value = code();
    return {
      html: script(
        `addEventListener('load', () => setTimeout(() => { document.open(); document.write(${JSON.stringify(pair(value))}); document.close(); }, 100));`,
      ),
      expected: [is('applicant', value, NAME)],
    };
  },
  'Identifiers · a code that fails its check digit is said, not hidden': () => {
    const right = code();
    const value = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1');
    return { html: pair(value), expected: [is('applicant', value, NAME)] };
  },
  'Identifiers · an old 15-digit registration number': () => {
    const value = makeRegistrationNumber('37010220001234') ?? '';
    return {
      html: table(`<tr><td>企业名称：<td>${NAME}<td>注册号：<td>${value}`),
      expected: [is('applicant', value, NAME)],
    };
  },
  'Identifiers · a code of digits only': () => {
    const value = digits(false);
    return { html: pair(value), expected: [is('applicant', value, NAME)] };
  },
  'Identifiers · digits right as code and as resident ID, under the label of a code': () => {
    const value = digits(true);
    return { html: pair(value), expected: [is('applicant', value, NAME)] };
  },
  'Identifiers · digits right as code and as resident ID, under the label of an ID': () => {
    const value = digits(true);
    return {
      html: table(`<tr><td>申请人：<td>（示例）张三<td>身份证号：<td>${value}`),
      expected: [is('applicant', value, '（示例）张三')],
    };
  },
  'Names · half-width brackets': () => named('(示例)青泉(山东)建设有限公司'),
  'Names · 47 characters': () => named(`（示例）${'青泉'.repeat(20)}公司营`),
  'Names · individual businesses': () => named('历下区（示例）青泉早点铺（个体工商户）'),
};
for (const kind of ['营业厅', '门市', '药房', '超市', '餐厅', '经营部', '事务所', '幼儿园'])
  Object.assign(MADE, { [`Names · ${kind}`]: () => named(`（示例）青泉${kind}`) });

export const SHAPES: readonly Shape[] = Object.entries(MADE).map(([of, make]) => ({ of, ...make() }));

/** What the survey says of buttons and submission, by the way of `ways.ts` that holds it. */
export const HELD: Readonly<Record<string, string>> = {
  'Buttons · type=submit': 'an input submit',
  'Buttons · type=button': 'an input button',
  'Buttons · div with onclick': 'a div',
  'Buttons · a with onclick': 'a link to #',
  'Buttons · .submit() called from script': 'form.submit()',
  'Buttons · onsubmit': 'an onsubmit handler that sends by a script',
  'Buttons · into a named iframe': 'a form into a named frame',
  'Frames · framesets': 'a form of the main frame, from a toolbar frame',
  'Frames · showModalDialog': 'what a showModalDialog replacement answers',
  'Submission · form post to .do': 'a submit button of a form',
  'Submission · $.ajax, Ext.Ajax.request': 'XMLHttpRequest as an old library sends it',
  'Submission · XMLHttpRequest': 'XMLHttpRequest',
  'Submission · hidden iframe post': 'a form into a blank frame',
  'Submission · location.href with the decision in the query': 'location.href',
  'document.open/write · pages in blank frames': 'a frame written by document.write',
};
