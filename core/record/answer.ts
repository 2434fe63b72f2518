import { choicesIn } from '../answer/choice-mask.ts';
import type { ChosenOptions, Citation } from '../answer/index.ts';
import { joined } from '../answer/joined.ts';
import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { Applying } from './applying.ts';
import type { HolderLaw } from './holder-law.ts';
import type { AdviseOnlyReason, CreditRecord, RecordState, RecordStateKind, RecordStep } from './types.ts';

export const NONE: readonly never[] = Object.freeze([]);

/** States in which nothing of the content may be shown. `altered` is shown as awaiting its update. */
export const HIDDEN: ReadonlySet<RecordStateKind> = new Set([
  'suspended',
  'expired',
  'repaired',
  'revoked',
  'deleted',
  'sealed',
  'not-recorded',
]);

/** What the holder has to do about a record in this state. */
const TASKS: Partial<Record<RecordStateKind, readonly string[]>> = {
  expired: ['delete-from-websites'],
  revoked: ['push-withdrawal'],
  altered: ['push-change'],
  suspended: ['verify-objection'],
  'under-objection': ['verify-objection'],
  'not-recorded': ['remove-from-record'],
};

/** A record and everything its state is judged by. */
export interface Given {
  readonly record: CreditRecord;
  readonly law: HolderLaw;
  /** The rules of that law that apply to the record. */
  readonly rules: Applying;
  readonly on: PlainDate;
  readonly calendar: Calendar;
  readonly chosen: ChosenOptions | undefined;
}

/** What an answer says besides the state itself. */
export interface Parts {
  readonly since: PlainDate | undefined;
  readonly until: PlainDate | null | undefined;
  readonly visible: boolean;
  readonly missing: readonly string[];
  readonly advisesOnly: readonly AdviseOnlyReason[];
  /** Bits of the choices it rests on. */
  readonly choices: number;
  readonly steps: readonly RecordStep[];
  readonly citations: readonly Citation[];
}

/** The state with all that follows from it; said by the law of the holder before anything else. */
export function answer(given: Given, state: RecordStateKind, parts: Parts): RecordState {
  const { record, law } = given;
  const stands = state === 'shown' || state === 'under-objection';
  const own = record.origin === undefined || record.origin === 'public-credit';
  const made: { -readonly [K in keyof RecordState]: RecordState[K] } = {
    state,
    visible: parts.visible,
    mayBeHit: stands && own && record.polarity === 'negative',
    advisesOnly: parts.advisesOnly,
    missing: parts.missing,
    tasks: TASKS[state] ?? NONE,
    choices: choicesIn(law.choices | parts.choices),
    trace: joined(law.steps, parts.steps),
    citations: joined(law.citations, parts.citations),
  };
  if (parts.until !== undefined) made.discloseUntil = parts.until;
  if (parts.since !== undefined) made.since = parts.since;
  return made;
}
