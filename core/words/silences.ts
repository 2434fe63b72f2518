import type { Silence } from '../law/silences.ts';
import type { Locale } from './types.ts';

/** The choice made where the sources conflict or say nothing, as a sentence: question, then what Xinshao takes. */
export function silenceSentence(silence: Silence, locale: Locale): string {
  const chosen = silence.options.find((option) => option.id === silence.default);
  const [space, stop] = locale === 'zh-CN' ? ['', '。'] : [' ', '.'];
  return `${silence.question[locale]}${space}${chosen?.[locale] ?? ''}${stop}`;
}
