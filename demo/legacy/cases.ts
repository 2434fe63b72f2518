import type { MatterType } from '../../core/law/types.ts';
import { uscc } from '../data/codes.ts';
import { subjectOf } from '../data/subjects.ts';

/** The ways in which old pages send a decision; each has a page of its own. */
export const shapes = ['iframe', 'xhr', 'link', 'popup', 'written', 'fetch'] as const;
export type Shape = (typeof shapes)[number];

export interface LegacyCase {
  readonly id: string;
  /** 受理编号 */
  readonly number: string;
  readonly subjectKey: string;
  /** As the page says it; may differ from the list on purpose. */
  readonly name: string;
  /** As the page prints it: full-width, spaced or wrong on purpose. */
  readonly code: string;
  readonly isPerson: boolean;
  readonly legalRep: string;
  readonly matter: string;
  readonly matterType: MatterType;
  /** 承办处室 */
  readonly office: string;
  readonly acceptedOn: string;
  /** 承诺期限, working days. */
  readonly days: number;
  readonly stage: string;
  readonly shape: Shape;
  readonly codeIn: 'cell' | 'input';
  /** 代理机构: another company on the same page, which is not the applicant. */
  readonly agent?: { readonly name: string; readonly code: string };
}

/** 办理机关, whose own code stands on every page and is never the applicant's. */
export const authority = {
  name: '示例市行政审批服务局',
  code: uscc('11', '370100', 'DEM9000X').value,
} as const;

export const officer = '（示例）陈静';

const fullWidth = (text: string): string =>
  text.replace(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const spaced = (text: string): string => text.replace(/^(.{6})(.{4})(.{4})/, '$1 $2 $3 ');

let serial = 1186;

function row(
  subjectKey: string,
  matter: string,
  matterType: MatterType,
  office: string,
  acceptedOn: string,
  days: number,
  shape: Shape,
  more: Partial<LegacyCase> = {},
): LegacyCase {
  const { name, id, type } = subjectOf(subjectKey);
  serial += 1;
  return {
    id: String(serial),
    number: `示370100-2026-0${serial}`,
    subjectKey,
    name,
    code: id.value,
    isPerson: type === 'natural-person',
    legalRep: more.isPerson
      ? ''
      : '（示例）' + ['刘志强', '孙桂兰', '赵德胜', '周海燕', '吴建国'][serial % 5],
    matter,
    matterType,
    office,
    acceptedOn,
    days,
    stage: ['受理', '初审', '复审', '审核'][serial % 4] as string,
    shape,
    codeIn: 'cell',
    ...more,
  };
}

const code = (key: string): string => subjectOf(key).id.value;
const build = '工程建设审批处';
const food = '食品药品审批处';
const social = '社会事务审批处';
const market = '市场准入审批处';

export const cases: readonly LegacyCase[] = [
  row('listed', '建筑业企业资质核准', 'licence', build, '2026-11-10', 20, 'iframe', {
    legalRep: '（示例）张明远',
    stage: '审核',
  }),
  row('clean', '建筑业企业资质核准', 'licence', build, '2026-11-11', 20, 'iframe', {
    agent: { name: subjectOf('ordinary').name, code: code('ordinary') },
  }),
  row('ordinary', '建筑工程施工许可证核发', 'licence', build, '2026-11-12', 7, 'xhr'),
  row('simple', '食品经营许可', 'licence', food, '2026-11-12', 10, 'xhr', { code: spaced(code('simple')) }),
  row('objection-jinan', '政府采购供应商资格审查', 'procurement', '公共资源交易处', '2026-11-13', 5, 'link'),
  row('objection-dalian', '食品经营许可（冷藏冷冻）', 'licence', food, '2026-11-13', 10, 'iframe', {
    code: fullWidth(code('objection-dalian')),
  }),
  row('expired', '城市绿化工程设计方案审批', 'licence', build, '2026-11-16', 10, 'link'),
  row('revoked', '户外广告设施设置审批', 'licence', market, '2026-11-16', 7, 'xhr', { codeIn: 'input' }),
  row('altered', '营业性演出许可', 'licence', social, '2026-11-16', 10, 'popup'),
  row('repaired', '安全生产许可证核发', 'licence', build, '2026-11-17', 15, 'popup'),
  row('incentive', '食品生产许可', 'licence', food, '2026-11-17', 10, 'iframe', { codeIn: 'input' }),
  row('bad-code', '技术改造专项资金补助', 'funding', '产业扶持处', '2026-11-17', 15, 'link'),
  row('no-basis', '劳务派遣经营许可', 'licence', social, '2026-11-18', 10, 'iframe'),
  row('name-mismatch', '公路建设项目施工许可', 'licence', build, '2026-11-18', 10, 'xhr', {
    name: '（示例）舜田路桥养护有限公司',
  }),
  row('individual-business', '烟草专卖零售许可', 'licence', market, '2026-11-18', 10, 'written'),
  row('old-number', '计量器具使用监督检查', 'inspection', market, '2026-11-19', 20, 'written'),
  row('unknown-list', '城市建筑垃圾处置核准', 'licence', build, '2026-11-19', 7, 'popup'),
  row('grade', '仓储场所“双随机”监督检查', 'inspection', market, '2026-11-19', 20, 'fetch'),
  row('legal-rep', '二级建造师注册', 'licence', build, '2026-11-19', 10, 'iframe'),
  row('private', '医师执业注册', 'licence', social, '2026-11-20', 10, 'xhr'),
  row('sealed', '网络预约出租汽车驾驶员许可', 'licence', social, '2026-11-20', 10, 'link', {
    isPerson: true,
  }),
];

export function caseOf(id: string | undefined): LegacyCase | undefined {
  return cases.find((candidate) => candidate.id === id);
}

/** 可办理页面 of a case, by the way its decision travels. */
export const pageOf: Readonly<Record<Shape, string>> = {
  iframe: 'spxx.do',
  xhr: 'spxx_ajax.do',
  link: 'spxx_link.do',
  popup: 'spxx_pop.do',
  written: 'spxx_write.do',
  fetch: 'spxx_new.do',
};
