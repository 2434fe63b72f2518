import type { ListProblem } from '../list/types.ts';
import type { Locale, WordTable } from './types.ts';

const FIELD_WORDS = {
  format: { 'zh-CN': '格式标识', en: 'format' },
  version: { 'zh-CN': '格式版本', en: 'format version' },
  sequence: { 'zh-CN': '期号', en: 'sequence' },
  issuedOn: { 'zh-CN': '签发日期', en: 'day of issue' },
  expiresOn: { 'zh-CN': '有效期至', en: 'last valid day' },
  publisher: { 'zh-CN': '发布单位', en: 'publisher' },
  records: { 'zh-CN': '记录', en: 'records' },
  id: { 'zh-CN': '编号', en: 'id' },
  'subject.type': { 'zh-CN': '主体类别', en: 'subject type' },
  'subject.name': { 'zh-CN': '主体名称', en: 'subject name' },
  'subject.id.kind': { 'zh-CN': '证件类型', en: 'kind of identifier' },
  'subject.id.value': { 'zh-CN': '证件号码', en: 'identifier' },
  'subject.formerNames': { 'zh-CN': '曾用名', en: 'former names' },
  title: { 'zh-CN': '事项', en: 'title' },
  scheme: { 'zh-CN': '分类体系', en: 'scheme' },
  class: { 'zh-CN': '类别', en: 'class' },
  polarity: { 'zh-CN': '信息性质', en: 'polarity' },
  severity: { 'zh-CN': '失信程度', en: 'severity' },
  'list.name': { 'zh-CN': '名单名称', en: 'name of the list' },
  'basis.type': { 'zh-CN': '认定依据文书类型', en: 'type of basis document' },
  'basis.number': { 'zh-CN': '认定依据文书文号', en: 'number of basis document' },
  'basis.effectiveOn': { 'zh-CN': '文书生效日期', en: 'day the document took effect' },
  'basis.revokedOn': { 'zh-CN': '文书撤销日期', en: 'day the document was revoked' },
  decidingAuthority: { 'zh-CN': '认定单位', en: 'deciding authority' },
  decisionDate: { 'zh-CN': '决定日期', en: 'decision date' },
  publishedOn: { 'zh-CN': '公示日期', en: 'day of publication' },
  actOngoing: { 'zh-CN': '失信行为仍在持续', en: 'act still going on' },
  publicityClass: { 'zh-CN': '公示类别', en: 'publicity class' },
  lesserPenalty: { 'zh-CN': '较轻处罚', en: 'lesser penalty' },
  minorRemedied: { 'zh-CN': '违法轻微且已主动消除危害后果', en: 'minor, harm removed by the party' },
  'restriction.overThreeYears': { 'zh-CN': '限制超过三年', en: 'restricted for more than three years' },
  'restriction.until': { 'zh-CN': '限制截止日期', en: 'last day of the restriction' },
  actEndDate: { 'zh-CN': '失信行为终止日', en: 'day the act ended' },
  customUntil: { 'zh-CN': '公示截止期', en: 'last day shown' },
  customBasis: { 'zh-CN': '设定公示截止期的依据', en: 'rule the last day was set under' },
  repairedOn: { 'zh-CN': '修复日期', en: 'day of repair' },
  deletedOn: { 'zh-CN': '删除日期', en: 'day of deletion' },
  domain: { 'zh-CN': '管理领域', en: 'field of administration' },
  disclosureMode: { 'zh-CN': '公开方式', en: 'disclosure mode' },
  heldBy: { 'zh-CN': '归集地区', en: 'held by' },
  suppliedBy: { 'zh-CN': '数据来源单位', en: 'supplied by' },
  retrievedAt: { 'zh-CN': '获取日期', en: 'day retrieved' },
} satisfies WordTable;

