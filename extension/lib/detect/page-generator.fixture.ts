import {
  makeRegistrationNumber,
  makeResidentId,
  makeUscc,
  parseResidentId,
} from '../../../core/subject/index.ts';
import type { Role } from './types.ts';

/** A page made up of shapes that occur in real systems, and every subject on it. */
export interface GeneratedPage {
  readonly html: string;
  /** `role value name`, a line each; `-` where there is none. */
  readonly expected: readonly string[];
  readonly shapes: readonly string[];
}

/** Numbers from a seed (mulberry32), so that a page that fails can be made again. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Subject {
  readonly value: string;
  readonly name: string;
}

type Shape = (tools: Tools) => { readonly html: string; readonly subjects: readonly string[] };

class Tools {
  constructor(readonly roll: () => number) {}

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.roll() * from.length)] as T;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => Math.floor(this.roll() * 10)).join('');
  }

  company(): Subject {
    const place = this.pick(['370102', '130602', '440305', '510104', '330106', '110105']);
    for (;;) {
      const body = Array.from({ length: 8 }, () => this.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join(
        '',
      );
      const value = makeUscc(this.pick(['91', '92', '93']) + place + body);
      if (value) return { value, name: this.name() };
    }
  }

  person(): Subject {
    const born = `19${this.pick(['6', '7', '8'])}${this.digits(1)}0${this.pick(['1', '5', '8'])}1${this.digits(1)}`;
    const value = makeResidentId(`370102${born}${this.digits(3)}`) ?? '';
    return { value, name: `（示例）${this.pick(['张三', '李四', '王小五', '欧阳明'])}` };
  }

  old(): Subject {
    return { value: makeRegistrationNumber(`37010220${this.digits(6)}`) ?? '', name: this.name() };
  }

  /** All digits, right as a credit code and as a resident ID with a birth date. */
  both(): string {
    for (;;) {
      const value = makeUscc(
        `12${this.pick(['3701', '4403', '1101', '3301'])}19${this.pick(['5', '6', '7', '8', '9'])}${this.digits(1)}0${this.pick(['1', '3', '5', '7', '8'])}1${this.digits(3)}`,
      );
      if (value && parseResidentId(value).ok) return value;
    }
  }

  name(): string {
    const words =
      this.pick(['青泉', '合丰', '云岭', '北渡', '新禾', '石桥']) +
      this.pick(['建设', '商贸', '餐饮', '药业', '']);
    return `（示例）${words}${this.pick(['有限公司', '工程有限责任公司', '专业合作社', '营业厅', '大药房', '（个体工商户）', '服务部', '中心（普通合伙）'])}`;
  }

  wide(text: string): string {
    return text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  }

  codeLabel(): string {
    return this.pick([
      '统一社会信用代码',
      '社会信用代码',
      '信用代码',
      '＊统一社会信用代码',
      '统一社会信用代码/注册号',
      '纳税人识别号',
      '统 一 社 会 信 用 代 码',
    ]);
  }

  nameLabel(): string {
    return this.pick([
      '企业名称',
      '单位名称',
      '申请单位',
      '申请人名称',
      '公司名称',
      '行政相对人名称',
      '建设单位',
    ]);
  }

  closing(): string {
    return this.roll() < 0.3 ? '' : '</td>';
  }
}

const line = (role: Role, { value, name }: { value?: string; name?: string }): string =>
  `${role} ${value ?? '-'} ${name ?? '-'}`;

const cell = (text: string): string => `<div class="datagrid-cell" style="height:auto">${text}</div>`;

