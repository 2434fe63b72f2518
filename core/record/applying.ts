import type { Citation } from '../answer/index.ts';
import type { Asked } from '../classify/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { CitedDeadlineRule } from '../deadline/types.ts';
import type { Cited, RecordRule } from '../law/index.ts';
import type { Period } from './period.ts';
import type { CreditRecord, RecordStep } from './types.ts';

/** A record rule with what its text may do: a text that is not verified advises at most. */
export interface HolderRule {
  readonly row: Cited<RecordRule>;
  readonly decides: boolean;
  readonly deadline: CitedDeadlineRule | undefined;
  /** The record's field that starts the deadline's clock. */
  readonly start: keyof CreditRecord | undefined;
  /** Its own citation, alone. */
  readonly citations: readonly Citation[];
  /** Where it sets a period: the last days it has come to, by the day they began on. */
  readonly known: Map<PlainDate, Said>;
}

/** What one rule says of one record: a last day, `null` for none, or what is missing. */
export interface Said {
  readonly until: PlainDate | null | undefined;
  readonly missing?: string;
  readonly step: RecordStep;
  /** It rests on a rule the provider names from the day after this one on; `null`: from the first. */
  readonly ownUntil?: PlainDate | null;
  /** The whole answer where no other rule speaks; made when first asked for. */
  alone?: Period;
}

/** What the rules come to for one record. Of most kinds the first that applies speaks. */
export interface Applying {
  readonly sealed: HolderRule | undefined;
  readonly notRecorded: HolderRule | undefined;
  /** A rule keeps the record out of credit records, or may do so. */
  readonly perhapsNotRecorded: boolean;
  readonly revoked: HolderRule | undefined;
  readonly repaired: HolderRule | undefined;
  /** Verified texts first, the nearest first among them; a rule that is not `certain` may apply. */
  readonly periods: readonly { readonly rule: HolderRule; readonly certain: boolean }[];
  /**
   * What an open objection does. Where no rule speaks the record is shown with its label and prompts at most.
   *
   * @source 公共信用信息管理办法（大连） 第十七条; 济南市社会信用管理办法 第四十条
   */
  readonly objection: HolderRule | undefined;
}

/** Rules by what they do, nearest place first. */
export type Kinds = Readonly<
  Record<'sealed' | 'notRecorded' | 'revoked' | 'repaired' | 'periods' | 'objections', readonly HolderRule[]>
>;

export function applyingOf(kinds: Kinds, { truth }: Asked): Applying {
  const first = (rules: readonly HolderRule[]): HolderRule | undefined =>
    rules.find(({ row }) => truth(row.when) === 'passed');
  return {
    sealed: first(kinds.sealed),
    notRecorded: first(kinds.notRecorded),
    perhapsNotRecorded: kinds.notRecorded.some(({ row }) => truth(row.when) !== 'failed'),
    revoked: first(kinds.revoked),
    repaired: first(kinds.repaired),
    periods: kinds.periods.flatMap((rule) => {
      const applies = truth(rule.row.when);
      return applies === 'failed' ? [] : [{ rule, certain: applies === 'passed' }];
    }),
    objection: first(kinds.objections),
  };
}
