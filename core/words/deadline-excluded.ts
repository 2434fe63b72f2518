import type { ExcludedOutcome, ExcludedRule } from '../deadline/types.ts';
import { formatDay } from './date.ts';
import type { Locale, WordTable } from './types.ts';

const words = {
  leftOut: {
    'zh-CN': (reason: string, from: string, to: string, article: string) =>
      `${reason}：${from}至${to}不计算在期限内（${article}）`,
    en: (reason: string, from: string, to: string, article: string) =>
      `${reason}: ${from} to ${to} is not counted (${article})`,
  },
  'bad-dates': {
    'zh-CN': (reason: string) => `${reason}：起止日期不完整或者先后颠倒，没有从期限中扣除，请核对`,
    en: (reason: string) =>
      `${reason}: the first or last day is missing or the last comes before the first, so nothing is left out; check both`,
  },
  'not-excludable': {
    'zh-CN': (reason: string) => `${reason}：依据条文没有规定该项时间不计算，照常计入期限`,
    en: (reason: string) => `${reason}: the text does not leave out time for this, so it counts`,
  },
} satisfies WordTable;

/** What became of a time that may not count (听证、检验、鉴定 …), with the article that says so. */
export function excludedSentence(
  { reason, from, to, because }: ExcludedOutcome,
  rule: ExcludedRule | undefined,
  locale: Locale,
): string {
  if (because) return words[because][locale](reason);
  return words.leftOut[locale](reason, formatDay(from, locale), formatDay(to, locale), rule?.article ?? '');
}
