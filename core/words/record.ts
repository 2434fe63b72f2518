import type { PlainDate } from '../date/types.ts';
import type { BasisOutcome } from '../record/basis.ts';
import type {
  AdviseOnlyReason,
  RecordState,
  RecordStateKind,
  RecordStep,
  RecordStepCode,
} from '../record/types.ts';
import { formatDate, formatDay } from './date.ts';
import type { Locale, WordTable } from './types.ts';

/** What has become of a record, in a word. */
export const recordStateWords = {
  shown: { 'zh-CN': '在披露期内', en: 'within its disclosure period' },
  'under-objection': { 'zh-CN': '异议处理中', en: 'under objection' },
  suspended: { 'zh-CN': '异议处理中，暂停发布', en: 'under objection, publication suspended' },
  expired: { 'zh-CN': '披露期限已届满', en: 'disclosure period over' },
  repaired: { 'zh-CN': '已修复', en: 'repaired' },
  revoked: { 'zh-CN': '依据文书已撤销，待平台更新', en: 'basis document revoked, platform not updated yet' },
  altered: { 'zh-CN': '依据文书已变更，待平台更新', en: 'basis document altered, platform not updated yet' },
  deleted: { 'zh-CN': '已删除', en: 'deleted' },
  sealed: { 'zh-CN': '已封存', en: 'sealed' },
  'not-recorded': { 'zh-CN': '依法不纳入信用记录', en: 'kept out of credit records by law' },
  indeterminate: { 'zh-CN': '状态无法确定', en: 'state cannot be determined' },
} satisfies WordTable & Record<RecordStateKind, unknown>;

type Said = string | ((day: string) => string);

/** Each step of how the state was reached. */
const steps = {
  'law-lapsed': {
    'zh-CN': (day) => `持有地的规定已失效（有效期至${day}）`,
    en: (day) => `the holder's own rules have lapsed (in force until ${day})`,
  },
  'law-fallback': {
    'zh-CN': '过渡处理：改按上位规定判断',
    en: 'transitional choice: wider law in force answers in their place',
  },
  'law-missing': {
    'zh-CN': '没有装入持有地现行有效的披露规定',
    en: 'no disclosure rules in force for the holder are loaded',
  },
  sealed: { 'zh-CN': '记录已封存，不予提供', en: 'sealed, not given out' },
  'not-recorded': { 'zh-CN': '依法不纳入信用记录', en: 'kept out of credit records by law' },
  deleted: { 'zh-CN': (day) => `已于${day}删除`, en: (day) => `deleted on ${day}` },
  'basis-revoked': {
    'zh-CN': (day) => `依据文书已于${day}撤销，自当日起不再作为依据`,
    en: (day) => `basis document revoked on ${day}; no ground from that day`,
  },
  'basis-altered': {
    'zh-CN': (day) => `依据文书已于${day}变更，更新前不作为依据`,
    en: (day) => `basis document altered on ${day}; no ground until updated`,
  },
  repaired: { 'zh-CN': (day) => `已于${day}完成信用修复`, en: (day) => `repaired on ${day}` },
  'act-ongoing': {
    'zh-CN': '失信行为尚未终止，披露期限未开始计算',
    en: 'the act has not ended; the period has not begun',
  },
  period: {
    'zh-CN': (day) => `规定的披露期限最后一日为${day}`,
    en: (day) => `the period laid down by law ends with ${day}`,
  },
  'period-unlimited': { 'zh-CN': '规定没有限制披露期限', en: 'the rules set no limit' },
  'period-unverified': {
    'zh-CN': (day) => `另有未核实的规定，按其最后一日为${day}`,
    en: (day) => `by another rule, not verified, it ends with ${day}`,
  },
  'period-start-missing': {
    'zh-CN': '缺少起算日，无法算出披露期限',
    en: 'the start of the period is missing, its end cannot be computed',
  },
  'period-missing': {
    'zh-CN': '没有规定可以确定这类记录的披露期限',
    en: 'no rule says how long such a record may be shown',
  },
  'custom-period': {
    'zh-CN': (day) => `持有单位设定的最后一日为${day}`,
    en: (day) => `the holder has set ${day} as the last day`,
  },
  expired: {
    'zh-CN': (day) => `自${day}起不再披露，不再作为依据`,
    en: (day) => `from ${day} neither shown nor a ground`,
  },
  'objection-open': {
    'zh-CN': (day) => `${day}收到异议申请，尚在处理`,
    en: (day) => `objection received on ${day}, still open`,
  },
  'objection-suspends': {
    'zh-CN': '持有地规定：异议处理期间暂停发布',
    en: 'rule of the holder: publication suspended while it is open',
  },
  'objection-label': {
    'zh-CN': '持有地没有规定暂停发布：标注后显示，最多作提示',
    en: 'the holder’s rules do not suspend: shown with its label, prompts at most',
  },
  'objection-upheld': {
    'zh-CN': (day) => `异议已于${day}成立，所持记录早于更正，待平台更新`,
    en: (day) => `objection upheld on ${day}; the copy held is older than the correction`,
  },
} satisfies Readonly<Record<RecordStepCode, Readonly<Record<Locale, Said>>>>;

