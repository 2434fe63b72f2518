import type { SourceKind } from '../answer/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { MatterType, MeasureClass, NotInForceReason, QueryModality } from '../law/types.ts';
import { formatDate } from './date.ts';
import type { Locale, WordTable } from './types.ts';

type Pair = { readonly 'zh-CN': string; readonly en: string };

/** 办理事项类型. */
export const matterWords = {
  licence: { 'zh-CN': '行政许可', en: 'administrative licence' },
  penalty: { 'zh-CN': '行政处罚', en: 'administrative penalty' },
  coercion: { 'zh-CN': '行政强制', en: 'administrative coercion' },
  payment: { 'zh-CN': '行政给付', en: 'administrative payment' },
  procurement: { 'zh-CN': '政府采购', en: 'government procurement' },
  bidding: { 'zh-CN': '招标投标', en: 'tendering and bidding' },
  funding: { 'zh-CN': '资金和项目支持', en: 'funding and project support' },
  land: { 'zh-CN': '国有土地使用权出让', en: 'grant of state-owned land use rights' },
  qualification: { 'zh-CN': '资质认证', en: 'qualification certification' },
  research: { 'zh-CN': '科研管理', en: 'research administration' },
  personnel: {
    'zh-CN': '招录、任命、晋升、聘用',
    en: 'recruitment, appointment, promotion, employment',
  },
  commendation: { 'zh-CN': '表彰、奖励', en: 'commendation and award' },
  'market-access': { 'zh-CN': '市场准入', en: 'market access' },
  inspection: { 'zh-CN': '监督检查', en: 'supervision and inspection' },
  'used-car-export': { 'zh-CN': '二手车出口', en: 'used-car export' },
  other: { 'zh-CN': '其他管理工作', en: 'other administrative work' },
} as const satisfies Record<MatterType, Pair>;

/** 失信惩戒措施的类别, as the national list groups them. */
export const measureClassWords = {
  1: { 'zh-CN': '第一类·减损权益或增加义务', en: 'class 1: reduces rights or adds duties' },
  2: { 'zh-CN': '第二类·管理措施', en: 'class 2: management measure' },
  3: { 'zh-CN': '第三类·其他组织自主实施', en: 'class 3: left to other organisations' },
} as const satisfies Record<MeasureClass, Pair>;

/** Whether credit information has to be looked up for a matter. */
export const modalityWords = {
  must: { 'zh-CN': '应当查询', en: 'must be queried' },
  may: { 'zh-CN': '可以查询', en: 'may be queried' },
  supported: { 'zh-CN': '支持使用', en: 'use is supported' },
  'as-needed': { 'zh-CN': '根据履职需要查询', en: 'queried as duties require' },
} as const satisfies Record<QueryModality, Pair>;

/** How good the text is that an answer was read from; empty where nothing has to be said. */
export const sourceKindWords = {
  'full-text': { 'zh-CN': '全文', en: 'full text' },
  excerpt: { 'zh-CN': '节选', en: 'excerpt' },
  'official-interpretation': { 'zh-CN': '官方解读，仅作提示', en: 'official interpretation; advises only' },
  'news-summary': {
    'zh-CN': '报道或者分析，未核实，仅作提示',
    en: 'press summary; not verified, advises only',
  },
  restated: { 'zh-CN': '转述，未核实，仅作提示', en: 'restated; not verified, advises only' },
  draft: { 'zh-CN': '草案，不适用', en: 'draft; never applied' },
} as const satisfies Record<SourceKind, Pair>;

export const lawWords = {
  lapsed: { 'zh-CN': '依据已失效', en: 'Legal basis lapsed' },
  notVerified: { 'zh-CN': '未核实', en: 'not verified' },
  open: { 'zh-CN': '原文未明确', en: 'The text leaves this open' },
  expired: {
    'zh-CN': (title: string, lastDay: string) =>
      `依据已失效：《${title}》有效期至${lastDay}，其后不再据此作出结论。请装入接替的规定。`,
    en: (title: string, lastDay: string) =>
      `Legal basis lapsed: ${title} was in force until ${lastDay}. Nothing is concluded from it after that day; load its successor.`,
  },
  'not-yet': {
    'zh-CN': (title: string) => `《${title}》在该日尚未施行，不适用。`,
    en: (title: string) => `${title} was not yet in force on that day and is not applied.`,
  },
  draft: {
    'zh-CN': (title: string) => `《${title}》是征求意见稿，不适用。`,
    en: (title: string) => `${title} is a draft and is never applied.`,
  },
  'window-unknown': {
    'zh-CN': (title: string) => `《${title}》的施行日期在来源中没有写明，不适用。`,
    en: (title: string) => `The source does not say from when ${title} is in force; it is not applied.`,
  },
} satisfies WordTable;

/** Why a document does not answer on a day, as one sentence. */
export function sayNotInForce(
  law: { readonly title: string; readonly reason: NotInForceReason; readonly lastDay?: PlainDate },
  locale: Locale,
): string {
  const { title, reason, lastDay } = law;
  if (reason === 'expired' && lastDay !== undefined) {
    return lawWords.expired[locale](title, formatDate(lastDay, locale));
  }
  return reason === 'expired' ? `${lawWords.lapsed[locale]}: ${title}` : lawWords[reason][locale](title);
}
