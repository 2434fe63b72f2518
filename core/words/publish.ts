import { subjectWords } from './subject.ts';
import type { Locale, WordTable } from './types.ts';

/** Columns of a department's export, for messages and reports. */
const FIELDS = {
  name: { 'zh-CN': '行政相对人名称', en: 'name' },
  formerNames: { 'zh-CN': '曾用名', en: 'former names' },
  subjectType: { 'zh-CN': '行政相对人类别', en: 'kind of subject' },
  uscc: { 'zh-CN': '统一社会信用代码', en: 'unified social credit code' },
  registrationNumber: { 'zh-CN': '工商注册号', en: 'registration number' },
  organisationCode: { 'zh-CN': '组织机构代码', en: 'organisation code' },
  anyCode: { 'zh-CN': '证件号码', en: 'identifier' },
  personId: { 'zh-CN': '身份证号', en: 'resident ID' },
  docNumber: { 'zh-CN': '决定书文号', en: 'number of the document' },
  fine: { 'zh-CN': '罚款金额', en: 'fine' },
  confiscated: { 'zh-CN': '没收金额', en: 'amount confiscated' },
  decisionDate: { 'zh-CN': '决定日期', en: 'decision date' },
  publicUntil: { 'zh-CN': '公示截止期', en: 'last day of publication' },
  penaltyValidUntil: { 'zh-CN': '处罚有效期', en: 'penalty valid until' },
  restrictedFrom: { 'zh-CN': '限制期限起始日', en: 'first day of the restriction' },
  restrictedUntil: { 'zh-CN': '限制期限截止日', en: 'last day of the restriction' },
  actEndDate: { 'zh-CN': '失信行为终止日', en: 'day the act ended' },
  validTo: { 'zh-CN': '有效期至', en: 'valid to' },
  listedOn: { 'zh-CN': '列入日期', en: 'day of listing' },
  removedOn: { 'zh-CN': '移出日期', en: 'day of removal' },
  filedOn: { 'zh-CN': '立案时间', en: 'day of filing' },
  publishedOn: { 'zh-CN': '发布时间', en: 'day of publication' },
  state: { 'zh-CN': '当前状态', en: 'state' },
  taxNumber: { 'zh-CN': '税务登记号', en: 'tax number' },
  institutionCertificate: { 'zh-CN': '事业单位证书号', en: 'institution certificate' },
  societyCertificate: { 'zh-CN': '社会组织登记证号', en: 'social organisation certificate' },
  personIdType: { 'zh-CN': '证件类型', en: 'kind of document' },
  legalRepresentative: { 'zh-CN': '法定代表人', en: 'legal representative' },
  legalRepresentativeId: {
    'zh-CN': '法定代表人证件号码（不发布）',
    en: 'number of the legal representative (not published)',
  },
  legalRepresentativeIdType: {
    'zh-CN': '法定代表人证件类型',
    en: 'kind of the legal representative’s document',
  },
  docName: { 'zh-CN': '决定书名称', en: 'name of the document' },
  violation: { 'zh-CN': '违法行为类型', en: 'kind of violation' },
  facts: { 'zh-CN': '违法事实', en: 'facts' },
  penaltyBasis: { 'zh-CN': '处罚依据', en: 'basis of the penalty' },
  penaltyClass: { 'zh-CN': '处罚类别', en: 'class of penalty' },
  penaltyContent: { 'zh-CN': '处罚内容', en: 'penalty' },
  licenceRevoked: { 'zh-CN': '暂扣或吊销证照', en: 'licence suspended or revoked' },
  authority: { 'zh-CN': '决定机关', en: 'deciding authority' },
  authorityCode: { 'zh-CN': '决定机关代码', en: 'code of the deciding authority' },
  source: { 'zh-CN': '数据来源单位', en: 'source of the data' },
  sourceCode: { 'zh-CN': '数据来源单位代码', en: 'code of the source' },
  remark: { 'zh-CN': '备注', en: 'remark' },
  licenceClass: { 'zh-CN': '许可类别', en: 'class of licence' },
  licenceCertificate: { 'zh-CN': '许可证书名称', en: 'licence certificate' },
  licenceNumber: { 'zh-CN': '许可编号', en: 'licence number' },
  licenceContent: { 'zh-CN': '许可内容', en: 'licence' },
  validFrom: { 'zh-CN': '有效期自', en: 'valid from' },
  sex: { 'zh-CN': '性别', en: 'sex' },
  age: { 'zh-CN': '年龄', en: 'age' },
  court: { 'zh-CN': '执行法院', en: 'court' },
  province: { 'zh-CN': '省份', en: 'province' },
  executionBasis: { 'zh-CN': '执行依据文号', en: 'number of the enforcement basis' },
  caseNumber: { 'zh-CN': '案号', en: 'case number' },
  basisUnit: { 'zh-CN': '作出执行依据单位', en: 'issuer of the enforcement basis' },
  duty: { 'zh-CN': '生效法律文书确定的义务', en: 'duty' },
  performance: { 'zh-CN': '履行情况', en: 'performance' },
  performed: { 'zh-CN': '已履行', en: 'performed' },
  unperformed: { 'zh-CN': '未履行', en: 'not performed' },
  behaviour: { 'zh-CN': '失信行为具体情形', en: 'behaviour' },
  listedReason: { 'zh-CN': '列入事由', en: 'reason of listing' },
  listedBy: { 'zh-CN': '列入决定机关', en: 'listed by' },
  listedDoc: { 'zh-CN': '列入决定书文号', en: 'number of the listing decision' },
  removedReason: { 'zh-CN': '移出事由', en: 'reason of removal' },
  removedBy: { 'zh-CN': '移出决定机关', en: 'removed by' },
  removedDoc: { 'zh-CN': '移出决定书文号', en: 'number of the removal decision' },
  happenedOn: { 'zh-CN': '发生时间', en: 'day it happened' },
  measure: { 'zh-CN': '惩戒措施', en: 'measure' },
  feedback: { 'zh-CN': '反馈', en: 'feedback' },
  region: { 'zh-CN': '地方编码', en: 'region' },
  timestamp: { 'zh-CN': '数据时间', en: 'time of the data' },
} satisfies WordTable;

