import type { Locale } from '../../../core/words/types.ts';

/** Signs between words, full-width in Chinese only; `next` stands between two sentences. */
const SIGNS = {
  'zh-CN': { colon: '：', comma: '，', and: '、', semicolon: '；', open: '（', close: '）', next: '' },
  en: { colon: ': ', comma: ', ', and: ', ', semicolon: '; ', open: ' (', close: ')', next: ' ' },
} as const satisfies Record<Locale, unknown>;

export const signs = (locale: Locale): (typeof SIGNS)[Locale] => SIGNS[locale];

/** `（…）` or ` (…)`. */
export const aside = (text: string | number, locale: Locale): string =>
  `${SIGNS[locale].open}${text}${SIGNS[locale].close}`;
