import type { WordTable } from '../../core/words/types.ts';

export const checkWords = {
  title: { 'zh-CN': '信用核查', en: 'Credit check' },
  code: { 'zh-CN': '统一社会信用代码或身份证号码', en: 'Unified social credit code or resident ID number' },
  name: { 'zh-CN': '名称或姓名', en: 'Name' },
  nameHint: {
    'zh-CN': '只用来核对，不能代替代码。',
    en: 'Only compared, never a substitute for the code.',
  },
  optional: { 'zh-CN': '（可不填）', en: ' (optional)' },
  kind: { 'zh-CN': '这串号码是', en: 'This number is a' },
  purpose: { 'zh-CN': '查询用途', en: 'Purpose of the query' },
  purposeHint: {
    'zh-CN': '结果只用于这一用途。',
    en: 'The result is used for this purpose only.',
  },
  authorisation: { 'zh-CN': '书面授权书编号', en: 'Number of the written authorisation' },
  required: {
    'zh-CN': (name: string) => `请填写${name}。`,
    en: (name: string) => `Enter the ${name.toLowerCase()}.`,
  },
  submit: { 'zh-CN': '查询', en: 'Check' },
  checking: { 'zh-CN': '正在核查…', en: 'Checking …' },

  subject: { 'zh-CN': '主体', en: 'Subject' },
  codeOnly: {
    'zh-CN': '代码校验通过；没有填写名称',
    en: 'code valid; no name was given',
  },
  theirName: {
    'zh-CN': '代码校验通过；名称由来源提供，未作比对',
    en: 'code valid; name as the source has it, not compared',
  },
  namesDiffer: {
    'zh-CN':
      '数据来源中，同一代码对应不同的名称，可能存在重错码。核实前不显示任何记录，请核对证照上的代码和名称。',
    en: 'The source holds different names for this code. Nothing is shown until this is settled: compare code and name with the certificate.',
  },
  result: { 'zh-CN': '结果', en: 'Result' },
  items: { 'zh-CN': (n: number) => `${n}项`, en: (n: number) => `(${n})` },
  missing: { 'zh-CN': '要得出完整结论，还需要', en: 'For a full answer it also takes' },
  nothingPublic: { 'zh-CN': '未查到可公开的记录', en: 'No public record found' },
  found: {
    'zh-CN': (n: number) => `查到${n}项记录`,
    en: (n: number) => `${n} record${n === 1 ? '' : 's'} found`,
  },
  asOf: {
    'zh-CN': (date: string, source: string) => `截至${date}，来源：${source}`,
    en: (date: string, source: string) => `as of ${date}, source: ${source}`,
  },
  withheld: { 'zh-CN': '有记录，内容暂不显示', en: 'A record exists; its content is withheld' },
  nothingNote: {
    'zh-CN': '“未查到”只说明所列来源在所列日期没有可显示的记录。',
    en: '“No record found” only says that the named source had nothing to show on the named day.',
  },
  record: { 'zh-CN': '记录', en: 'Record' },
  severe: { 'zh-CN': '严重失信主体名单', en: 'Severe dishonesty list' },
  notPublic: { 'zh-CN': '依法不予公开', en: 'Not public by law' },
  instead: {
    'zh-CN': '本人可以查询自己的信用信息；他人查询须有本人书面授权。',
    en: 'Persons may query their own record; others need their written authorisation.',
  },
  decided: { 'zh-CN': '认定', en: 'Decided by' },
  document: { 'zh-CN': '依据文书', en: 'Basis document' },
  effective: { 'zh-CN': '已生效', en: 'effective' },
  notEffective: { 'zh-CN': '未生效', en: 'not effective' },
  effectUnknown: { 'zh-CN': '效力未知', en: 'effect unknown' },
  until: { 'zh-CN': '披露至', en: 'Shown through' },
  unlimited: { 'zh-CN': '长期', en: 'no end' },
  unknown: { 'zh-CN': '未知', en: 'unknown' },
  supplied: { 'zh-CN': '信息来源', en: 'Supplied by' },
  retrieved: { 'zh-CN': (d: string) => `${d}取得`, en: (d: string) => `retrieved ${d}` },
  related: {
    'zh-CN': (role: string, name: string) => `作为“${name}”的${role}关联`,
    en: (role: string, name: string) => `related as ${role} of “${name}”`,
  },
  basis: { 'zh-CN': '依据', en: 'Basis' },
  routes: { 'zh-CN': '对信息有异议？', en: 'Something wrong?' },
  object: { 'zh-CN': '提出异议', en: 'Object' },
  repair: { 'zh-CN': '申请信用修复', en: 'Apply for credit repair' },
  complain: { 'zh-CN': '投诉', en: 'Complain' },
  queryRule: { 'zh-CN': '查询依据', en: 'Basis of the query' },
  suppressed: {
    'zh-CN': '暗标评审阶段不显示任何可识别投标人身份的信息。',
    en: 'During blind bid evaluation nothing that identifies a bidder is shown.',
  },
  free: { 'zh-CN': '查询本人信息免费。', en: 'Querying your own record is free.' },
} satisfies WordTable;
