import type { Choice, Citation, SourceKind } from '../answer/index.ts';
import type { ClassScheme, Condition } from '../classify/types.ts';
import type { PlainDate } from '../date/types.ts';
import type { DeadlineRule, Reading } from '../deadline/types.ts';

/**
 * Where a document applies. `CN` is the whole country; below it the GB/T 2260 digits:
 * `CN-37` 山东省, `CN-3701` 济南市, `CN-2102` 大连市. A pack of `CN-37` applies in `CN-3701`.
 */
export type Jurisdiction = string;

/**
 * How far a text may be relied on. `A`: the whole text stands in the sources; may decide.
 * `B`: restated from a secondary source; advises at most and is shown as 未核实 (not verified).
 */
export type Confidence = 'A' | 'B';

export interface Words {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** What every rule row carries. No rule without article and quote. Deadline rules and class schemes have the same shape. */
export interface RuleRow {
  /** Unique over all packs, for example `JN-22-DISCLOSE`. */
  readonly id: string;
  readonly article: string;
  readonly quote: string;
  readonly actor?: string;
  /** In force `[from, to)` where narrower than the pack's window. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** SYSTEMS.md rows this rule answers. */
  readonly covers?: readonly string[];
  /**
   * Rows of a wider jurisdiction that this row says again for its own place. While it is in force they are not given
   * beside it, only cited with it (`supportsOf`); when it lapses they answer again.
   */
  readonly restates?: readonly string[];
  /** What the text leaves open, and what Xinshao does there. Shown with the answer. */
  readonly note?: Words;
  /** Conflicts and silences its answers rest on, by id (`silences.json`). */
  readonly choices?: readonly Choice[];
}

/** A check, refusal, prompt, right, log or display duty: facts in, outcome out. */
export interface Duty extends RuleRow {
  readonly kind: 'check' | 'refuse' | 'prompt' | 'right' | 'log' | 'display' | 'class';
  readonly name: Words;
  /** The duty concerns these facts at all; absent: always. */
  readonly applies?: Condition;
  readonly when: Condition;
  /** Outcome code when `when` passes, and when it fails. */
  readonly then: DutyOutcome;
  readonly else: DutyOutcome;
  readonly readings?: readonly Reading[];
  /** The items the text asks for, in its order: the facts in `when`, with their names for forms and notices. */
  readonly items?: readonly { readonly fact: string; readonly name: Words }[];
}

export interface DutyOutcome {
  readonly outcome: string;
  /** `advise`, `intercept` and `refuse` as in Level; `ok` when there is nothing to say. */
  readonly level: 'ok' | 'advise' | 'intercept' | 'refuse';
  readonly say?: Words;
}

/**
 * 1: reduces rights or adds duties; 2: management measures that do not; 3: for others' own reference, information only.
 */
export type MeasureClass = 1 | 2 | 3;

/** A lawful measure against dishonesty (失信惩戒措施). */
export interface Measure extends RuleRow {
  readonly name: Words;
  readonly measureClass: MeasureClass;
  /** Subject and record this measure may be applied to: facts `subject.*`, `record.*`, `matter.*`, `authority.*`. */
  readonly when: Condition;
  /** Matter types it fits; absent: any. */
  readonly matters?: readonly MatterType[];
  /** National measures a local one rests on: like `restates`, where the national text is wider than this row. */
  readonly basedOn?: readonly string[];
  /**
   * True for measures that may be used only on subjects on a severe-dishonesty list. False, said expressly: the text
   * itself names whom it strikes, listed or not, and may hold a step by itself. Absent: not said.
   */
  readonly severeOnly?: boolean;
  /**
   * True where the text attaches the measure to being listed, whatever the field of administration (no 相关 in its
   * words): relevance then needs no match of fields.
   */
  readonly tiedToList?: boolean;
}

/** An incentive for the trustworthy (守信激励). */
export interface Incentive extends RuleRow {
  readonly name: Words;
  readonly when: Condition;
  readonly matters?: readonly MatterType[];
}

export type MatterType =
  | 'licence' // 行政许可
  | 'penalty' // 行政处罚
  | 'coercion' // 行政强制
  | 'payment' // 行政给付
  | 'procurement' // 政府采购
  | 'bidding' // 招标投标
  | 'funding' // 资金和项目支持
  | 'land' // 国有土地使用权出让
  | 'qualification' // 资质认证
  | 'research' // 科研管理
  | 'personnel' // 招录、任命、晋升、聘用
  | 'commendation' // 表彰、奖励
  | 'market-access' // 市场准入
  | 'inspection' // 监督检查
  | 'used-car-export' // 二手车出口
  | 'other'; // 其他管理工作

/** Whether credit information must, may, is supported to, or is as-needed to be queried for a matter. */
export type QueryModality = 'must' | 'may' | 'supported' | 'as-needed';

export interface QueryRule extends RuleRow {
  readonly modality: QueryModality;
  readonly matters: readonly MatterType[];
  readonly when?: Condition;
}

/** How long a class of record may be shown, and what an objection does to it. */
export interface RecordRule extends RuleRow {
  readonly effect:
    | 'not-recorded' // must not be in a credit record at all: never a hit
    | 'disclosure-max' // with `deadline`
    | 'disclosure-unlimited'
    | 'disclosure-with-restriction' // to the last day of the restriction the document orders
    | 'objection-label' // shown with 异议处理中
    | 'objection-suspends' // content withheld while open
    | 'revoked-ends' // the record falls with its basis document
    | 'repaired-ends'
    | 'sealed'; // neither shown nor exported
  readonly when: Condition;
  /** Id of a `disclosure-max` deadline rule of the same pack. */
  readonly deadline?: string;
  /** The text lets the provider set another period under other rules: a day it has set under one it names takes its place. */
  readonly providerMaySet?: true;
}

/** A document type that can, or can not, support a finding of dishonesty (认定依据文书). */
export interface BasisRule extends RuleRow {
  readonly documentTypes: readonly string[];
  readonly accepted: boolean;
}

/** Whom a document regards as a subject of credit information (信用主体); `when` asks `subject.*`. */
export interface SubjectRule extends RuleRow {
  readonly when: Condition;
}

/** Whom else a record touches. */
export interface RelatedRule extends RuleRow {
  readonly roles: readonly string[];
  readonly when: Condition;
}

export interface ChainStep {
  readonly id: string;
  readonly name: Words;
  /** Deadline rule of the same pack. */
  readonly deadline: string;
  /** Fact that holds the date the step was done. */
  readonly doneFact: string;
  readonly when?: Condition;
}

/** Steps that follow one another, each with its own clock. */
export interface DeadlineChain extends RuleRow {
  readonly name: Words;
  readonly steps: readonly ChainStep[];
}

/** A row together with where it stands: what `rulesInForce` and `findRule` give. */
export type Cited<T> = T & { readonly citation: Citation };
export type CitedDuty = Cited<Duty>;

/** One legal document as data: the content of `core/law/packs/<code>.json`. */
export interface LawPack {
  readonly schema: 1;
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly shortTitle?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly jurisdiction: Jurisdiction;
  readonly sourceKind: SourceKind;
  readonly confidence: Confidence;
  /** File in shared/sources the quotes stand in. */
  readonly sourceFile: string;
  /** First day in force. `null`: the source does not say; see `lawInForce`. */
  readonly from: PlainDate | null;
  /** First day no longer in force. `null`: the source names no end. */
  readonly to: PlainDate | null;
  /** For a source without a first day in force: a day on which it is known to have been published. */
  readonly publishedOn?: PlainDate;
  /** Article that states the window. */
  readonly windowArticle?: string;
  readonly windowQuote?: string;
  /** How good the source is and what that means for its answers, where that needs saying. */
  readonly note?: Words;
  /** Conflicts and silences that its lapse raises, by id. */
  readonly lapseChoices?: readonly Choice[];
  readonly deadlines?: readonly DeadlineRule[];
  readonly chains?: readonly DeadlineChain[];
  readonly schemes?: readonly ClassScheme[];
  readonly duties?: readonly Duty[];
  readonly measures?: readonly Measure[];
  readonly incentives?: readonly Incentive[];
  readonly queries?: readonly QueryRule[];
  readonly records?: readonly RecordRule[];
  readonly basis?: readonly BasisRule[];
  readonly subjects?: readonly SubjectRule[];
  readonly related?: readonly RelatedRule[];
}

/** The rule lists of a pack, by the name of their field. */
export interface RuleLists {
  readonly deadlines: DeadlineRule;
  readonly chains: DeadlineChain;
  readonly schemes: ClassScheme;
  readonly duties: Duty;
  readonly measures: Measure;
  readonly incentives: Incentive;
  readonly queries: QueryRule;
  readonly records: RecordRule;
  readonly basis: BasisRule;
  readonly subjects: SubjectRule;
  readonly related: RelatedRule;
}
export type RuleList = keyof RuleLists;

export type NotInForceReason = 'expired' | 'not-yet' | 'draft' | 'window-unknown';

export interface LawInForce {
  readonly jurisdiction: Jurisdiction;
  readonly on: PlainDate;
  /** Nearest jurisdiction first, then wider ones. */
  readonly packs: readonly LawPack[];
  /** Packs of this jurisdiction that do not answer on this day, and why. */
  readonly notInForce: readonly {
    readonly pack: LawPack;
    readonly reason: NotInForceReason;
    readonly lastDay?: PlainDate;
  }[];
}
