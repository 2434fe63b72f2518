import type { Choice } from '../answer/index.ts';
import { silenceOf, type Silence } from '../law/silences.ts';
import type { Locale, WordTable } from './types.ts';

const words = {
  ours: {
    'zh-CN': '此对应关系由信哨所作，不是来源文本的规定。',
    en: 'This mapping is Xinshao’s own, not the text’s.',
  },
} satisfies WordTable;

/** Shown wherever an answer says `ours`: a crosswalk nobody has laid down. */
export const oursSentence = (locale: Locale): string => words.ours[locale];

/** A choice where the sources conflict or say nothing, as a sentence: the question, then the option taken. */
export function silenceSentence(silence: Silence, locale: Locale, option = silence.default): string {
  const chosen = silence.options.find(({ id }) => id === option);
  const [space, stop] = locale === 'zh-CN' ? ['', '。'] : [' ', '.'];
  return `${silence.question[locale]}${space}${chosen?.[locale] ?? ''}${stop}`;
}

/** The choices an answer rests on, a sentence each: to be shown with the answer. */
export function choiceSentences(choices: readonly Choice[], locale: Locale): readonly string[] {
  return choices.flatMap((choice) => {
    const found = silenceOf(choice);
    return found === undefined ? [] : [silenceSentence(found.silence, locale, found.option)];
  });
}
