import { STANDARD_READINGS, type StandardReading } from '../deadline/index.ts';
import type { Reading } from '../deadline/types.ts';
import type { Locale, WordTable } from './types.ts';

const questions = {
  'start-day': {
    'zh-CN': '“自…之日起”，当日是否计入？',
    en: 'Is the day of the event itself counted?',
  },
  'event-on-rest-day': {
    'zh-CN': '事由发生在休息日的，从何时起算？',
    en: 'When does the count begin if the event falls on a rest day?',
  },
  'last-day-on-rest-day': {
    'zh-CN': '期限最后一日是休息日的，是否顺延？',
    en: 'Does a limit that ends on a rest day run on to the next working day?',
  },
} satisfies WordTable & Record<StandardReading, unknown>;

const options = {
  excluded: {
    'zh-CN': '当日不计入，自下一日开始计算（民法典第二百零一条）',
    en: 'not counted; the count begins on the next day (Civil Code art. 201)',
  },
  included: { 'zh-CN': '当日计入', en: 'counted' },
  'count-on': {
    'zh-CN': '仍以当日为起算日，其后第一个工作日计为第1个工作日',
    en: 'on that day all the same: the next working day is day 1',
  },
  'next-working-day': {
    'zh-CN': '视为发生在下一个工作日，该日为起算日',
    en: 'it is deemed to fall on the next working day, which is the start',
  },
  roll: {
    'zh-CN': '顺延至休息日结束的次日（民法典第二百零三条）',
    en: 'yes, to the day after the rest days (Civil Code art. 203)',
  },
  stay: { 'zh-CN': '不顺延', en: 'no' },
} satisfies WordTable & Record<(typeof STANDARD_READINGS)[StandardReading][number], unknown>;

/** The readings that concern every rule, with their words: for a settings page, and for the note beside an answer. */
export const standardReadings: readonly Reading[] = (Object.keys(questions) as StandardReading[]).map(
  (id) => ({
    id,
    question: questions[id],
    options: STANDARD_READINGS[id].map((option) => ({
      id: option,
      'zh-CN': options[option]['zh-CN'],
      // Looked up when asked: in a page the English comes later than the code.
      get en() {
        return options[option].en;
      },
    })),
    default: STANDARD_READINGS[id][0],
  }),
);

/**
 * How one reading was taken: 「“自…之日起”，当日是否计入？当日不计入…」.
 *
 * @param own the rule's own readings, which go before the standard ones.
 * @returns the empty text for a reading or option nobody has words for.
 */
export function readingSentence(
  id: string,
  option: string,
  locale: Locale,
  own: readonly Reading[] = [],
): string {
  const known = [...own, ...standardReadings];
  for (const reading of known.filter((one) => one.id === id)) {
    const chosen = reading.options.find((one) => one.id === option);
    if (chosen) return `${reading.question[locale]}${locale === 'en' ? ' ' : ''}${chosen[locale]}`;
  }
  return '';
}