/** Sentences about a credit list that can't be read. `where` names row and field. */
export const listProblemWords = {
  file: { 'zh-CN': '名单文件', en: 'List file' },
  head: { 'zh-CN': '文件头', en: 'File head' },
  row: { 'zh-CN': (row: number) => `第${row}条记录`, en: (row: number) => `Record ${row}` },
  saw: { 'zh-CN': (saw: string) => `，实际为“${saw}”`, en: (saw: string) => `; found “${saw}”` },
  'not-json': {
    'zh-CN': '不是有效的 JSON 文件',
    en: 'is not valid JSON',
  },
  encoding: {
    'zh-CN': '编码不是 UTF-8，请另存为 UTF-8 后重新导入',
    en: 'is not in UTF-8: save it as UTF-8 and import it again',
  },
  'not-a-list': {
    'zh-CN': '不是信哨名单（应有 format 与 records）',
    en: 'is not a Xinshao list (format and records expected)',
  },
  missing: { 'zh-CN': '缺失或为空', en: 'is missing or empty' },
  'wrong-type': { 'zh-CN': '类型不符', en: 'has the wrong type' },
  'impossible-date': {
    'zh-CN': '不是有效日期（应为存在的 YYYY-MM-DD，且先后合理）',
    en: 'is not a possible date (an existing YYYY-MM-DD, in order, expected)',
  },
  'unknown-value': { 'zh-CN': '取值不在规定范围内', en: 'is not one of the known values' },
  'unknown-field': {
    'zh-CN': '不是名单格式的字段，可能拼写有误',
    en: 'is not a field of the list format; it may be misspelt',
  },
  'bad-code': {
    'zh-CN': '校验位不符，记录保留但不作为命中依据',
    en: 'fails its check digit; the record is kept but can not establish an identity',
  },
  'duplicate-id': { 'zh-CN': '与前面的记录重复', en: 'repeats that of an earlier record' },
  synced: {
    'zh-CN': '已按发布地址自动更新，不从文件装入；确需使用文件的，请先停止更新该名单',
    en: 'is already kept up to date from its publisher: stop following it before loading it from a file',
  },
  rollback: {
    'zh-CN': '早于已安装的名单，已拒绝（防止回退到旧名单）',
    en: 'is older than the list installed: refused, so that nobody is shown a withdrawn record',
  },
} satisfies WordTable;

const isKnown = (field: string): field is keyof typeof FIELD_WORDS =>
  Object.prototype.hasOwnProperty.call(FIELD_WORDS, field);

/** Field in the officer's words, with the name the file uses. */
function fieldInWords(field: string, locale: Locale): string {
  const plain = field.replace(/\[\d+\]/g, '');
  if (!isKnown(plain) || (locale === 'en' && FIELD_WORDS[plain].en === field)) return field;
  return locale === 'en'
    ? `${FIELD_WORDS[plain].en} (${field})`
    : `${FIELD_WORDS[plain]['zh-CN']}（${field}）`;
}

/**
 * One problem of a list file as a sentence that names row and field.
 *
 * @example sayListProblem({ row: 3, field: 'decisionDate', code: 'impossible-date', saw: '2026-02-30', severity: 'error' }, 'zh-CN');
 * //=> 第3条记录，决定日期（decisionDate）：不是有效日期（应为存在的 YYYY-MM-DD，且先后合理），实际为“2026-02-30”。
 */
export function sayListProblem(problem: ListProblem, locale: Locale): string {
  const words = listProblemWords;
  const what = words[problem.code][locale];
  const saw = problem.saw === undefined ? '' : words.saw[locale](problem.saw);
  if (problem.row === 0 && problem.field === '')
    return locale === 'en' ? `${words.file.en} ${what}${saw}.` : `${words.file['zh-CN']}${what}${saw}。`;
  const row = problem.row === 0 ? words.head[locale] : words.row[locale](problem.row);
  const field = problem.field ? fieldInWords(problem.field, locale) : '';
  if (locale === 'en') return `${row}${field && `, ${field}`}: ${what}${saw}.`;
  return `${row}${field && `，${field}`}：${what}${saw}。`;
}
