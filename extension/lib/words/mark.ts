import type { Outcome } from '../check/outcome.ts';
import type { WordTable } from '../../../core/words/types.ts';

/** The outcome words of the house; the first character alone stands on narrow marks. */
export const outcomeWords = {
  none: { 'zh-CN': '未查到', en: 'None found' },
  incentive: { 'zh-CN': '守信激励', en: 'Incentive' },
  advise: { 'zh-CN': '提示', en: 'Advice' },
  objection: { 'zh-CN': '异议处理中', en: 'Objection' },
  hold: { 'zh-CN': '待确认', en: 'To confirm' },
  unestablished: { 'zh-CN': '身份待核实', en: 'Verify ID' },
  unchecked: { 'zh-CN': '未能核查', en: 'Not checked' },
} satisfies WordTable & Record<Outcome, unknown>;

export const outcomeLetters: Readonly<Record<Outcome, string>> = {
  none: '无',
  incentive: '励',
  advise: '提',
  objection: '异',
  hold: '待',
  unestablished: '核',
  unchecked: '未',
};

export const markWords = {
  /** A mark is as wide as four characters and their count. */
  counted: {
    'zh-CN': (word: string) => (word.length > 4 ? `${word} #` : `${word} #项`),
    en: (word: string) => `${word} #`,
  },
} satisfies WordTable;
