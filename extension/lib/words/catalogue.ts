import type { WordTable } from '../../../core/words/types.ts';

export const catalogueWords = {
  title: { 'zh-CN': '可共享的目录条目', en: 'Catalogue entries that can be shared' },
  hint: {
    'zh-CN':
      '本单位可以通过共享取得的政务数据，JSON 文件。页面表单要求申请人提交其中的内容时，信哨提示不得重复收集。没有目录就不作这项提示。',
    en: 'Government data your department can obtain by sharing, as a JSON file. Where a form asks applicants for them, Xinshao points to the rule against repeated collection; without a catalogue it never does.',
  },
  load: { 'zh-CN': '导入目录', en: 'Import a catalogue' },
  loaded: {
    'zh-CN': (n: number) => (n ? `已导入${n}个条目。` : '目录已移除。'),
    en: (n: number) => (n ? `${n} entries imported.` : 'Catalogue removed.'),
  },
  none: { 'zh-CN': '还没有目录。', en: 'No catalogue yet.' },
  byPolicy: {
    'zh-CN': '目录由本单位统一下发，不能在本机更改。',
    en: 'The catalogue is set by your department’s policy and can’t be changed here.',
  },
  entry: { 'zh-CN': '条目', en: 'Entry' },
  items: { 'zh-CN': '对应的栏目或材料', en: 'Fields and materials' },
  attribute: { 'zh-CN': '共享属性', en: 'Sharing' },
  unconditional: { 'zh-CN': '无条件共享', en: 'unconditional' },
  conditional: { 'zh-CN': '有条件共享', en: 'conditional' },
  sufficient: { 'zh-CN': '能否满足需要', en: 'Meets the need' },
  yes: { 'zh-CN': '能', en: 'yes' },
  no: { 'zh-CN': '不能', en: 'no' },
  unknown: { 'zh-CN': '未写明', en: 'not said' },
  supplier: { 'zh-CN': '数源部门', en: 'Supplied by' },
} satisfies WordTable;
