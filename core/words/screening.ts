import type { Level } from '../answer/index.ts';
import type {
  Identity,
  IdentityReason,
  LevelCode,
  NotAHitReason,
  RefusalReason,
  ScreenCode,
} from '../screening/types.ts';
import { modalityWords } from './law.ts';
import { adviseOnlyWords, recordStateWords } from './record.ts';
import type { WordTable } from './types.ts';

/** The word an outcome carries everywhere, beside its colour. Never "blocked" or "rejected": the officer decides. */
export const levelWords = {
  'no-hit': { 'zh-CN': '未查到记录', en: 'No record found' },
  advise: { 'zh-CN': '提示', en: 'For your attention' },
  intercept: { 'zh-CN': '待确认', en: 'Confirm before going on' },
  refuse: { 'zh-CN': '依法不予采取', en: 'Not allowed by law' },
  indeterminate: { 'zh-CN': '未能核查', en: 'Could not be checked' },
} satisfies WordTable & Record<Level, unknown>;

/** Outcome words that are no level of their own. */
export const outcomeWords = {
  identity: { 'zh-CN': '身份待核实', en: 'Identity not established' },
  objection: { 'zh-CN': '异议处理中', en: 'Under objection' },
  incentive: { 'zh-CN': '守信激励', en: 'Incentive for the trustworthy' },
  blind: { 'zh-CN': '暗标评审，不显示', en: 'Blind evaluation, not shown' },
  nothingUsable: { 'zh-CN': '未查到可作为依据的记录', en: 'No record found that may be acted on' },
} satisfies WordTable;

export const identityWords = {
  established: { 'zh-CN': '代码校验通过，与名称一致', en: 'code valid and in agreement with the name' },
  'code-only': { 'zh-CN': '代码校验通过，没有可比对的完整名称', en: 'code valid, no full name to compare' },
  'not-established': { 'zh-CN': '身份待核实', en: 'identity not established' },
} satisfies WordTable & Record<Identity, unknown>;

/** Why the identity is not established, and what to do. */
export const identityReasonWords = {
  'name-only': {
    'zh-CN': '只有名称。名称相同不等于同一主体，请补充统一社会信用代码或者公民身份号码后再查。',
    en: 'There is only a name, and a name is no match. Add the credit code or ID number and check again.',
  },
  'check-digit': {
    'zh-CN': '代码的校验位不符，可能有录入错误。请核对原件后再查。',
    en: 'The check digit does not match; the code may be mistyped. Compare it with the original and check again.',
  },
  malformed: {
    'zh-CN': '代码的位数或者字符不合规则。请核对原件后再查。',
    en: 'The code has a wrong length or characters. Compare it with the original and check again.',
  },
  'name-mismatch': {
    'zh-CN': '代码与名称不一致，可能存在重错码。核实前不显示任何记录，请核对证照上的代码和名称。',
    en: 'Code and name disagree. Nothing is shown until this is settled: compare both with the certificate.',
  },
  'no-identifier': {
    'zh-CN': '没有可用于识别主体的代码。请补充后再查。',
    en: 'There is no identifier. Add one and check again.',
  },
} satisfies WordTable & Record<IdentityReason, unknown>;

