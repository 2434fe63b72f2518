import type { WordTable } from '../../../core/words/types.ts';

/** A step for several rows of a list, chosen or under one button, in the dialog about one of them. */
export const batchWords = {
  title: {
    'zh-CN': (n: number, of: number) => `批量操作：第${n}条，共${of}条`,
    en: (n: number, of: number) => `Batch: number ${n} of ${of} rows`,
  },
  toConfirm: {
    'zh-CN': (n: number, of: number) => `其中需要确认的有${of}条，本条是第${n}条`,
    en: (n: number, of: number) => (of === 1 ? 'the only one to confirm' : `${n} of ${of} to confirm`),
  },
  counted: {
    'zh-CN': (word: string, n: number) => `${word} ${n}条`,
    en: (word: string, n: number) => `${word} ${n}`,
  },
  applies: {
    'zh-CN':
      '信哨只暂停这一步，不代您作决定。处理意见只适用于本条，并记入核查日志；需要确认的逐条确认后，整批按原操作继续。返回检查的，整批都不提交。',
    en: 'Xinshao only pauses this step; you decide. What you decide applies to this row alone and is logged; once each one is confirmed, all of them go on as they were. If you go back, none of them is sent.',
  },
  same: {
    'zh-CN': (n: number) => `有${n}行的申请人、事项和编号与本条相同，处理意见一并适用。`,
    en: (n: number) =>
      `${n} of the rows have this applicant, matter and number; the decision is for all of them.`,
  },
  confirmed: {
    'zh-CN': (n: number) =>
      `已确认的${n}条已记入日志。返回检查后10分钟内再次批量提交，不必重新填写；不再提交的，请在“办件记录”中撤回。`,
    en: (n: number) =>
      `${n === 1 ? 'The one' : `The ${n}`} confirmed before ${n === 1 ? 'is' : 'are'} logged. If you go back and submit again within 10 minutes you need not fill ${n === 1 ? 'it' : 'them'} in again; what you don’t submit any more, withdraw on the records page.`,
  },
  uncheckedGo: {
    'zh-CN': (n: number) => `未能核查的${n}条不在此确认，会随整批继续并记入日志，请人工核对。`,
    en: (n: number) =>
      `${n} could not be checked: not confirmed here, logged, and goes on with the others. Please check by hand.`,
  },
  uncheckedWait: {
    'zh-CN': (n: number) =>
      `有${n}条未能核查，按本单位设置会使整批暂停。可以先返回检查，取消勾选后再提交其余各条。`,
    en: (n: number) =>
      `${n} could not be checked, and by your department’s setting all of them will wait. You can go back, untick it and submit the others.`,
  },
  beyond: {
    'zh-CN': (seen: number, of: number) =>
      `本列表共${of}条，页面上只有${seen}条。如果本次操作还包含其他页的行，那些行没有核查。`,
    en: (seen: number, of: number) =>
      `Only ${seen} of the list’s ${of} rows are on the page. If this step includes rows of other pages, those were not checked.`,
  },
  all: { 'zh-CN': '查看各条', en: 'All rows' },
  here: { 'zh-CN': '本条', en: 'This one' },
  done: { 'zh-CN': '已确认', en: 'Confirmed' },
  unread: { 'zh-CN': '未读到申请人', en: 'Applicant not read' },
  rows: { 'zh-CN': (n: number) => `${n}行`, en: (n: number) => `${n} rows` },
  back: { 'zh-CN': '返回检查，整批不提交', en: 'Go back, send none' },
  next: { 'zh-CN': '确认本条，处理下一条', en: 'Confirm and see the next' },
} satisfies WordTable;
