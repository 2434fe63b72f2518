import type { WordTable } from '../../core/words/types.ts';

export const timelineWords = {
  next: { 'zh-CN': '下一步', en: 'next' },
  off: { 'zh-CN': '本件不适用', en: 'does not apply here' },
  unknown: { 'zh-CN': '是否适用待定', en: 'not known whether it applies' },
  forecast: {
    'zh-CN': (d: string) => `预计最迟${d}（上一步如在最后一日办结）`,
    en: (d: string) => `expected by ${d} at the latest, if the step before is done on its last day`,
  },
  due: { 'zh-CN': (d: string) => `到期日 ${d}`, en: (d: string) => `due ${d}` },
  start: { 'zh-CN': (d: string) => `自${d}起算`, en: (d: string) => `from ${d}` },
  done: { 'zh-CN': (d: string) => `${d}办结`, en: (d: string) => `done on ${d}` },
  taskDone: { 'zh-CN': '已办结', en: 'done' },
  task: { 'zh-CN': '无具体日数', en: 'no number of days' },
  promptly: {
    'zh-CN': '应当及时办理，条文没有规定日数。',
    en: 'To be done promptly; the article gives no number of days.',
  },
  mayExtend: {
    'zh-CN': (n: string) => `可以延长，合计不超过${n}，须有`,
    en: (n: string) => `may be extended by ${n} in all; needed`,
  },
  reason: { 'zh-CN': '特殊原因', en: 'a special reason' },
  authorityConsent: { 'zh-CN': '主管部门同意', en: 'consent of the authority' },
  requesterTold: { 'zh-CN': '告知申请方', en: 'notice to the requester' },
  consequence: { 'zh-CN': '逾期的后果', en: 'What follows when it is late' },
  noChain: { 'zh-CN': '未找到这条办理流程。', en: 'This chain was not found.' },
  backwards: {
    'zh-CN': '日期先后矛盾，请核对。',
    en: 'The dates contradict one another; check them.',
  },
} satisfies WordTable;

/** Names of the facts that decide which steps apply. */
export const factWords: WordTable & Record<string, { readonly 'zh-CN': string; readonly en: string }> = {
  'reply.kind': { 'zh-CN': '答复意见', en: 'the reply' },
  'request.sharingAttribute': { 'zh-CN': '共享属性', en: 'the sharing attribute' },
  'request.materialsComplete': { 'zh-CN': '申请材料是否齐全', en: 'whether the materials are complete' },
};
