import type { PurgeRule } from '../policy/types.ts';
import type { WordTable } from '../../../core/words/types.ts';
import type { LoopProblem } from '../message/loop.ts';

export const recordsWords = {
  title: { 'zh-CN': '信哨 · 办件记录', en: 'Xinshao · Records' },
  sections: { 'zh-CN': '办件记录各栏', en: 'Sections of the records' },
  todo: { 'zh-CN': '待办', en: 'To do' },
  decisions: { 'zh-CN': '记录', en: 'Decisions' },
  statistics: { 'zh-CN': '统计', en: 'Statistics' },
  log: { 'zh-CN': '日志', en: 'Log' },
  options: { 'zh-CN': '选项', en: 'Options' },
  failed: {
    'zh-CN': '本机存储没有读出。请关闭本页重新打开；仍不行请联系管理员。',
    en: 'The browser’s storage could not be read. Close this page and open it again; if that fails, ask your administrator.',
  },
  nothingToDo: {
    'zh-CN': '没有待办。已适用的措施都已登记结果，反馈都已送出。',
    en: 'Nothing to do: every measure has its result, and all feedback has gone out.',
  },
  noDecisions: {
    'zh-CN': '还没有处理决定。在审批页面确认“适用措施”或者“不执行”后，会出现在这里。',
    en: 'No decisions yet. They appear here once you have applied or declined a measure on a case.',
  },
  trial: {
    'zh-CN': (day: string) => `试运行，按${day}判断`,
    en: (day: string) => `trial, judged as of ${day}`,
  },
  applied: { 'zh-CN': '适用措施', en: 'Measure applied' },
  declined: { 'zh-CN': '不执行', en: 'Not applied' },
  withdrawn: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  open: { 'zh-CN': '未登记结果', en: 'No result yet' },
  done: { 'zh-CN': '已办结', en: 'Settled' },
  newAnswer: { 'zh-CN': '结论有变化', en: 'Answer has changed' },
  notSent: { 'zh-CN': '批量操作未提交', en: 'Batch not sent' },
  notSentMeans: {
    'zh-CN':
      '处理本条之后，所在的批量操作没有提交。不再提交的，请撤回。10分钟内再次批量提交的，沿用本条处理；超过10分钟的，需重新处理，并请撤回本条。',
    en: 'The batch this row was decided in was not sent. If the row is not to be submitted any more, withdraw the decision. Sent again within 10 minutes, it still counts; after that the row is decided anew, and this decision is to be withdrawn.',
  },
  waiting: { 'zh-CN': '反馈待发送', en: 'Feedback waits to be sent' },
  refused: { 'zh-CN': '反馈被接口拒收', en: 'Feedback refused by the endpoint' },
  toExport: { 'zh-CN': '反馈待导出', en: 'Feedback to be exported' },
  delivered: { 'zh-CN': '反馈已送达', en: 'Feedback delivered' },
  exported: { 'zh-CN': '反馈已导出', en: 'Feedback exported' },
  noName: { 'zh-CN': '（不显示主体）', en: '(subject not shown)' },
  matter: { 'zh-CN': '事项', en: 'Matter' },
  decidedOn: { 'zh-CN': '决定', en: 'Decided' },
  by: {
    'zh-CN': (time: string, officer: string) => `${time}，${officer}`,
    en: (time: string, officer: string) => `${time}, ${officer}`,
  },
  measures: { 'zh-CN': '措施', en: 'Measures' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  statement: { 'zh-CN': '说明', en: 'Statement' },
  confirmedBy: { 'zh-CN': '复核人', en: 'Second officer' },
  grounds: { 'zh-CN': '依据的记录', en: 'Records relied on' },
  shownThrough: { 'zh-CN': (day: string) => `披露至${day}`, en: (day: string) => `shown until ${day}` },
  due: { 'zh-CN': '期限', en: 'Due' },
  dueOn: {
    'zh-CN': (day: string, basis: string) => `应于${day}前反馈（${basis}）`,
    en: (day: string, basis: string) => `report by ${day} (${basis})`,
  },
  noDue: {
    'zh-CN': '现行规定没有写明反馈期限',
    en: 'no rule in force names a date for the report',
  },
  result: { 'zh-CN': '执行结果', en: 'Result' },
  withdrawal: { 'zh-CN': '撤回', en: 'Withdrawal' },
  logEntry: { 'zh-CN': (n: number) => `日志第${n}条`, en: (n: number) => `log entry ${n}` },
  addResult: { 'zh-CN': '登记执行结果', en: 'Enter the result' },
  withdraw: { 'zh-CN': '撤回决定', en: 'Withdraw' },
  slip: { 'zh-CN': '反馈单', en: 'Feedback slip' },
  resultHint: { 'zh-CN': '写明如何执行，或者为何未能执行', en: 'How it was carried out, or why not' },
  withdrawHint: { 'zh-CN': '写明撤回的理由', en: 'Why the decision is withdrawn' },
  withdrawMeans: {
    'zh-CN': '撤回后原决定仍留在日志中，另记一条撤回；已反馈的会再发一条撤回反馈。',
    en: 'The decision stays in the log with a withdrawal beside it; a withdrawal is also reported.',
  },
  whatResult: { 'zh-CN': '执行情况', en: 'Outcome' },
  whyWithdraw: { 'zh-CN': '撤回原因', en: 'Reason' },
  inWords: { 'zh-CN': '文字说明（必填）', en: 'In words (required)' },
  confirm: { 'zh-CN': '确认', en: 'Confirm' },
  cancel: { 'zh-CN': '取消', en: 'Cancel' },
  recheckTitle: {
    'zh-CN': (day: string) => `${day}名单或设置更新后复核，结论与决定时不同：`,
    en: (day: string) => `Checked again on ${day} after a list or setting changed. The answer is another:`,
  },
  before: { 'zh-CN': '原结论', en: 'Then' },
  now: { 'zh-CN': '现结论', en: 'Now' },
  noRecords: { 'zh-CN': '没有可用的记录', en: 'no usable record' },
  noLists: { 'zh-CN': '未装入名单', en: 'no list installed' },
  asOf: { 'zh-CN': (day: string) => `按${day}`, en: (day: string) => `as of ${day}` },
  recheckMeans: {
    'zh-CN': '信哨不改动已作的决定。依据不再成立的，请考虑撤回。',
    en: 'Xinshao changes no decision. Where its ground is gone, consider withdrawing it.',
  },
  seen: { 'zh-CN': '已知悉', en: 'Noted' },
  waitTitle: {
    'zh-CN': (n: number) => `${n}条反馈尚未送达本部门接口，接口恢复后自动重发，不会重复。`,
    en: (n: number) =>
      `${n} not yet received by the endpoint; they are sent again by themselves, never twice.`,
  },
  refusedTitle: {
    'zh-CN': (n: number, status: number) => `${n}条反馈被接口拒收（状态码${status}），请联系管理员后再发送。`,
    en: (n: number, status: number) =>
      `${n} refused by the endpoint (status ${status}). Ask your administrator, then send again.`,
  },
  noEndpoint: {
    'zh-CN': (n: number) => `没有设置反馈接口，${n}条反馈待导出后交本部门。`,
    en: (n: number) => `No endpoint is set: ${n} to be exported and handed to your department.`,
  },
  sendNow: { 'zh-CN': '立即发送', en: 'Send now' },
  sending: { 'zh-CN': '正在发送…', en: 'Sending…' },
  exportJson: { 'zh-CN': '导出 JSON Lines', en: 'Export JSON Lines' },
  exportCsv: { 'zh-CN': '导出 CSV（Excel）', en: 'Export CSV (Excel)' },
  setEndpoint: { 'zh-CN': '设置反馈接口', en: 'Set an endpoint' },
  print: { 'zh-CN': '打印', en: 'Print' },
  back: { 'zh-CN': '返回', en: 'Back' },
  noSuch: {
    'zh-CN': '没有这条决定，可能已清除。',
    en: 'There is no such decision; it may have been removed.',
  },
} satisfies WordTable;

export const loopProblemWords = {
  incomplete: { 'zh-CN': '请写明文字说明，不能空白。', en: 'Please give it in words; it can’t be blank.' },
  gone: {
    'zh-CN': '这条决定已经撤回或者已登记结果，请看最新状态。',
    en: 'It has been withdrawn or settled already; please look again.',
  },
  'not-logged': {
    'zh-CN': '日志没有写成，没有改动。请重试；仍不行请联系管理员。',
    en: 'The log could not be written, so nothing was changed. Try again; if that fails, ask your administrator.',
  },
} satisfies WordTable & Record<LoopProblem, unknown>;

export const statisticsWords = {
  none: {
    'zh-CN': '还没有可以统计的日志。',
    en: 'There is nothing in the log to count yet.',
  },
  scope: {
    'zh-CN': (from: string, to: string) => `按本机日志统计，${from}至${to}；已清除的日志不在内。`,
    en: (from: string, to: string) =>
      `From this computer’s log, ${from} to ${to}; what was purged is not counted.`,
  },
  caution: {
    'zh-CN': '数字反映核查和处理的次数，不用于评价主体或者经办人。',
    en: 'The numbers count checks and decisions; they rate neither subjects nor officers.',
  },
  queries: { 'zh-CN': '查询', en: 'Look-ups' },
  hits: { 'zh-CN': '命中', en: 'Hits' },
  held: { 'zh-CN': '暂停', en: 'Held' },
  applied: { 'zh-CN': '适用措施', en: 'Applied' },
  declined: { 'zh-CN': '不执行', en: 'Declined' },
  withdrawn: { 'zh-CN': '撤回', en: 'Withdrawn' },
  unchecked: { 'zh-CN': '未能核查', en: 'Not checked' },
  total: { 'zh-CN': '合计', en: 'Total' },
  month: { 'zh-CN': '月份', en: 'Month' },
  quiet: {
    'zh-CN': '表中不列没有数字的月份。',
    en: 'Months without any number are left out of the table.',
  },
  matter: { 'zh-CN': '事项类型', en: 'Matter' },
  byMonth: { 'zh-CN': '按月', en: 'By month' },
  byMatter: { 'zh-CN': '按事项', en: 'By matter' },
  lookedUp: { 'zh-CN': '查询、命中与暂停', en: 'Look-ups, hits and holds' },
  decided: { 'zh-CN': '适用、不执行与撤回', en: 'Applied, declined and withdrawn' },
  plot: {
    'zh-CN': (what: string) => `${what}的条形图，数字见旁边的表格`,
    en: (what: string) => `Bar chart: ${what}; the numbers stand in the table`,
  },
  latest: { 'zh-CN': (n: number) => `（最近${n}个）`, en: (n: number) => `(latest ${n})` },
  export: { 'zh-CN': '导出 CSV（Excel）', en: 'Export CSV (Excel)' },
} satisfies WordTable;

export const logPageWords = {
  noArchive: {
    'zh-CN': '浏览器存储不是档案：重装系统、更换浏览器或者清理数据都会丢失。请按期导出，交本部门归档保存。',
    en: 'Browser storage is no archive: reinstalling, changing or cleaning the browser loses it. Export it regularly and have your department keep it.',
  },
  never: {
    'zh-CN': (n: number) => `尚未导出过，共${n}条。`,
    en: (n: number) => `Never exported so far: ${n} entries.`,
  },
  handed: {
    'zh-CN': (through: number, day: string) => `第1至${through}条已于${day}交出。`,
    en: (through: number, day: string) => `Entries 1 to ${through} were handed over on ${day}.`,
  },
  fresh: { 'zh-CN': (n: number) => `之后有${n}条未导出。`, en: (n: number) => `${n} not exported since.` },
  dueBy: {
    'zh-CN': (day: string, every: number) => `按本单位每${every}日导出一次的设置，下次应于${day}前导出。`,
    en: (day: string, every: number) =>
      `By your department’s setting of every ${every} days, the next is due by ${day}.`,
  },
  overdue: {
    'zh-CN': (day: string) => `导出已过期，应于${day}前导出。请现在导出。`,
    en: (day: string) => `The export is overdue since ${day}. Please export now.`,
  },
  keep: { 'zh-CN': '保存与清除', en: 'Keeping and purging' },
  keepHint: {
    'zh-CN':
      '本机日志按所涉地区的规定中最长的期限保存。期满并且已经导出（JSON Lines 或者接口送达）的，可以从最早的开始清除，清除本身也记入日志。',
    en: 'Entries are kept by the longest period of the rules that reach them. Once that is over and they were exported (JSON Lines, or sent), the oldest may be purged; the purge is itself logged.',
  },
  mayGo: {
    'zh-CN': (from: number, through: number) => `第${from}至${through}条可以清除。`,
    en: (from: number, through: number) => `Entries ${from} to ${through} may be purged.`,
  },
  firstStays: {
    'zh-CN': (seq: number) => `第${seq}条起须保留：`,
    en: (seq: number) => `From entry ${seq} on they stay: `,
  },
  notExported: { 'zh-CN': '尚未导出，不得清除。', en: 'not exported yet, so not to be purged.' },
  purge: { 'zh-CN': (n: number) => `清除${n}条`, en: (n: number) => `Purge ${n}` },
  purgeSure: { 'zh-CN': '确认清除', en: 'Really purge' },
  purged: {
    'zh-CN': (n: number) => `已清除${n}条，并记入日志。`,
    en: (n: number) => `${n} purged, and logged.`,
  },
  nothingPurged: { 'zh-CN': '没有可以清除的日志。', en: 'Nothing may be purged.' },
  more: { 'zh-CN': '再显示200条', en: 'Show 200 more' },
  details: { 'zh-CN': '使用记录', en: 'Use of data' },
  broken: { 'zh-CN': '从这一条起不能采信', en: 'Not to be relied on from here' },
  art29: {
    'zh-CN': '每条记载使用场景、使用过程、应用成效、存储情况、销毁情况（《政务数据共享条例》第二十九条）。',
    en: 'Each entry has scenario, process, effect, storage and destruction (Regulations on Government Data Sharing, art. 29).',
  },
} satisfies WordTable;

export const purgeRuleWords = {
  'after-export': {
    'zh-CN': '单位策略：期满并且已经导出的，每日自动清除。',
    en: 'Department’s policy: what is past its time and was exported is purged by itself, once a day.',
  },
  'when-over': {
    'zh-CN': '单位策略：期满的，不论是否已经导出，每日自动清除。',
    en: 'Department’s policy: what is past its time is purged by itself, once a day, exported or not.',
  },
} satisfies WordTable & Record<PurgeRule, unknown>;

export const slipWords = {
  titleApplied: { 'zh-CN': '失信惩戒措施适用情况反馈单', en: 'Feedback slip: measure applied' },
  titleDeclined: { 'zh-CN': '失信惩戒措施不执行情况反馈单', en: 'Feedback slip: measure not applied' },
  titleWithdrawn: { 'zh-CN': '处理决定撤回反馈单', en: 'Feedback slip: decision withdrawn' },
  acts: { 'zh-CN': '打印与返回', en: 'Print and go back' },
  number: { 'zh-CN': '编号', en: 'Number' },
  department: { 'zh-CN': '反馈单位', en: 'Department' },
  officer: { 'zh-CN': '经办人', en: 'Officer' },
  time: { 'zh-CN': '决定时间', en: 'Decided' },
  caseNumber: { 'zh-CN': '受理编号', en: 'Case number' },
  authority: { 'zh-CN': '办理机关', en: 'Authority' },
  subject: { 'zh-CN': '申请人', en: 'Applicant' },
  code: { 'zh-CN': '主体代码', en: 'Identifier' },
  supplier: { 'zh-CN': '记录提供单位', en: 'Supplied by' },
  document: { 'zh-CN': '文书', en: 'Document' },
  sign: { 'zh-CN': '经办人（签字）', en: 'Officer (signature)' },
  seal: { 'zh-CN': '单位（盖章）', en: 'Department (seal)' },
  date: { 'zh-CN': '日期', en: 'Date' },
  chain: {
    'zh-CN': (seq: number, hash: string) => `核查日志第${seq}条，校验值 ${hash}`,
    en: (seq: number, hash: string) => `Log entry ${seq}, hash ${hash}`,
  },
  note: {
    'zh-CN': '本单由信哨按经办人的决定生成，记录内容以记录提供单位为准。',
    en: 'Made by Xinshao from the officer’s decision; for the records themselves their suppliers answer.',
  },
} satisfies WordTable;

export const endpointWords = {
  hint: {
    'zh-CN':
      '处理决定、执行结果和撤回发送到本部门的接口；不填则在“办件记录”中导出文件。接口由本部门提供，格式见《反馈接口说明》。',
    en: 'Decisions, results and withdrawals go to your department’s endpoint; without one they are exported as files on the records page. The contract is in docs/feedback.md.',
  },
  url: { 'zh-CN': '反馈接口地址', en: 'Endpoint address' },
  token: { 'zh-CN': '访问令牌（可不填）', en: 'Access token (optional)' },
  log: { 'zh-CN': '同时发送核查日志', en: 'Send the log too' },
  every: { 'zh-CN': '日志导出间隔（日）', en: 'Export the log every (days)' },
  everyHint: {
    'zh-CN': '由本单位自定，法规没有写明间隔。到期在“办件记录”中提示。',
    en: 'Your department’s own rule; no text names an interval. The records page says when it is due.',
  },
  badUrl: {
    'zh-CN': '地址应以 http:// 或者 https:// 开头，例如 https://xy.example.gov.cn/xinshao/feedback',
    en: 'An address begins with http:// or https://, for example https://xy.example.gov.cn/xinshao/feedback',
  },
  notAllowed: {
    'zh-CN': '浏览器没有允许信哨访问该地址，没有保存。',
    en: 'The browser was not allowed to reach that address; nothing was saved.',
  },
  badEvery: { 'zh-CN': '间隔应为1至365之间的整数。', en: 'The interval is a whole number from 1 to 365.' },
} satisfies WordTable;
