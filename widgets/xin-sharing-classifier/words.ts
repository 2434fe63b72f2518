import type { WordTable } from '../../core/words/types.ts';

export const classifierWords = {
  title: { 'zh-CN': '政务数据目录条目', en: 'Entry of the government data catalogue' },
  availableTo: { 'zh-CN': '可以提供给哪些政府部门', en: 'To whom the data can be supplied' },
  basisKind: { 'zh-CN': '不予共享的依据种类', en: 'Kind of basis for not sharing' },
  law: { 'zh-CN': '法律', en: 'law' },
  'administrative-regulation': { 'zh-CN': '行政法规', en: 'administrative regulation' },
  'state-council-decision': { 'zh-CN': '国务院决定', en: 'decision of the State Council' },
  'other-basis': {
    'zh-CN': '部门规章、地方规定、内部通知等',
    en: 'departmental rules, local rules, internal notices and the like',
  },
  checked: { 'zh-CN': '已完成', en: 'done' },
  confirm: { 'zh-CN': '确认条目', en: 'Confirm the entry' },
  result: { 'zh-CN': '共享属性', en: 'Sharing attribute' },
  open: { 'zh-CN': '尚未填写', en: 'not given yet' },
  none: { 'zh-CN': '不能列为不予共享', en: 'cannot be listed as not shared' },
  notYet: {
    'zh-CN': '还有项目须补正，尚不能确认。',
    en: 'Some items are still to be completed; the entry cannot be confirmed yet.',
  },
  confirmed: { 'zh-CN': '条目已确认', en: 'The entry is confirmed' },
  whoDecides: {
    'zh-CN': '这里按条例核对，不代部门确定共享属性。',
    en: 'This checks the entry against the Regulation; the department decides the attribute.',
  },
} satisfies WordTable;
