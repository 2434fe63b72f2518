import { choicesIn } from '../answer/choice-mask.ts';
import type { ChosenOptions } from '../answer/index.ts';
import { joined } from '../answer/joined.ts';
import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { HolderLaw } from './holder-law.ts';
import type { Period } from './period.ts';
import type { CreditRecord, RecordState, RecordStateKind } from './types.ts';

export const NONE: readonly never[] = Object.freeze([]);

/** States in which nothing of the content may be shown. `altered` is shown as awaiting its update, within its period. */
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
const TASKS: Readonly<Record<RecordStateKind, readonly string[]>> = {
  shown: NONE,
  deleted: NONE,
  sealed: NONE,
  repaired: NONE,
  indeterminate: NONE,
  expired: ['delete-from-websites'],
  revoked: ['push-withdrawal'],
  altered: ['push-change'],
  suspended: ['verify-objection'],
  'under-objection': ['verify-objection'],
  'not-recorded': ['remove-from-record'],
};

/** By which law, on which day and with which options a record is judged: the same for all records of one place. */
export interface Question {
  readonly law: HolderLaw;
  readonly on: PlainDate;
  readonly calendar: Calendar;
  readonly chosen: ChosenOptions | undefined;
}

/** The state with all that follows from it; said by the law of the holder before anything else. */
export function answer(
  record: CreditRecord,
  law: HolderLaw,
  state: RecordStateKind,
  period: Period,
  visible: boolean,
  since: PlainDate | undefined,
): RecordState {
  const stands = state === 'shown' || state === 'under-objection';
  const own = record.origin === undefined || record.origin === 'public-credit';
  const made: { -readonly [K in keyof RecordState]: RecordState[K] } = {
    state,
    visible,
    mayBeHit: stands && own && record.polarity === 'negative',
    advisesOnly: period.advisesOnly,
    missing: period.missing,
    tasks: TASKS[state],
    choices: choicesIn(law.choices | period.choices),
    trace: joined(law.steps, period.steps),
    citations: joined(law.citations, period.citations),
  };
  if (period.until !== undefined) made.discloseUntil = period.until;
  if (since !== undefined) made.since = since;
  return made;
}
