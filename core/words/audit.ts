import type {
  AuditColumn,
  AuditDecision,
  AuditKind,
  AuditPath,
  AuditProblemCode,
  AuditReasonCode,
  BreakReason,
  Retention,
  VerifyAnswer,
} from '../audit/index.ts';
import { AUDIT_PATHS } from '../audit/export.ts';
import { citationText } from './citation.ts';
import { formatDate } from './date.ts';
import { matterWords } from './law.ts';
import { missingText } from './record.ts';
import { levelWords } from './screening.ts';
import { subjectWords } from './subject.ts';
import type { Locale, WordTable } from './types.ts';

export const auditKindWords = {
  query: { 'zh-CN': '查询', en: 'query' },
  prompt: { 'zh-CN': '提示', en: 'prompt' },
  hold: { 'zh-CN': '暂停确认', en: 'held' },
  decision: { 'zh-CN': '处理决定', en: 'decision' },
  withdrawal: { 'zh-CN': '撤回决定', en: 'withdrawal' },
  result: { 'zh-CN': '执行结果', en: 'result' },
  feedback: { 'zh-CN': '反馈送达', en: 'feedback delivered' },
  recheck: { 'zh-CN': '名单更新后复核', en: 're-check' },
  'not-checked': { 'zh-CN': '未能核查', en: 'not checked' },
  'report-error': { 'zh-CN': '报告记录有误', en: 'record reported as wrong' },
  export: { 'zh-CN': '导出', en: 'export' },
  configuration: { 'zh-CN': '配置', en: 'configuration' },
  disposal: { 'zh-CN': '数据处置', en: 'disposal of data' },
} satisfies WordTable & Record<AuditKind, unknown>;

export const auditDecisionWords = {
  'measure-applied': { 'zh-CN': '适用措施，继续办理', en: 'went on, measure applied' },
  'not-applied': { 'zh-CN': '不执行，继续办理', en: 'went on, measure not applied' },
  'went-back': { 'zh-CN': '返回检查', en: 'went back' },
  'went-on-unchecked': { 'zh-CN': '未能核查，继续办理', en: 'went on unchecked' },
} satisfies WordTable & Record<AuditDecision, unknown>;

export const auditReasonWords = {
  'relevant-and-proportionate': {
    'zh-CN': '与申请事项关联，与情节相当',
    en: 'relevant to the matter and proportionate',
  },
  'not-relevant': { 'zh-CN': '与申请事项无关联', en: 'not relevant to the matter' },
  'not-proportionate': { 'zh-CN': '与情节不相当', en: 'not proportionate' },
  'record-wrong-or-ended': { 'zh-CN': '记录有误或者已失效', en: 'record wrong or no longer in effect' },
  'identity-settled': { 'zh-CN': '身份已另行核实', en: 'identity settled otherwise' },
  'check-failed': { 'zh-CN': '核查未能完成', en: 'the check could not be completed' },
  'entered-by-mistake': { 'zh-CN': '登记有误', en: 'entered by mistake' },
  'lifted-by-law': { 'zh-CN': '措施依法解除', en: 'measure lifted by law' },
  'carried-out': { 'zh-CN': '已执行', en: 'carried out' },
  'not-carried-out': { 'zh-CN': '未能执行', en: 'not carried out' },
  other: { 'zh-CN': '其他', en: 'other' },
} satisfies WordTable & Record<AuditReasonCode, unknown>;

/** Why an entry was not taken. */
export const auditProblemWords = {
  'bad-time': { 'zh-CN': '时间格式不对，应带时区', en: 'the time must be local time with its offset' },
  'time-goes-back': {
    'zh-CN': '时间早于上一条记录，请检查本机时钟',
    en: 'earlier than the entry before: check the clock',
  },
  missing: { 'zh-CN': '必填项为空', en: 'a required field is blank' },
  'not-json': { 'zh-CN': '内容无法保存', en: 'the content cannot be stored' },
} satisfies WordTable & Record<AuditProblemCode, unknown>;

const breaks = {
  malformed: { 'zh-CN': '不是完整的日志条目', en: 'is not a whole entry' },
  sequence: {
    'zh-CN': '序号不连续，有条目缺失、重复或者顺序改变',
    en: 'does not follow: entries are missing, doubled or moved',
  },
  link: { 'zh-CN': '与上一条不衔接', en: 'is not chained to the one before' },
  content: {
    'zh-CN': '内容与其校验值不符，已被改动',
    en: 'has been changed: its content does not match its hash',
  },
  tail: { 'zh-CN': '之后的条目缺失或者被替换', en: 'is missing, or those from here on were replaced' },
  time: { 'zh-CN': '时间早于上一条', en: 'is earlier than the one before' },
} satisfies WordTable & Record<BreakReason, unknown>;

/**
 * The result of checking a log, as a sentence. Entries are counted from 1, those that were purged from its front
 * included, so that the number said is the entry's own.
 */