/** What each shape is and what stands in it; the names are what a failure prints. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'form table'(t) {
    const one = t.company();
    const code = t.pick([
      one.value,
      t.wide(one.value),
      `${one.value.slice(0, 8)} ${one.value.slice(8)}`,
      one.value.toLowerCase(),
    ]);
    return {
      html: `<table border=1><tr><td>${t.nameLabel()}：${t.closing()}<td>${one.name}${t.closing()}<tr><td>${t.codeLabel()}：${t.closing()}<td> ${code} ${t.closing()}</table>`,
      subjects: [line('applicant', one)],
    };
  },
  'one cell'(t) {
    const one = t.company();
    return {
      html: `<table><tr><td>${t.nameLabel()}：${one.name}</td></tr><tr><td>${t.codeLabel()}：${one.value}</td></tr></table>`,
      subjects: [line('applicant', one)],
    };
  },
  fields(t) {
    const one = t.company();
    const state = t.pick(['disabled', 'readonly', '']);
    return {
      html: `<form><div class=row><label>${t.nameLabel()}</label><div><input ${state} value="${one.name}"></div></div><div class=row><label>${t.codeLabel()}</label><div><input ${state} value="${one.value}"></div></div></form>`,
      subjects: [line('applicant', one)],
    };
  },
  select(t) {
    const [one, other] = [t.company(), t.company()];
    return {
      html: `<dl><dt>${t.codeLabel()}<dd><select><option>${other.value}<option selected>${one.value}</select></dl>`,
      subjects: [line('applicant', { value: one.value })],
    };
  },
  'title only'(t) {
    const one = t.company();
    return {
      html: `<table><tr><td>${t.codeLabel()}<td title="${one.value}">${one.value.slice(0, 6)}…</table>`,
      subjects: [line('applicant', { value: one.value })],
    };
  },
  'authority and agent'(t) {
    const [one, agent, authority] = [t.company(), t.company(), t.company()];
    return {
      html: `<table><tr><td>申请单位：<td>${one.name}<tr><td>统一社会信用代码：<td>${one.value}<tr><td>代理机构名称：<td>${agent.name}<tr><td>代理机构信用代码：<td>${agent.value}<tr><td>许可机关：<td>示例市行政审批服务局<tr><td>许可机关统一社会信用代码：<td>${authority.value}</table>`,
      subjects: [
        line('applicant', one),
        line('agent', agent),
        line('authority', { value: authority.value, name: '示例市行政审批服务局' }),
      ],
    };
  },
  grid(t) {
    const rows = Array.from({ length: 2 + Math.floor(t.roll() * 6) }, () => t.company());
    return {
      html: `<table><thead><tr><th>序号<th>${t.nameLabel()}<th>统一社会信用代码<th>事项<tbody>${rows.map((r, n) => `<tr><td>${n + 1}<td>${r.name}<td>${r.value}<td>许可`).join('')}</table>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'grid under two lines of heads'(t) {
    const rows = [t.company(), t.company(), t.company()];
    return {
      html: `<table><thead><tr><th rowspan=2>序号<th colspan=2>企业信息<th rowspan=2>环节<tr><th>企业名称<th>统一社会信用代码</thead><tbody>${rows.map((r, n) => `<tr><td>${n + 1}<td>${r.name}<td>${r.value}<td>受理`).join('')}</table>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'grid with merged cells'(t) {
    const rows = [t.company(), t.company(), t.company()];
    return {
      html: `<table><tr><th>区县<th>企业名称<th>信用代码<th>环节</tr>${rows.map((r, n) => `<tr>${n === 0 ? '<td rowspan=3>历下区' : ''}<td>${r.name}<td>${r.value}<td>受理`).join('')}</table>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'frozen columns'(t) {
    const rows = Array.from({ length: 2 + Math.floor(t.roll() * 5) }, () => t.company());
    return {
      html: `<div class="datagrid-view"><div class="datagrid-view1"><div><table><tr><td field=no>${cell('受理编号')}<td field=code>${cell('统一社会信用代码')}</table></div><div><table>${rows.map((r, n) => `<tr><td field=no>${cell(String(n))}<td field=code>${cell(r.value)}`).join('')}</table></div></div><div class="datagrid-view2"><div><table><tr><td field=name>${cell('申请单位（人）')}<td field=m>${cell('申请事项')}<td field=s>${cell('环节')}</table></div><div><table>${rows.map((r) => `<tr><td field=name>${cell(r.name)}<td field=m>${cell('许可')}<td field=s>${cell('受理')}`).join('')}</table></div></div></div>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'a table a row'(t) {
    const rows = [t.company(), t.company()];
    const id = t.digits(6);
    return {
      html: `<div class="x-grid"><div class="x-grid-header-ct"><div class="x-column-header" id="n${id}"><span>企业名称</span></div><div class="x-column-header" id="c${id}"><span>统一社会信用代码</span></div></div><div class="x-grid-view">${rows.map((r) => `<table class="x-grid-item"><tbody><tr><td data-columnid="n${id}"><div>${r.name}</div><td data-columnid="c${id}"><div>${r.value}</div></table>`).join('')}</div></div>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'grid of other elements'(t) {
    const rows = [t.company(), t.company(), t.company()];
    return {
      html: `<div role=grid><div role=rowgroup><div role=row><div role=columnheader>企业名称</div><div role=columnheader>信用代码</div></div></div><div role=rowgroup>${rows.map((r) => `<div role=row><div role=gridcell>${r.name}</div><div role=gridcell>${r.value}</div></div>`).join('')}</div></div>`,
      subjects: rows.map((r) => line('applicant', r)),
    };
  },
  'a code in emphasis'(t) {
    const one = t.company();
    const at = 3 + Math.floor(t.roll() * 8);
    return {
      html: `<table><tr><td>信用代码：<td>${one.value.slice(0, at)}<font color=red>${one.value.slice(at, at + 4)}</font>${one.value.slice(at + 4)}</table>`,
      subjects: [line('applicant', { value: one.value })],
    };
  },
  'a person'(t) {
    const one = t.person();
    return {
      html: `<table><tr><td>申请人：<td>${one.name}<td>${t.pick(['公民身份号码', '身份证号', '证件号码'])}：<td>${one.value}</table>`,
      subjects: [line('applicant', one)],
    };
  },
  'an old number'(t) {
    const one = t.old();
    return {
      html: `<table><tr><td>企业名称：<td>${one.name}<td>注册号：<td>${one.value}</table>`,
      subjects: [line('applicant', one)],
    };
  },
  'digits that are both kinds'(t) {
    const [one, other] = [t.both(), t.both()];
    return {
      html: `<table><tr><td>统一社会信用代码：<td>${one}</table><table><tr><td>身份证号：<td>${other}</table>`,
      subjects: [line('applicant', { value: one }), line('applicant', { value: other })],
    };
  },
  'a wrong digit'(t) {
    const { value } = t.company();
    const wrong = value.slice(0, 17) + (value.endsWith('1') ? '2' : '1');
    return { html: `<p>统一社会信用代码：${wrong}</p>`, subjects: [line('applicant', { value: wrong })] };
  },
  'running text'(t) {
    const one = t.company();
    return {
      html: `<p>经查，${one.value}已于2026年3月2日提交材料。</p>`,
      subjects: [line('unknown', { value: one.value })],
    };
  },
  'said twice'(t) {
    const one = t.company();
    return {
      html: `<div>统一社会信用代码：${one.value}</div><p>${one.value}</p>`,
      subjects: [line('applicant', { value: one.value })],
    };
  },
  'a name alone'(t) {
    const one = t.company();
    return {
      html: `<table><tr><td>${t.nameLabel()}：<td>${one.name}</table>`,
      subjects: [line('applicant', { name: one.name })],
    };
  },
  'numbers that are none'(t) {
    const card = `6222${t.digits(15)}`;
    const uuid = `${t.digits(8)}-a${t.digits(3)}-4${t.digits(3)}-b${t.digits(3)}-${t.digits(11)}f`;
    return {
      html: `<ul><li>受理时间 2026-11-22 09:30:15.123</li><li>流水 20261122${t.digits(10)}</li><li>订单20261122${t.digits(12)}</li><li>卡号 ${card}</li><li>电话 0531-8${t.digits(7)} 138${t.digits(8)}</li><li>${uuid}</li><li>坐标 117.${t.digits(15)}, 36.${t.digits(15)}</li><li>¥ 1,234,567,890,123.45</li><li>http://192.168.1.1/f?id=20261122${t.digits(14)}</li></ul>`,
      subjects: [],
    };
  },
  'words that are none'(t) {
    return {
      html: `<div><h3>办事指南</h3><p>申请人应当提交统一社会信用代码证书复印件。</p><table><tr><th>材料名称<th>来源<th>份数<tr><td>营业执照<td>申请人自备<td>1<tr><td>${t.pick(['法定代表人身份证明', '授权委托书'])}<td>申请人自备<td>2</table><button>查询企业信息</button><input type=password value="${t.company().value}"><input placeholder="请输入统一社会信用代码"><script>var c="${t.company().value}"</script><style>.a::after{content:"${t.company().value}"}</style><!-- ${t.company().value} --><template><p>${t.company().value}</p></template></div>`,
      subjects: [],
    };
  },
};

/** One page: two to five shapes, each in a block of its own or in layout tables around it. */
export function generatePage(seed: number): GeneratedPage {
  const tools = new Tools(dice(seed));
  const names = Object.keys(SHAPES);
  const shapes = Array.from({ length: 2 + Math.floor(tools.roll() * 4) }, () => tools.pick(names));
  let html = '';
  const expected: string[] = [];
  for (const shape of shapes) {
    const made = (SHAPES[shape] as Shape)(tools);
    html += tools.pick([
      `<div>${made.html}</div>`,
      `<section>${made.html}</section>`,
      `<table width=100%><tr><td valign=top>${made.html}</td></tr></table>`,
      `<div><div><div>${made.html}</div></div></div>`,
    ]);
    expected.push(...made.subjects);
  }
  return { html, expected, shapes };
}
