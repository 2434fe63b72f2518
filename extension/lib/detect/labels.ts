import { APPLICANT } from './applicant.ts';
import { labelText } from './label-text.ts';
import type { Role } from './types.ts';

/** What a labelled field holds. */
export type FieldKind = 'code' | 'name' | 'matter' | 'accepted-on' | 'promise' | 'case-number';

export interface Label {
  readonly text: string;
  readonly kind?: FieldKind;
  readonly role?: Role;
}

/** Longer texts are sentences, not labels. */
export const LABEL_MAX = 24;

// Order decides: 代理机构名称 is an agent's name although it ends like an applicant's,
// 许可机关统一社会信用代码 an authority's code.
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['agent', /代理|代办|经办人|联系人|联络|受托|被委托|委托人|指定代表|领证人|办事人/],
  [
    'representative',
    /法定代表人|法人代表|法人姓名|负责人|经营者|实际控制人|投资人|股东|合伙人|监事|董事|理事/,
  ],
  [
    'authority',
    /(?:受理|审批|审核|许可|处罚|发证|登记|认定|列入|移出|决定|作出|主管|监管|管理|执法|承办|办理|经办|公示|报送|填报|来源|核准|归口|上级|牵头)(?:机关|部门|单位|机构|局|窗口|处室)|行政机关|机关(?:代码|名称|单位)|执行法院|数据来源/,
  ],
  [
    'other',
    /设计单位|施工单位|监理|勘察|检测机构|担保|抵押|出租方|产权人|招标人|招标单位|采购人|采购单位|投诉|第三人|供货商|被投资/,
  ],
  ['applicant', APPLICANT],
];

const KINDS: readonly (readonly [FieldKind, RegExp])[] = [
  ['case-number', /(?:受理|办件|申请|业务|案件|审批)编?号|流水号/],
  ['accepted-on', /(?:受理|收件|收文)(?:日|时间)/],
  ['promise', /(?:承诺|法定|办理|办结)(?:办结|办理)?(?:[期时]限|天数)/],
  ['matter', /事项|业务类型|许可内容|许可项目|审批项目/],
  [
    'code',
    /信用代码|信用码|机构代码|注册号|登记证号|证件号|身份证|公民身份号码|纳税人识别号|税号|证照号|执照号|代码(?:$|[_＿\-\d（(])|^(?:code|uscc|credit\s*code|tax\s*id)$/i,
  ],
  [
    'name',
    // 企业名称变更登记 is a matter.
    /名称(?!变更|预先|核准|登记|申报|自主|保留|争议|查询)|姓名|全称|申[请报](?:企业|主体|[人者])$|(?:相对|当事|被许可)人$|(?:机关|部门|机构|单位|代表人|负责人|代理人|经办人|经营者|投标人|供应商)$/,
  ],
];

/** A name of an organisation is a value, whatever words it is made of (某某监理有限公司). */
const ORGANISATION = /(?:公司|企业|合伙|厂|店|行|社|院|所|局|委员会|中心)(?:[（(].*[）)])?$/;
/** A heading over a block: 委托代理人信息. It says whose the fields below it are. */
const HEADING = /(?:信息|情况|资料|要素|登记|一览|栏)$/;

/** What was read before, for pages say the same words again and again. */
const read = new Map<string, Label | undefined>();
const READ_MAX = 2000;

/**
 * What a text says as a label, or `undefined` when it is none.
 *
 * @example readLabel('＊统一社会信用代码：') //=> { text: '统一社会信用代码', kind: 'code' }
 */
export function readLabel(raw: string): Label | undefined {
  if (raw.length > LABEL_MAX * 3 || raw.length < 2) return undefined;
  if (raw.length > 6 && ORGANISATION.test(raw)) return undefined;
  let label = read.get(raw);
  if (label || read.has(raw)) return label;
  if (read.size > READ_MAX) read.clear();
  label = parse(raw);
  read.set(raw, label);
  return label;
}

function parse(raw: string): Label | undefined {
  const text = labelText(raw);
  if (!text || text.length > LABEL_MAX || /\d{6}/.test(text)) return undefined;
  // A label and its value together are no label any more.
  if (/[：:]\s*[^\s：:]/.test(raw)) return undefined;
  if (text.length > 6 && ORGANISATION.test(text)) return undefined;
  const kind = kindOf(text) ?? kindOf(text.replace(/[（(][^（(]*[）)]$/, ''));
  const role = ROLES.find(([, pattern]) => pattern.test(text))?.[0];
  if (!kind && !(role && HEADING.test(text))) return undefined;
  return { text, ...(kind ? { kind } : {}), ...(role ? { role } : {}) };
}

function kindOf(text: string): FieldKind | undefined {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0];
}