/** What a note on a row means. */
const NOTES = {
  'date-form': { 'zh-CN': '日期写法已统一', en: 'date written in one form' },
  'excel-date': { 'zh-CN': 'Excel 日期序号已换算', en: 'Excel day number converted' },
  'time-dropped': { 'zh-CN': '已去掉时分秒', en: 'time of day dropped' },
  unlimited: { 'zh-CN': '“长期”，不设日期', en: 'no end date' },
  'code-form': { 'zh-CN': '代码已统一为半角大写', en: 'code in half-width capitals' },
  'code-other-column': { 'zh-CN': '代码填在别的列，按位数归类', en: 'code stood in another column' },
  'kind-by-code': { 'zh-CN': '主体类别与代码不符，按代码', en: 'kind of subject taken from the code' },
  'wan-to-yuan': { 'zh-CN': '万元已换算为元', en: 'ten thousands of yuan converted to yuan' },
  'unit-in-value': { 'zh-CN': '按单元格内的单位换算', en: 'unit in the cell applied' },
  'unit-by-text': {
    'zh-CN': '表头为万元，但处罚内容写明为元，按处罚内容',
    en: 'header says 万元, the penalty’s own words say 元: the words count',
  },
  'state-word': { 'zh-CN': '依据文书已撤销', en: 'basis document revoked' },
  'check-digit': {
    'zh-CN': '校验位不符，记录保留并标注，不作为命中依据',
    en: 'check digit wrong: kept, flagged, never a hit',
  },
  'amount-unclear': {
    'zh-CN': '金额与处罚内容不一致，请核对',
    en: 'amount differs from the penalty’s words',
  },
  'state-unknown': {
    'zh-CN': '状态代码含义不明（各单位不同），文书效力按未知处理；可用 --state 说明',
    en: 'state not understood (codes vary by sender); the document’s effect is unknown; declare it with --state',
  },
  'objection-date': {
    'zh-CN': '异议处理中，未给出受理日期，以签发日期代替',
    en: 'under objection without a date: day of issue taken',
  },
  'restriction-unclear': {
    'zh-CN': '限制期限起止日期不全或前后矛盾，未采用；请补全两个日期',
    en: 'first or last day of the restriction missing, or in the wrong order: not taken; give both days',
  },
  missing: { 'zh-CN': '缺失或为空', en: 'missing or empty' },
  'explanation-row': { 'zh-CN': '说明、合计或重复表头行', en: 'explanation, sum or repeated header' },
  'no-identifier': {
    'zh-CN': '没有可用的代码；仅凭名称不能认定主体',
    en: 'no usable identifier; a name alone is never a match',
  },
  'masked-identifier': { 'zh-CN': '证件号码已脱敏，无法比对', en: 'identifier is masked' },
  'precision-lost': {
    'zh-CN': '代码被表格软件存为数字，末几位已丢失；请将该列设为文本后重新导出',
    en: 'code was stored as a number and has lost digits; format the column as text and export again',
  },
  'other-document': { 'zh-CN': '非居民身份证的证件，暂不能比对', en: 'identity document of another kind' },
  'person-number': {
    'zh-CN': '像是自然人的证件号码而校验不符，不作为单位代码发布；请核对证件号码和所在的列',
    en: 'looks like a person’s ID number with a slip: not published as an organisation’s code; check number and column',
  },
  duplicate: { 'zh-CN': '与前面的行重复', en: 'repeats an earlier row' },
  'person-without-key': {
    'zh-CN': '自然人记录需提供密钥（--person-key）才能发布',
    en: 'records of natural persons need --person-key',
  },
  'person-id-withheld': {
    'zh-CN': '法定代表人证件号码不随名单发布',
    en: 'representative’s ID number withheld',
  },
  'impossible-date': { 'zh-CN': '不是有效日期', en: 'not a possible date' },
  'unreadable-amount': { 'zh-CN': '金额无法识别，未采用', en: 'amount not understood and not used' },
  'unknown-value': { 'zh-CN': '取值不认识', en: 'unknown value' },
} satisfies WordTable;