/** Why a record is no hit. */
export const notAHitWords = {
  ...pick(recordStateWords, [
    'suspended',
    'expired',
    'repaired',
    'revoked',
    'altered',
    'deleted',
    'sealed',
    'not-recorded',
  ]),
  'not-negative': { 'zh-CN': '不是失信信息', en: 'not dishonesty information' },
  'not-public-credit': {
    'zh-CN': '市场信用信息、评价等级或者评分，不作为依据',
    en: 'market-credit information, a grade or a score: no ground',
  },
  'basis-not-accepted': {
    'zh-CN': '所附文书不能作为失信行为认定依据',
    en: 'the document supplied cannot support a finding',
  },
  'basis-not-effective': { 'zh-CN': '依据文书没有生效', en: 'the basis document has no effect' },
  'subject-not-eligible': { 'zh-CN': '不属于规定的信用主体', en: 'not a subject under the rules' },
  'no-lawful-measure': {
    'zh-CN': '本事项没有清单内的措施可对其适用，仅供参考',
    en: 'no listed measure fits this matter; for reference only',
  },
  'state-unknown': { 'zh-CN': '能否披露无法确定', en: 'whether it may be shown cannot be determined' },
  'needs-authorisation': {
    'zh-CN': '非公开信息，未经信用主体书面授权不予显示',
    en: 'not public: not shown without written authorisation of the subject',
  },
  'no-basis': { 'zh-CN': '没有认定依据文书，不作为依据', en: 'no basis document: no ground' },
  'basis-unknown': {
    'zh-CN': '依据文书的种类或者效力无法确定',
    en: 'kind or effect of the basis document is not known',
  },
  'subject-unknown': {
    'zh-CN': '该自然人是否属于规定的信用主体无法确定',
    en: 'whether this person is a subject under the rules is not known',
  },
  'list-unknown': { 'zh-CN': '名单或者其设立依据不详', en: 'the list, or the law it rests on, is not known' },
  'list-basis-not-law': {
    'zh-CN': '名单的设立依据不是法律、法规或者党中央、国务院文件',
    en: 'the list does not rest on law, regulation or a central document',
  },
  'legality-unknown': {
    'zh-CN': '清单内措施能否对其适用无法确定',
    en: 'whether a listed measure fits cannot be determined',
  },
  'law-missing': {
    'zh-CN': '办理地没有现行有效的惩戒措施规定可供判断',
    en: 'no rules on measures are in force here to judge by',
  },
  'relation-unknown': {
    'zh-CN': '与失信主体的关联无法确定',
    en: 'the relation to the listed subject is not known',
  },
} satisfies WordTable & Record<NotAHitReason, unknown>;

/** Why a step is held, or why there is only a prompt. */
export const levelCodeWords = {
  ...adviseOnlyWords,
  hold: {
    'zh-CN': '合法性、关联性核对通过，本步骤暂停，由您确认后继续',
    en: 'lawful and relevant: this step waits for your confirmation',
  },
  'related-person': {
    'zh-CN': '关联人员，最多作提示；采取措施须另有法律、法规或者国家规定',
    en: 'a related person: prompts at most; a measure needs a provision of law, regulation or the State of its own',
  },
  'no-class-1-measure': {
    'zh-CN': '可用的只有管理类措施，不减损权益，作提示',
    en: 'only management measures fit: a prompt',
  },
  'not-listed': {
    'zh-CN': '未列入严重失信主体名单，作提示',
    en: 'not on a severe-dishonesty list: a prompt',
  },
  'list-basis-unverified': {
    'zh-CN': '名单的设立依据未能确认为法律、法规或者党中央、国务院文件，作提示',
    en: 'what the list rests on is not recognisably law, regulation or a central document: a prompt',
  },
  'relevance-not-suggested': {
    'zh-CN': '与本事项的关联需由您判断，作提示',
    en: 'whether it is relevant to this matter is yours to judge: a prompt',
  },
  'measure-unverified': {
    'zh-CN': '措施的依据文本未核实，作提示',
    en: 'the text the measure stands in is not verified: a prompt',
  },
} satisfies WordTable & Record<LevelCode, unknown>;