/** One step of a record's state as a clause. */
export function explainRecordStep(step: RecordStep, locale: Locale): string {
  const said: Said = steps[step.step][locale];
  if (typeof said === 'string') return said;
  return said(
    step.date === undefined
      ? locale === 'zh-CN'
        ? '（日期不详）'
        : 'an unknown day'
      : formatDate(step.date, locale),
  );
}

/** Why a record prompts at most. */
export const adviseOnlyWords = {
  'objection-open': { 'zh-CN': '异议正在处理，最多作提示', en: 'an objection is open: prompts at most' },
  'simple-procedure': {
    'zh-CN': '按简易程序作出的行政处罚，最多作提示',
    en: 'a penalty in simple procedure: prompts at most',
  },
  'unverified-law': {
    'zh-CN': '披露期限的依据未核实，最多作提示',
    en: 'the rule on its disclosure period is not verified: prompts at most',
  },
  'unverified-shorter-period': {
    'zh-CN': '按另一未核实的规定可能已停止公示，最多作提示',
    en: 'by a rule not verified its publication may have ended: prompts at most',
  },
  'provider-period': {
    'zh-CN': '依持有单位所称的其他规定继续公示，该规定未核实，最多作提示',
    en: 'still shown by another rule the holder names, not verified here: prompts at most',
  },
  'other-period-unknown': {
    'zh-CN': '另一规定的期限可能更短而起算日不详，最多作提示',
    en: 'another rule may set a shorter period, its start is unknown: prompts at most',
  },
  'recording-unknown': {
    'zh-CN': '是否应当纳入信用记录尚不能确定，最多作提示',
    en: 'whether it belongs in a credit record is not certain: prompts at most',
  },
} satisfies WordTable & Record<AdviseOnlyReason, unknown>;

/** What the holder has to do. */
export const recordTaskWords = {
  'delete-from-websites': { 'zh-CN': '从相关网站删除', en: 'delete from websites' },
  'push-withdrawal': { 'zh-CN': '撤销该信息并推送平台', en: 'withdraw it and push to the platform' },
  'push-change': { 'zh-CN': '变更该信息并推送平台', en: 'change it and push to the platform' },
  'verify-objection': { 'zh-CN': '核查异议并告知结果', en: 'verify the objection and tell the result' },
  'remove-from-record': { 'zh-CN': '从信用记录中移除', en: 'remove from the credit record' },
} satisfies WordTable;

/** Whether a document can support a finding (认定依据文书). */
export const basisWords = {
  accepted: { 'zh-CN': '可作为认定依据', en: 'supports a finding' },
  none: { 'zh-CN': '没有认定依据文书', en: 'no basis document' },
  'not-accepted': { 'zh-CN': '不能作为认定依据', en: 'cannot support a finding' },
  'not-effective': { 'zh-CN': '文书没有生效', en: 'the document has no effect' },
  unknown: { 'zh-CN': '文书的种类或者效力无法确定', en: 'kind or effect of the document is not known' },
} satisfies WordTable & Record<BasisOutcome, unknown>;

/** Until when a record may be shown, as it stands beside it. */
export function discloseUntilText(state: RecordState, locale: Locale): string {
  const until = state.discloseUntil;
  const zh = locale === 'zh-CN';
  if (until === undefined) return zh ? '披露期限无法确定' : 'disclosure period not known';
  if (until === null) return zh ? '长期披露' : 'no limit of disclosure';
  return zh ? `披露至${formatDay(until, locale)}` : `shown until ${formatDay(until, locale)}`;
}

