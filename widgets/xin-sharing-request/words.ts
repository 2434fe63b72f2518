import type { WordTable } from '../../core/words/types.ts';

export const requestWords = {
  request: { 'zh-CN': '政务数据共享申请', en: 'Request for government data' },
  reply: { 'zh-CN': '共享申请的答复', en: 'Reply to a request for government data' },
  entry: { 'zh-CN': '申请的目录条目', en: 'Entry asked for' },
  noEntry: { 'zh-CN': '没有指明目录条目。', en: 'No entry of the catalogue is named.' },
  headConsent: {
    'zh-CN': '已经本部门政务数据共享工作机构负责人同意',
    en: 'The head of the department’s sharing office has agreed',
  },
  declare: { 'zh-CN': (name: string) => `保证申请的${name}`, en: (name: string) => `We vouch: ${name}` },
  submit: { 'zh-CN': '确认申请', en: 'Confirm the request' },
  kind: { 'zh-CN': '答复意见', en: 'Reply' },
  AGREE: { 'zh-CN': '同意共享', en: 'agree' },
  DISAGREE: { 'zh-CN': '不同意共享', en: 'do not agree' },
  NOTICE: { 'zh-CN': '材料不全，一次性告知补充', en: 'materials missing: one notice of all of them' },
  REJECT: { 'zh-CN': '以材料不全拒绝', en: 'reject for missing materials' },
  reason: { 'zh-CN': '理由', en: 'Reason' },
  conditions: { 'zh-CN': '答复所附条件（每行一项）', en: 'Conditions of the reply (one a line)' },
  announced: { 'zh-CN': '目录已发布的条件', en: 'Conditions in the announced catalogue' },
  noticeItems: { 'zh-CN': '需要补充的材料（每行一项）', en: 'Materials to be added (one a line)' },
  noticedBefore: { 'zh-CN': '此前已告知', en: 'Named before' },
  added: { 'zh-CN': '不在目录内的条件', en: 'Conditions not in the catalogue' },
  newItems: { 'zh-CN': '首次告知没有的材料', en: 'Materials the first notice did not name' },
  send: { 'zh-CN': '确认答复', en: 'Confirm the reply' },
  notYet: {
    'zh-CN': '还有不符合规定之处，尚不能确认。',
    en: 'Something is not in order; this cannot be confirmed yet.',
  },
  confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
} satisfies WordTable;