export const publishWords = {
  reportColumns: {
    'zh-CN': '文件,工作表,行,处理结果,字段,说明,原值,新值',
    en: 'file,sheet,row,outcome,field,note,from,to',
  },
  outcome: {
    taken: { 'zh-CN': '采用', en: 'taken' },
    changed: { 'zh-CN': '采用（已规范）', en: 'taken, normalised' },
    doubted: { 'zh-CN': '采用（存疑）', en: 'taken, doubted' },
    'left-out': { 'zh-CN': '未采用', en: 'left out' },
    wrong: { 'zh-CN': '错误', en: 'wrong' },
  },
  place: {
    'zh-CN': (file: string, sheet: string, row: number) => `${file}${sheet && ` [${sheet}]`} 第${row}行`,
    en: (file: string, sheet: string, row: number) => `${file}${sheet && ` [${sheet}]`} row ${row}`,
  },
  file: {
    'not-found': { 'zh-CN': '找不到文件', en: 'no such file' },
    folder: {
      'zh-CN': '是文件夹；请写明其中要导入的文件',
      en: 'is a folder; name the files in it',
    },
    empty: { 'zh-CN': '文件为空', en: 'file is empty' },
    encoding: {
      'zh-CN': '编码无法识别（应为 UTF-8、GBK 或 GB18030）',
      en: 'encoding not understood (UTF-8, GBK or GB18030 expected)',
    },
    format: { 'zh-CN': '不是 CSV、XLSX 或 XLS 表格', en: 'not a CSV, XLSX or XLS table' },
    damaged: { 'zh-CN': '文件已损坏', en: 'file is damaged' },
    csv: { 'zh-CN': 'CSV 引号或分隔有误', en: 'CSV quotes or separators are wrong' },
    'no-header': {
      'zh-CN': '没有找到认识的表头（前20行内应有名称、代码和文号等列名）',
      en: 'no known header in the first 20 rows',
    },
    'no-rows': { 'zh-CN': '表头下没有数据', en: 'no rows below the header' },
  },
  noRecords: {
    measures: {
      'zh-CN': '这是惩戒措施清单，不含主体的信用信息，不能做成名单',
      en: 'this is a list of measures; it says nothing about subjects',
    },
    feedback: {
      'zh-CN': '这是查询或惩戒反馈记录，不是认定失信的文书，不能做成名单',
      en: 'these are queries or feedback, not findings; no list can be made of them',
    },
  },
  problem: {
    'wrong-rows': {
      'zh-CN': (count: number) =>
        `${count}行有误，未写出任何文件。改正后重试，或加 --leave-out-wrong 跳过这些行。`,
      en: (count: number) =>
        `${count} rows are wrong; nothing was written. Correct them, or leave them out with --leave-out-wrong.`,
    },
    strict: {
      'zh-CN': (count: number) => `--strict：${count}行存疑或未采用，未写出任何文件。`,
      en: (count: number) => `--strict: ${count} rows are doubted or left out; nothing was written.`,
    },
    'nothing-to-publish': {
      'zh-CN': '没有可发布的记录，未写出任何文件。',
      en: 'No record to publish; nothing was written.',
    },
    'out-not-a-list': {
      'zh-CN': (file: string) => `${file} 不是名单文件夹，或是旧格式的名单，不会覆盖。`,
      en: (file: string) => `${file} is not a list, or one in an earlier format; it will not be overwritten.`,
    },
    'other-list': {
      'zh-CN': (file: string, saw: string) => `${file} 是另一份名单（${saw}）。`,
      en: (file: string, saw: string) => `${file} is another list (${saw}).`,
    },
    sequence: {
      'zh-CN': (saw: number, least: number) => `期号${saw}太小，至少应为${least}。`,
      en: (saw: number, least: number) => `Sequence ${saw} is too small; at least ${least} is needed.`,
    },
    'bad-secret': {
      'zh-CN': '自然人密钥应为32字节的 base64。',
      en: 'The key for natural persons must be 32 bytes in base64.',
    },
  },
} satisfies Readonly<Record<string, WordTable | WordTable[string]>>;

export const sayField = (field: keyof typeof FIELDS, locale: Locale): string => FIELDS[field][locale];
/** Kinds of identifier and subject, as a note names what was made of a cell. */
const KINDS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  uscc: subjectWords.uscc,
  'resident-id': subjectWords['resident-id'],
  'registration-number': subjectWords['registration-number'],
  'organisation-code': subjectWords['organisation-code'],
  'legal-person': { 'zh-CN': '法人', en: 'legal person' },
  'natural-person': { 'zh-CN': '自然人', en: 'natural person' },
  'individual-business': { 'zh-CN': '个体工商户', en: 'individual business' },
  unincorporated: { 'zh-CN': '非法人组织', en: 'unincorporated organisation' },
};

/** What a cell was made into, in words where it is a kind. */
export const sayMade = (code: keyof typeof NOTES, made: string, locale: Locale): string =>
  code === 'code-other-column' || code === 'kind-by-code' ? (KINDS[made]?.[locale] ?? made) : made;

export const sayNote = (code: keyof typeof NOTES, locale: Locale): string => NOTES[code][locale];
