import type { BatchCase, HeldBatch } from '../message/own.ts';
import { hasSubject } from '../profile/read-case.ts';
import type { Profile } from '../profile/types.ts';
import { checkCases, maskedSubject } from './check.ts';
import { confirmationOf } from './confirmed.ts';
import { type HeldState, type TabState } from './tabs.ts';

/** What the dialog says of a step for several cases, as things are at this moment. */
export async function batchOf(
  { batch, frame, chosen }: HeldState,
  state: TabState,
  profile: Profile,
): Promise<HeldBatch | undefined> {
  if (!batch) return undefined;
  const { readings, at } = batch;
  const checked = await checkCases(readings, profile);
  const cases = checked.map(({ outcome: said, subject, shown }, n): BatchCase => {
    const { caseNumber, times } = readings[n]!;
    // Of nobody nothing is known.
    const outcome = hasSubject(readings[n]!) ? said : 'unchecked';
    // Those before this one have been let go: of them, what asked for it has been confirmed.
    const done =
      outcome === 'hold' &&
      n !== at &&
      (n < at || (chosen === true && confirmationOf(state, frame, readings[n]!, shown) !== undefined));
    return {
      outcome,
      ...maskedSubject(subject),
      ...(caseNumber ? { caseNumber } : {}),
      ...(times ? { times } : {}),
      ...(done ? { confirmed: true } : {}),
    };
  });
  return { at, cases, ...(profile.onFailure === 'hold' ? { waits: true } : {}) };
}