/** Facts an answer lacks, by their path; a path nobody has named is given as it is. */
const facts: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'record.actEndDate': { 'zh-CN': '失信行为终止之日', en: 'the day the act ended' },
  'record.customUntil': { 'zh-CN': '持有单位设定的披露截止日', en: 'the last day the holder has set' },
  'record.decisionDate': { 'zh-CN': '认定文书作出之日', en: 'the date of the decision' },
  'record.publishedOn': { 'zh-CN': '公示之日', en: 'the day of publication' },
  'record.restriction.until': {
    'zh-CN': '限制开展生产经营活动、限制从业的截止日期',
    en: 'the last day of the restriction on business or profession',
  },
  'record.procedure': { 'zh-CN': '处罚程序（一般程序或者简易程序）', en: 'the procedure of the penalty' },
  'record.basis': { 'zh-CN': '认定依据文书', en: 'the basis document' },
  'record.basis.effective': { 'zh-CN': '依据文书是否生效', en: 'whether the basis document has effect' },
  'record.basis.type': {
    'zh-CN': '这种文书能否作为认定依据',
    en: 'whether this kind of document can support a finding',
  },
  'record.list': { 'zh-CN': '所列入的名单', en: 'the list it was entered on' },
  'record.list.legalBasis': { 'zh-CN': '该名单的设立依据', en: 'the law the list was set up under' },
  'subject.fullCapacity': {
    'zh-CN': '该自然人是否具有完全民事行为能力',
    en: 'whether the person has full civil capacity',
  },
  subject: { 'zh-CN': '被核查的主体', en: 'the subject of the check' },
  records: { 'zh-CN': '信用记录', en: 'the credit records' },
  law: { 'zh-CN': '法规依据', en: 'the rules' },
  on: { 'zh-CN': '核查日期', en: 'the day of the check' },
  'matter.type': { 'zh-CN': '办理事项的类型', en: 'the type of matter' },
  'authority.jurisdiction': { 'zh-CN': '办理机关所在的行政区划', en: 'the place of the deciding authority' },
  'subject.type': { 'zh-CN': '主体类型', en: 'the type of subject' },
  'matter.domain': { 'zh-CN': '办理事项所属的管理领域', en: 'the field of administration of the matter' },
  'matter.name': {
    'zh-CN': '办理事项的名称（查询用途）',
    en: 'the name of the matter (purpose of the query)',
  },
  'matter.writtenAuthorisation': {
    'zh-CN': '信用主体的书面授权',
    en: 'written authorisation of the subject',
  },
  'matter.infrastructure': {
    'zh-CN': '办理事项是否属于由财政资金安排的基础设施建设或者公共事业特许经营',
    en: 'whether the matter is publicly funded infrastructure or a utility concession',
  },
  'matter.blindStage': { 'zh-CN': '暗标评审阶段结束', en: 'the end of the blind stage' },
  'enterprise.illegalExportFound': {
    'zh-CN': '是否有违法违规出口车辆的认定',
    en: 'whether illegal export of vehicles has been found',
  },
  'enterprise.findingDocumentEffective': {
    'zh-CN': '违法违规出口的认定文书是否生效',
    en: 'whether the finding document has effect',
  },
  'project.district': { 'zh-CN': '项目所在区', en: 'the district of the project' },
  'project.year': { 'zh-CN': '项目年份', en: 'the year of the project' },
  'law:period': { 'zh-CN': '这类记录的披露期限规定', en: 'a rule on how long such a record may be shown' },
};

/** What would have to be known, in words. */
export function missingText(path: string, locale: Locale): string {
  const known = facts[path]?.[locale];
  if (known !== undefined) return known;
  const place = /^law:(CN(?:-\d+)?)$/.exec(path)?.[1];
  if (place === undefined) return path;
  return locale === 'zh-CN' ? `${place}现行有效的规定` : `rules in force for ${place}`;
}

/** Today in a sentence: 截至2026年3月6日 周五. */
export function asOfText(day: PlainDate, locale: Locale): string {
  return locale === 'zh-CN' ? `截至${formatDate(day, locale)}` : `as of ${formatDate(day, locale)}`;
}
