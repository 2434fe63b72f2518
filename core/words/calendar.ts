import type { CalendarProblem, CalendarProblemCode } from '../calendar/types.ts';
import type { Locale, WordTable } from './types.ts';

const problems = {
  'not-json-table': { 'zh-CN': '缺失或类型不对', en: 'missing, or of the wrong kind' },
  'bad-date': { 'zh-CN': '不是有效日期（应为 2026-03-02 的形式）', en: 'not a date (write 2026-03-02)' },
  'bad-range': {
    'zh-CN': '起止日期颠倒，或者超过一个月',
    en: 'ends before it begins, or is longer than a month',
  },
  'outside-year': { 'zh-CN': '不在通知所安排的年度内', en: 'not in the year the notice arranges' },
  'not-a-weekend-day': {
    'zh-CN': '调休上班日应为周六或者周日',
    en: 'an adjusted working day must be a Saturday or Sunday',
  },
  overlap: { 'zh-CN': '同一天重复安排', en: 'the same day is arranged twice' },
  'duplicate-year': {
    'zh-CN': '同一年度有两份通知，且未注明修改关系',
    en: 'two notices arrange the same year and neither changes the other',
  },
  'unknown-amended': { 'zh-CN': '找不到被修改的通知', en: 'the notice it changes is not there' },
  'year-incomplete': { 'zh-CN': '缺少法定节假日', en: 'a statutory holiday is missing' },
  gap: { 'zh-CN': '年度不连续，缺少', en: 'the years are not consecutive; missing' },
} satisfies WordTable & Record<CalendarProblemCode, unknown>;

/** What is wrong with a holiday table, and where in the file. */
export function calendarProblemSentence({ code, path, saw }: CalendarProblem, locale: Locale): string {
  const zh = locale === 'zh-CN';
  return `${path}${zh ? '：' : ': '}${problems[code][locale]}${saw === undefined ? '' : zh ? `（${saw}）` : ` (${saw})`}`;
}