export function verifySentence(answer: VerifyAnswer, locale: Locale, purged = 0): string {
  const zh = locale === 'zh-CN';
  if (answer.ok) {
    const before = zh
      ? `此前第1至${purged}条已清除并留有清除记录。`
      : ` Entries 1 to ${purged} were purged, on record.`;
    return (
      (zh ? `日志完整，共${answer.count}条。` : `The log is whole: ${answer.count} entries.`) +
      (purged ? before : '')
    );
  }
  const why = breaks[answer.reason][locale];
  const at = answer.index + 1 + purged;
  return zh ? `日志不完整：第${at}条${why}。` : `The log is broken: entry ${at} ${why}.`;
}

/** How long the log must be kept, as a sentence with its source. */
export function retentionSentence(answer: Retention, locale: Locale): string {
  const zh = locale === 'zh-CN';
  if (answer.kind === 'unknown') {
    const missing = answer.missing.map((path) => missingText(path, locale)).join(zh ? '、' : ', ');
    return zh
      ? `保存期限不详（缺少${missing}），不得清除。`
      : `Retention not known (${missing} missing): nothing may be purged.`;
  }
  const [last, purge] = [formatDate(answer.keepThrough, locale), formatDate(answer.earliestPurge, locale)];
  const source = citationText(answer.citation, locale);
  return zh
    ? `至少保存至${last}，最早可于${purge}清除。依据${source}。`
    : `Kept at least until ${last}; may be purged from ${purge}. Basis: ${source}.`;
}

const titles = {
  seq: { 'zh-CN': '序号', en: 'No.' },
  time: { 'zh-CN': '时间', en: 'Time' },
  kind: { 'zh-CN': '类型', en: 'Kind' },
  user: { 'zh-CN': '经办人', en: 'User' },
  department: { 'zh-CN': '部门', en: 'Department' },
  'matter.type': { 'zh-CN': '事项类型', en: 'Matter type' },
  'matter.name': { 'zh-CN': '事项名称', en: 'Matter' },
  'matter.caseNumber': { 'zh-CN': '受理编号', en: 'Case number' },
  'subject.kind': { 'zh-CN': '标识种类', en: 'Identifier kind' },
  'subject.masked': { 'zh-CN': '主体标识', en: 'Identifier' },
  'query.purpose': { 'zh-CN': '查询目的', en: 'Purpose of query' },
  'query.source': { 'zh-CN': '数据来源', en: 'Source' },
  'query.sourceDate': { 'zh-CN': '数据截至', en: 'Source as of' },
  'query.subjects': { 'zh-CN': '查询主体数', en: 'Subjects looked up' },
  'prompt.level': { 'zh-CN': '提示结果', en: 'Outcome' },
  'prompt.records': { 'zh-CN': '涉及记录', en: 'Records' },
  'prompt.measures': { 'zh-CN': '列出的措施', en: 'Measures shown' },
  'prompt.because': { 'zh-CN': '提示原因', en: 'Reasons shown' },
  decision: { 'zh-CN': '处理决定', en: 'Decision' },
  measure: { 'zh-CN': '适用措施', en: 'Measure applied' },
  'reason.code': { 'zh-CN': '理由', en: 'Reason' },
  'reason.text': { 'zh-CN': '理由说明', en: 'Reason in words' },
  confirmedBy: { 'zh-CN': '复核人', en: 'Second officer' },
  refers: { 'zh-CN': '所涉决定序号', en: 'About entry' },
  places: { 'zh-CN': '适用地区', en: 'Places' },
  'purged.from': { 'zh-CN': '清除起始序号', en: 'Purged from' },
  'purged.through': { 'zh-CN': '清除截止序号', en: 'Purged through' },
  'use.scenario': { 'zh-CN': '使用场景', en: 'Use scenario' },
  'use.process': { 'zh-CN': '使用过程', en: 'Process of use' },
  'use.effect': { 'zh-CN': '应用成效', en: 'Effect' },
  'use.storage': { 'zh-CN': '存储情况', en: 'Storage' },
  'use.destruction': { 'zh-CN': '销毁情况', en: 'Destruction' },
  lawVersion: { 'zh-CN': '规则版本', en: 'Rule versions' },
  calendarVersion: { 'zh-CN': '节假日表版本', en: 'Holiday table' },
  prev: { 'zh-CN': '上一条校验值', en: 'Hash before' },
  hash: { 'zh-CN': '校验值', en: 'Hash' },
} satisfies WordTable & Record<AuditPath, unknown>;

type Table = Readonly<Record<string, Readonly<Record<Locale, string>>>>;
const coded: Partial<Record<AuditPath, Table>> = {
  kind: auditKindWords,
  decision: auditDecisionWords,
  'matter.type': matterWords,
  'prompt.level': levelWords,
  'reason.code': auditReasonWords,
  'subject.kind': {
    uscc: subjectWords.uscc,
    'resident-id': subjectWords['resident-id'],
    'registration-number': subjectWords['registration-number'],
    'organisation-code': subjectWords['organisation-code'],
  },
};

/** Every column of an export with its heading, codes turned into words. For `toCsv`. */
export function auditColumns(locale: Locale): AuditColumn[] {
  return AUDIT_PATHS.map((path) => {
    const table = coded[path];
    const title = titles[path][locale];
    return table === undefined
      ? { path, title }
      : { path, title, say: (code) => table[code]?.[locale] ?? code };
  });
}
