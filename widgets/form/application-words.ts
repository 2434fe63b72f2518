import type { WordTable } from '../../core/words/types.ts';

export const applicationWords = {
  objection: { 'zh-CN': '异议申请', en: 'Objection' },
  repair: { 'zh-CN': '信用修复申请', en: 'Application for credit repair' },
  record: { 'zh-CN': '所涉记录', en: 'Record concerned' },
  recordName: { 'zh-CN': '所涉记录的名称、文书号', en: 'Name and document number of the record' },
  provider: { 'zh-CN': '信息提供单位', en: 'Provider of the record' },
  to: { 'zh-CN': '受理和处理', en: 'Who takes and handles it' },
  limit: { 'zh-CN': '办理期限', en: 'Limit' },
  ifToday: {
    'zh-CN': (d: string) => `如今天收到，最迟${d}`,
    en: (d: string) => `if received today, by ${d}`,
  },
  ifReceived: {
    'zh-CN': (from: string, d: string) => `${from}收到，最迟${d}`,
    en: (from: string, d: string) => `received ${from}, by ${d}`,
  },
  promptly: {
    'zh-CN': '条文没有规定日数，按照国家有关规定办理',
    en: 'the article gives no number of days; the national rules apply',
  },
  noDate: { 'zh-CN': '待节假日安排，不能推算', en: 'awaiting the holiday notice' },
  effect: { 'zh-CN': '办理期间', en: 'Meanwhile' },
  'objection-label': {
    'zh-CN': '记录标明“异议处理中”，不停止显示',
    en: 'the record is labelled “under objection”; it stays on show',
  },
  'objection-suspends': { 'zh-CN': '暂停发布该异议信息', en: 'publication of the record is suspended' },
  'repaired-ends': {
    'zh-CN': '修复完成后不再作为提示依据；办理期间的显示，条文没有规定',
    en: 'once repaired it no longer prompts; the text says nothing of the time before',
  },
  silent: { 'zh-CN': '条文没有规定', en: 'the text says nothing' },
  ground: { 'zh-CN': '异议理由', en: 'Ground' },
  error: { 'zh-CN': '存在错误', en: 'it is wrong' },
  omission: { 'zh-CN': '存在遗漏', en: 'something is left out' },
  infringement: { 'zh-CN': '侵犯合法权益', en: 'it infringes rights' },
  other: { 'zh-CN': '其他类似情形', en: 'another ground of the kind' },
  'contrary-to-fact': { 'zh-CN': '与事实不符', en: 'contrary to fact' },
  'must-not-be-published': { 'zh-CN': '依法不得发布', en: 'must not be published by law' },
  facts: { 'zh-CN': '事实和理由', en: 'Facts and reasons' },
  corrected: { 'zh-CN': '主动纠正失信行为的情况', en: 'How the act was corrected' },
  remedied: { 'zh-CN': '消除不良影响的情况', en: 'How its effects were removed' },
  evidence: { 'zh-CN': '证明材料（名称，可附文件）', en: 'Evidence (names; files may be added)' },
  files: { 'zh-CN': '附件', en: 'Files' },
  fileCount: { 'zh-CN': (n: number) => `${n}个附件`, en: (n: number) => `${n} files` },
  confirm: { 'zh-CN': '确认申请', en: 'Confirm the application' },
  confirmed: { 'zh-CN': '申请已确认', en: 'The application is confirmed' },
  notSent: {
    'zh-CN': '申请由本页面的开办单位提交；这里不发送任何内容。',
    en: 'The site sends the application; this element sends nothing.',
  },
} satisfies WordTable;
