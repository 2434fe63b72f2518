import { yearOf } from '../date/index.ts';
import type { Due } from '../deadline/types.ts';
import { formatDate } from './date.ts';
import { explainStep, provisionalSentence, quantity } from './deadline.ts';
import { readingSentence } from './deadline-readings.ts';
import type { Locale, WordTable } from './types.ts';

const words = {
  due: { 'zh-CN': (name: string) => `到期：${name}`, en: (name: string) => `Due: ${name}` },
  lastDay: {
    'zh-CN': (name: string, n: string, day: string) => `${name}，期限${n}，最后一日${day}`,
    en: (name: string, n: string, day: string) => `${name}, ${n}, last day ${day}`,
  },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  reached: { 'zh-CN': '推算过程', en: 'How this day was reached' },
  readings: { 'zh-CN': '计算口径', en: 'Choices of counting' },
  calendar: { 'zh-CN': '节假日表版本', en: 'Holiday table' },
} satisfies WordTable;

/**
 * Title and text of a calendar event: what is due, article and quote, every day of the count, the readings.
 * For `toICalendar`. Names no person; `name` should not either.
 */
export function deadlineEvent(
  due: Due,
  name: string,
  locale: Locale,
): { readonly summary: string; readonly description: string } {
  const { document, number, article, quote } = due.citation;
  const colon = locale === 'zh-CN' ? '：' : ': ';
  const head = words.lastDay[locale](
    name,
    quantity(due.duration, due.unit, locale),
    formatDate(due.due, locale),
  );
  const readings = Object.entries(due.readings)
    .map(([id, option]) => readingSentence(id, option, locale))
    .filter((sentence) => sentence !== '');
  const lines = [
    head,
    ...(due.provisional ? [provisionalSentence(yearOf(due.due) + 1, locale)] : []),
    `${words.basis[locale]}${colon}《${document}》${number ? `（${number}）` : ''}${article}「${quote}」`,
    `${words.reached[locale]}${colon.trim()}`,
    ...due.trace.map((step) => explainStep(step, locale)),
    `${words.readings[locale]}${colon}${readings.join(locale === 'zh-CN' ? '；' : '; ')}`,
    `${words.calendar[locale]}${colon}${due.calendarVersion}`,
  ];
  return { summary: words.due[locale](name), description: lines.join('\n') };
}
