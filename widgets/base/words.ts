import type { WordTable } from '../../core/words/types.ts';

export const baseWords = {
  broken: {
    'zh-CN': '此处未能显示，请刷新页面；仍不行请联系本页面的开办单位。',
    en: 'This part could not be shown. Reload the page; if that does not help, contact the site that runs it.',
  },
  lawLoading: { 'zh-CN': '正在载入法规依据…', en: 'Loading the legal texts …' },
  lawFailed: {
    'zh-CN': '法规依据未能载入，暂不给出结论。',
    en: 'The legal texts could not be loaded, so no conclusion is given.',
  },
  noPack: {
    'zh-CN': (name: string) => `“${name}”所写的法规不在现有法规之列。`,
    en: (name: string) => `“${name}” names a law that is not among those at hand.`,
  },
  notChecked: { 'zh-CN': '未能核查', en: 'Could not check' },
  retry: { 'zh-CN': '重试', en: 'Try again' },
  badDate: {
    'zh-CN': (name: string) => `“${name}”不是有效日期，应写作 2026-03-02 这样的形式。`,
    en: (name: string) => `“${name}” is not a valid date; write it like 2026-03-02.`,
  },
} satisfies WordTable;