/** Why a proposed measure is not allowed. */
export const refusalWords = {
  'not-in-national-list': {
    'zh-CN': '不在全国失信惩戒措施基础清单内',
    en: 'not in the national base list',
  },
  'not-in-local-list': { 'zh-CN': '不在地方补充清单和本地规定内', en: 'not in a local supplement list' },
  'national-list-not-loaded': {
    'zh-CN': '全国失信惩戒措施基础清单没有装入，无法核对',
    en: 'the national base list is not loaded',
  },
  'basis-not-law': {
    'zh-CN': '部门通知等不是法律、法规或者党中央、国务院政策文件',
    en: 'a department notice is not law, regulation or central policy',
  },
  'basis-not-verified': {
    'zh-CN': '无法确认所引依据规定了该措施',
    en: 'that the cited text provides for this measure cannot be confirmed',
  },
  'no-usable-record': { 'zh-CN': '没有可作为依据的记录', en: 'there is no record to base it on' },
  'severe-only': {
    'zh-CN': '该措施只能对列入严重失信主体名单的主体采取',
    en: 'only against a subject on a severe-dishonesty list',
  },
  'matter-not-covered': { 'zh-CN': '该措施不适用于本事项', en: 'it does not fit this matter' },
  'conditions-not-met': { 'zh-CN': '不符合该措施的适用条件', en: 'its conditions are not met' },
  'legality-unknown': { 'zh-CN': '该措施能否适用无法确定', en: 'whether it applies cannot be determined' },
  'information-only': {
    'zh-CN': '该措施由其他组织自主决定，仅作信息提示',
    en: 'left to other organisations; information only',
  },
  'law-missing': { 'zh-CN': '没有现行有效的规定可供核对', en: 'no rules in force to check it against' },
} satisfies WordTable & Record<RefusalReason, unknown>;

/** Every code of the trace, short. */
export const screenCodeWords = {
  ...recordStateWords,
  ...notAHitWords,
  ...levelCodeWords,
  ...levelWords,
  ...identityWords,
  'name-only': { 'zh-CN': '只有名称', en: 'name only' },
  'check-digit': { 'zh-CN': '校验位不符', en: 'check digit does not match' },
  malformed: { 'zh-CN': '代码不合规则', en: 'malformed code' },
  'name-mismatch': { 'zh-CN': '代码与名称不一致', en: 'code and name disagree' },
  'no-identifier': { 'zh-CN': '没有代码', en: 'no identifier' },
  'input-incomplete': { 'zh-CN': '核查所需的信息不全', en: 'what a check needs was left out' },
  'blind-stage': { 'zh-CN': '暗标评审阶段', en: 'blind evaluation stage' },
  'law-in-force': { 'zh-CN': '有现行有效的规定', en: 'rules in force' },
  'law-lapsed': { 'zh-CN': '依据已失效', en: 'legal basis lapsed' },
  'law-fallback': {
    'zh-CN': '持有地规定已失效，过渡处理：改按上位规定判断',
    en: 'holder’s rules lapsed; transitional choice: wider law answers',
  },
  'query-must': modalityWords.must,
  'query-may': modalityWords.may,
  'query-supported': modalityWords.supported,
  'query-as-needed': modalityWords['as-needed'],
  'query-unknown': { 'zh-CN': '是否应当查询无法确定', en: 'whether a query is called for is not known' },
  'no-record': { 'zh-CN': '所给来源没有该主体的记录', en: 'the source has no record of this subject' },
  eligible: { 'zh-CN': '可以作为依据', en: 'may be acted on' },
  related: { 'zh-CN': '关联人员', en: 'related person' },
  'role-not-covered': { 'zh-CN': '该职务不在规定的关联人员之列', en: 'the rules do not name this role' },
  'role-ended': { 'zh-CN': '认定时和现在均不担任该职务', en: 'role held neither then nor now' },
  'measure-lawful': { 'zh-CN': '清单内措施', en: 'listed measure' },
  statute: { 'zh-CN': '规定直接要求暂停', en: 'held by the text itself' },
  'measure-unknown': { 'zh-CN': '另有措施能否适用无法确定', en: 'a further measure may fit; not known' },
  incentive: { 'zh-CN': '守信激励', en: 'incentive' },
  'incentive-withheld': { 'zh-CN': '另有失信记录，不作激励提示', en: 'not offered beside an undisputed hit' },
} satisfies WordTable & Record<ScreenCode, unknown>;

function pick<T extends object, K extends keyof T>(table: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, table[key]])) as Pick<T, K>;
}
