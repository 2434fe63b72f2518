import type { WordTable } from '../../core/words/types.ts';

/** Said where what chooses the law says nothing. */
export const placeWords = {
  badPlace: {
    'zh-CN': '“jurisdiction”不是行政区划代码，应写作 CN-3701 这样的形式。',
    en: '“jurisdiction” is no code of a place; write it like CN-3701.',
  },
  notTruth: {
    'zh-CN': (name: string) => `“${name}”应写作 true 或 false；不说明的，不写这一项。`,
    en: (name: string) => `“${name}” is written true or false; leave it out where it is not said.`,
  },
  badMatter: {
    'zh-CN': '“matter”所写的事项类型不在可用之列。',
    en: '“matter” names no type of matter there is.',
  },
} satisfies WordTable;
