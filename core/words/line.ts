import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { Locale, WordTable } from './types.ts';

/** What a line is about; a view gives each its own colour and place. */
export type LineRole =
  | 'outcome'
  | 'hold'
  | 'advise'
  | 'unchecked'
  | 'objection'
  | 'note'
  | 'measure'
  | 'incentive'
  | 'query'
  | 'law'
  | 'missing'
  | 'choice'
  | 'proposal'
  | 'next';

/** One readable line of an answer, with the places it rests on. */
export interface ScreeningLine {
  readonly role: LineRole;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** The record the line is about. */
  readonly recordId?: string;
}

export interface LineOptions {
  /** The day the list was current, for 截至 …. */
  readonly asOf?: PlainDate;
  /** Name of the list, for 来源 …. */
  readonly source?: string;
}

/** Phrases lines are made of. */
export const lineWords = {
  noHitMeans: {
    'zh-CN': '“未查到”只说明所列来源在所列日期没有可用的记录，不是对该主体的评价。',
    en: '“No record found” says only that the named source has nothing usable as of that day; it is no praise.',
  },
  count: {
    'zh-CN': (word: string, n: number) => `${word}${n}项`,
    en: (word: string, n: number) => `${word} (${n})`,
  },
  decided: { 'zh-CN': '认定', en: 'decided by' },
  document: { 'zh-CN': '文书', en: 'document' },
  list: { 'zh-CN': '名单', en: 'list' },
  source: { 'zh-CN': '来源', en: 'source' },
  retrieved: { 'zh-CN': (day: string) => `${day}取得`, en: (day: string) => `retrieved ${day}` },
  via: {
    'zh-CN': (role: string, name: string) => `该人员是${name}的${role}`,
    en: (role: string, name: string) => `this person is ${role} of ${name}`,
  },
  now: { 'zh-CN': '（现任）', en: ' (at present)' },
  'at-decision': { 'zh-CN': '（认定时任职）', en: ' (at the time of the decision)' },
  both: { 'zh-CN': '（认定时和现在均任职）', en: ' (then and now)' },
  measure: { 'zh-CN': '可依法采取的措施', en: 'Measure the law allows' },
  proportion: {
    'zh-CN': '是否与情节相当由您判断，采取前须写明理由',
    en: 'whether it is proportionate is yours to judge; state the reason first',
  },
  relevant: {
    'zh-CN': '与本事项同一管理领域或者由规定直接关联',
    en: 'same field as the matter, or tied to it by law',
  },
  irrelevant: { 'zh-CN': '与本事项的关联需由您判断', en: 'relevance to the matter is yours to judge' },
  information: { 'zh-CN': '仅作信息提示，不由本部门采取', en: 'information only, not taken by this office' },
  missing: { 'zh-CN': '要得出完整结论，还需要', en: 'For a full answer it also takes' },
  lacks: { 'zh-CN': '还需要', en: 'it takes' },
  query: { 'zh-CN': '信用信息查询', en: 'Querying credit information' },
  fallback: {
    'zh-CN': '持有地的规定已失效；过渡处理：改按上位规定判断披露期限和异议',
    en: 'The holder’s own rules have lapsed; transitional choice: wider law in force decides on disclosure and objection',
  },
  allowed: {
    'zh-CN': '拟采取的措施在清单内，适用于本事项；关联性和相当性须由您写明',
    en: 'The proposed measure is listed and fits this matter; relevance and proportion are yours to state',
  },
  refused: { 'zh-CN': '依法不予采取拟议的措施', en: 'The proposed measure is not allowed by law' },
  warned: {
    'zh-CN': '拟议的措施未能确认合法，请核对依据',
    en: 'The proposed measure could not be confirmed as lawful; check its basis',
  },
  instead: { 'zh-CN': '依法可以考虑', en: 'The law allows instead' },
  none: { 'zh-CN': '没有可替代的措施', en: 'no measure is available instead' },
  blind: {
    'zh-CN': '暗标评审期间不显示任何可能识别投标人的信用信息。该阶段结束后请重新核查。',
    en: 'Nothing that could identify a bidder is shown during blind evaluation. Check again after this stage.',
  },
  rights: {
    'zh-CN': '该主体对记录有异议或者已经纠正的，可以向记录的提供单位或者平台提出异议、申请修复。',
    en: 'The subject may object to a record, or apply for repair once it is corrected, with the provider or the platform.',
  },
} satisfies WordTable;

/** Punctuation of a language. */
type Marks = (locale: Locale) => Readonly<{ colon: string; comma: string; stop: string; list: string }>;
export const marks: Marks = (locale) =>
  locale === 'zh-CN'
    ? { colon: '：', comma: '；', stop: '。', list: '、' }
    : { colon: ': ', comma: '; ', stop: '.', list: ', ' };
