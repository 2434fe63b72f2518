import type { Locale, WordTable } from '../../core/words/types.ts';
import type { CheckFailed } from '../base/failure.ts';

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

export const failureWords = {
  clear: { 'zh-CN': '这不表示没有记录。', en: 'This does not mean that there is no record.' },
  'no-department': {
    'zh-CN': '本页面没有声明使用部门，不能查询实时数据。请联系本页面的开办单位。',
    en: 'This page does not declare the department that uses it, so live data is not queried. Contact the site that runs it.',
  },
  'no-source': {
    'zh-CN': '本页面没有配置数据来源，不能查询。',
    en: 'This page has no data source configured, so nothing can be queried.',
  },
  'wrong-mapping': {
    'zh-CN': (field: string) => `本页面的字段对应设置有误（${field}），不能查询。请联系本页面的开办单位。`,
    en: (field: string) =>
      `The field mapping of this page is wrong (${field}), so nothing can be queried. Contact the site that runs it.`,
  },
  'not-public': { 'zh-CN': '依法不予公开。', en: 'Not public by law.' },
  network: { 'zh-CN': '网络不通，没有取得数据。', en: 'The network did not answer; no data was received.' },
  timeout: { 'zh-CN': '数据来源长时间没有答复。', en: 'The data source did not answer in time.' },
  refused: {
    'zh-CN': '数据来源不允许这次查询，可能需要重新登录。',
    en: 'The data source did not allow this query; you may have to sign in again.',
  },
  http: { 'zh-CN': '数据来源出错，没有答复。', en: 'The data source reported an error.' },
  'not-json': {
    'zh-CN': '数据来源的答复不能读取，可能登录已过期。',
    en: 'The answer of the data source cannot be read; your sign-in may have expired.',
  },
  empty: { 'zh-CN': '数据来源的答复是空的。', en: 'The data source sent an empty answer.' },
  'too-large': {
    'zh-CN': '数据来源的答复过大，没有读取。',
    en: 'The answer of the data source is too large and was not read.',
  },
  'wrong-shape': {
    'zh-CN': '数据来源的答复不符合约定的格式，没有采用。',
    en: 'The answer of the data source does not have the agreed form and was not used.',
  },
  'wrong-subject': {
    'zh-CN': '数据来源的答复含有其他主体的记录，没有采用。',
    en: 'The answer of the data source holds records of somebody else and was not used.',
  },
  law: { 'zh-CN': '法规依据未能载入。', en: 'The legal texts could not be loaded.' },
} satisfies WordTable;

/** Why a check could not be made, in a sentence. */
export function sayFailure(locale: Locale, { why, detail = '' }: CheckFailed): string {
  const word: string | ((detail: string) => string) = failureWords[why][locale];
  return typeof word === 'string' ? word : word(detail);
}
