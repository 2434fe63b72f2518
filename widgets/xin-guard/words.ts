import type { WordTable } from '../../core/words/types.ts';

export const guardWords = {
  title: { 'zh-CN': '本页主体核查', en: 'Subjects on this page' },
  none: {
    'zh-CN': '本页没有找到统一社会信用代码等主体代码。',
    en: 'No credit code or other identifier was found on this page.',
  },
  noPart: {
    'zh-CN': '“for”所指的部分不在本页，没有核查任何内容。',
    en: 'The part “for” names is not on this page; nothing was looked at.',
  },
  found: {
    'zh-CN': (n: number, words: string) => `本页有${n}个主体：${words}。`,
    en: (n: number, words: string) => `${n} subject${n === 1 ? '' : 's'} on this page: ${words}.`,
  },
  count: {
    'zh-CN': (word: string, n: number) => `${word}${n}个`,
    en: (word: string, n: number) => `${word} (${n})`,
  },
  most: {
    'zh-CN': (n: number) => `本页主体较多，另有${n}个没有核查，列为“未能核查”。`,
    en: (n: number) => `There are many; ${n} more were not checked and count as “could not be checked”.`,
  },
  checking: { 'zh-CN': '正在核查', en: 'Checking' },
  show: { 'zh-CN': '在页面中的位置', en: 'Show on the page' },
  open: { 'zh-CN': '查看说明', en: 'read on' },
  advises: {
    'zh-CN': '只作提示，不改动本页内容，也不影响提交。没有代码、只有名称的不作核查。',
    en: 'This only advises: it changes nothing on the page and holds nothing back. A name without a code is not checked.',
  },
} satisfies WordTable;
