import type { WordTable } from '../../core/words/types.ts';

export const reportWords = {
  title: { 'zh-CN': '专项信用报告', en: 'Special credit report' },
  about: {
    'zh-CN': '选择领域和时间范围，以报告替代有无违法违规证明。',
    en: 'Choose domains and a period; the report stands in for certificates on violations.',
  },
  choose: {
    'zh-CN': '请选择领域和时间范围。',
    en: 'Choose domains and a period.',
  },
  noOwn: { 'zh-CN': '没有当地规定', en: 'no rules of this place' },
  nowhere: {
    'zh-CN':
      '本页面没有写明出具报告的机关在哪里，无从确定适用哪里的规定；现有法规来源中也没有全国统一的规定。',
    en: 'This page does not say where the issuing authority is, so whose rules apply is not known; the sources at hand hold none for the whole country.',
  },
  noText: {
    'zh-CN': (place: string) =>
      `现有法规来源中，没有当地（${place}）关于专项信用报告内容的现行规定。当地是否出具、接受这种报告，请向当地信用主管部门核实。`,
    en: (place: string) =>
      `The sources at hand hold no text in force in this place (${place}) on what a special credit report consists of. Ask its credit authority whether such reports are issued and accepted.`,
  },
  model: {
    'zh-CN': (issuer: string) => `本报告只参照${issuer}的下列文件编制，该文件在本地没有效力：`,
    en: (issuer: string) =>
      `This report is only modelled on the following text of ${issuer}, which has no force here:`,
  },
  noReport: {
    'zh-CN': '本页不提供专项信用报告，请按原方式开具证明。',
    en: 'No special credit report is made here; use the ordinary certificate.',
  },
  said: {
    'zh-CN': '适用于当地的文件中，提到以信用报告替代证明、但没有规定报告内容的：',
    en: 'Texts for this place that speak of such reports without saying what is in one:',
  },
  ruledBy: { 'zh-CN': '依据', en: 'Basis' },
  modelledOn: { 'zh-CN': '参照（不是当地规定）', en: 'Model (no rule of this place)' },
  sourced: {
    'zh-CN': '每项记录载明信息来源。',
    en: 'The source of each record is stated.',
  },
  code: { 'zh-CN': '统一社会信用代码或身份证号码', en: 'Credit code or resident ID' },
  from: { 'zh-CN': '起始日期', en: 'From' },
  to: { 'zh-CN': '截止日期', en: 'Through' },
  domains: { 'zh-CN': '领域', en: 'Domains' },
  consent: {
    'zh-CN': '本人同意查询、下载自己的专项信用报告',
    en: 'I consent to my own report being queried and downloaded',
  },
  make: { 'zh-CN': '生成报告', en: 'Make the report' },
  loading: { 'zh-CN': '正在查询…', en: 'Asking the source …' },
  backwards: { 'zh-CN': '起始日期晚于截止日期。', en: 'The first day is after the last.' },
  future: { 'zh-CN': '截止日期晚于今天。', en: 'The last day is in the future.' },
  subject: { 'zh-CN': '主体', en: 'Subject' },
  range: { 'zh-CN': '时间范围', en: 'Period' },
  until: {
    'zh-CN': (a: string, b: string) => `${a}至${b}`,
    en: (a: string, b: string) => `${a} through ${b}`,
  },
  source: { 'zh-CN': '来源', en: 'Source' },
  asOf: { 'zh-CN': (d: string) => `截至${d}`, en: (d: string) => `as of ${d}` },
  nothing: { 'zh-CN': '未查到记录', en: 'no record found' },
  none: {
    'zh-CN': '该领域在所选时间范围内未查到应列入报告的记录；不等于没有违法违规',
    en: 'in this domain and period; that does not mean there was no violation',
  },
  count: { 'zh-CN': (n: number) => `${n}项记录`, en: (n: number) => `${n} records` },
  provider: { 'zh-CN': '提供单位', en: 'Provider' },
  excludes: {
    'zh-CN': '所选领域、时间范围以外的记录，以及适用简易程序的行政处罚，不列入本报告。',
    en: 'Records outside the domains and period chosen, and penalties under the simple procedure, are not in this report.',
  },
  answers: { 'zh-CN': '数据由各提供单位负责。', en: 'Each provider answers for its own data.' },
  reference: {
    'zh-CN': '报告在各场景中作为参考，免费提供。',
    en: 'The report is for reference and free of charge.',
  },
  leftOut: {
    'zh-CN': '未列入的记录（只在屏幕上显示，不打印）',
    en: 'Left out (on screen only, not printed)',
  },
  'domain-not-chosen': { 'zh-CN': '不在所选领域', en: 'domain not chosen' },
  'out-of-range': { 'zh-CN': '不在所选时间范围', en: 'outside the period' },
  'simple-procedure': { 'zh-CN': '适用简易程序', en: 'simple procedure' },
  'no-violation': { 'zh-CN': '不是违法违规信息', en: 'no information on a violation' },
  'not-shown': { 'zh-CN': '依法不再显示或者暂停显示', en: 'no longer or not now to be shown' },
  undecided: {
    'zh-CN': '未能判断是否应当列入，请向提供单位核实',
    en: 'not known whether they belong in the report; ask the provider',
  },
  verify: { 'zh-CN': '校验码', en: 'Verification code' },
  qr: { 'zh-CN': '校验二维码', en: 'QR code for verification' },
  noCode: {
    'zh-CN': '没有签发的校验码，本页内容不能作为正式报告。',
    en: 'No verification code was issued: this page is no official report.',
  },
  objection: { 'zh-CN': '异议处理中', en: 'under objection' },
  print: { 'zh-CN': '打印或者存为PDF', en: 'Print or save as PDF' },
  made: { 'zh-CN': '报告已生成', en: 'The report is made' },
} satisfies WordTable;
