import type { WordTable } from '../../core/words/types.ts';

export const guardWords = {
  title: { 'zh-CN': '表单采集项核对', en: 'What this form collects' },
  nothing: {
    'zh-CN': (n: number) => `已按栏目名称核对${n}项，没有发现需要提示的采集项。`,
    en: (n: number) => `${n} fields checked by their labels; nothing to point out.`,
  },
  empty: { 'zh-CN': '没有找到可以核对的栏目。', en: 'No fields to check were found.' },
  found: {
    'zh-CN': (n: number) => `${n}项请核对`,
    en: (n: number) => `${n} to look at`,
  },
  advises: {
    'zh-CN': '按栏目名称核对，只作提示，不影响提交；是否作为社会信用信息采集，由表单的制定单位判断。',
    en: 'Checked by label; this only advises and never keeps a form from being sent. Whether a field is collected as credit information is for whoever made the form to judge.',
  },
  maybe: {
    'zh-CN': (item: string) => `栏目名称提到“${item}”，请核对是否采集自然人的该项信息。`,
    en: (item: string) =>
      `The label mentions “${item}”; check whether a person’s data of this kind are collected.`,
  },
  openBasis: {
    'zh-CN': '没有写明采集依据或者本人书面同意，请核对。',
    en: 'Neither a legal basis nor written consent is given; check.',
  },
  openRepeat: {
    'zh-CN': '目录中有相同信息，能否满足履职需要请核对。',
    en: 'The catalogue has this; check whether it meets the need.',
  },
  catalogue: { 'zh-CN': '目录条目', en: 'Catalogue entry' },
  go: { 'zh-CN': '转到该栏', en: 'Go to the field' },
} satisfies WordTable;
