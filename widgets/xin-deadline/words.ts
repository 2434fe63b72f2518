import type { WordTable } from '../../core/words/types.ts';

export const deadlineWords = {
  limit: { 'zh-CN': '到期日', en: 'Due' },
  'disclosure-max': { 'zh-CN': '最后披露日', en: 'Shown through' },
  'retention-min': { 'zh-CN': '至少保存至', en: 'Keep at least through' },
  running: { 'zh-CN': '期限内', en: 'within the period' },
  ended: { 'zh-CN': '期限已届满', en: 'period over' },
  left: { 'zh-CN': (n: string) => `剩余${n}`, en: (n: string) => `${n} left` },
  start: { 'zh-CN': '起算', en: 'start' },
  doneOn: { 'zh-CN': (d: string) => `${d}办结`, en: (d: string) => `done on ${d}` },
  task: { 'zh-CN': '无具体日数', en: 'no number of days' },
  taskNote: {
    'zh-CN': '该条没有规定具体日数，这里不推算日期，请及时办理。',
    en: 'The article gives no number of days, so no date is worked out. Act promptly.',
  },
  needsCalendar: { 'zh-CN': '待节假日安排', en: 'awaiting the holiday notice' },
  noAnswer: { 'zh-CN': '不能推算', en: 'cannot be worked out' },
  noStart: { 'zh-CN': '尚未填写起算日期。', en: 'The starting date has not been given.' },
  noRule: { 'zh-CN': '未找到这项期限规则。', en: 'This deadline rule was not found.' },
  badJson: {
    'zh-CN': (name: string) => `“${name}”的内容不能读取。`,
    en: (name: string) => `The content of “${name}” cannot be read.`,
  },
  backwards: {
    'zh-CN': '办结日期早于起算日期，请核对。',
    en: 'It was done before it began; check both dates.',
  },
  unusable: {
    'zh-CN': '规则或者所给内容不足以推算日期。',
    en: 'The rule, or what was given, is not enough to work out a date.',
  },
  caption: {
    'zh-CN': (from: string, to: string) => `${from}至${to}逐日计数`,
    en: (from: string, to: string) => `Day by day from ${from} to ${to}`,
  },
  today: { 'zh-CN': '今天', en: 'today' },
  due: { 'zh-CN': '届满', en: 'due' },
  baseDue: { 'zh-CN': '原期限', en: 'base limit' },
  nth: { 'zh-CN': (n: number) => `第${n}日`, en: (n: number) => `day ${n}` },
  nthTo: {
    'zh-CN': (a: number, b: number) => `第${a}个至第${b}个工作日`,
    en: (a: number, b: number) => `working days ${a} to ${b}`,
  },
  excluded: { 'zh-CN': '起算，不计入', en: 'start, not counted' },
  included: { 'zh-CN': '起算，计入', en: 'start, counted' },
  makeup: { 'zh-CN': '调休上班', en: 'worked in lieu' },
  leftOut: { 'zh-CN': '依法不计', en: 'left out' },
  noReason: {
    'zh-CN': '“excluded”的每一项都应写明事由（reason），如听证、检验、鉴定。',
    en: 'Every row of “excluded” needs its reason, for example 听证.',
  },
  weekend: { 'zh-CN': '周末', en: 'weekend' },
  extended: { 'zh-CN': '延长', en: 'extension' },
  to: { 'zh-CN': '至', en: ' – ' },
  how: { 'zh-CN': '怎样算出', en: 'How this date was reached' },
  ics: { 'zh-CN': '加入日历', en: 'Add to calendar' },
  icsReady: { 'zh-CN': '日历文件已生成', en: 'The calendar file is ready' },
  arranged: { 'zh-CN': '放假安排', en: 'holiday arrangement' },
  lapsed: {
    'zh-CN': '有效期内起算的期限仍按当时规定显示。',
    en: ' A period that began while it was in force is still shown.',
  },
} satisfies WordTable;
