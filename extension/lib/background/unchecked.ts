import { browser } from '../browser.ts';
import { KEPT } from '../hold/keep.ts';
import { inTurn } from '../in-turn.ts';
import type { UncheckedStep } from '../message/types.ts';
import type { CaseReading } from '../profile/types.ts';
import { appendLog } from '../store/log.ts';
import { storedProfiles } from '../store/profiles.ts';
import { logWords } from '../words/log.ts';
import { type CheckedCase, checkCase, momentOf } from './check.ts';
import { caseDraft, draftOf, timeInChina } from './entries.ts';
import { profileFor } from '../profile/match.ts';

/** Brings entries that a page had to leave in local storage into the log. */
export const takeKept = inTurn(async () => {
  const all = await browser.storage.local.get(null);
  for (const [name, value] of Object.entries(all)) {
    if (!name.startsWith(KEPT)) continue;
    const { reading: kept, address, released, at } = value as UncheckedStep;
    const time = timeInChina(Date.parse(at));
    const stored = await storedProfiles();
    const known = address
      ? profileFor(
          stored.map(({ profile }) => profile),
          address,
        )
      : stored.find(({ id }) => id === kept.profile)?.profile;
    if (known) {
      const reading = { ...kept, profile: known.id };
      const checked = await checkCase(reading, known);
      const failed: CheckedCase = { ...checked, outcome: 'unchecked', count: 0 };
      const text = address ? logWords.noProfile : logWords.noAnswer;
      await logUnchecked(failed, reading, released, { time, text });
    } else await logWithoutProfile(kept, released, time);
    await browser.storage.local.remove(name);
  }
});

/**
 * The profile was removed before its entry was written: whose law governs and whether it was a blind evaluation is not
 * known any more, so nobody is named. The case number says which case it was.
 */
async function logWithoutProfile(reading: CaseReading, released: boolean, time: string): Promise<void> {
  const draft = draftOf(await momentOf(), 'not-checked', processOf(released));
  const { matter, caseNumber, profile } = reading;
  await appendLog({
    ...draft,
    time,
    matter: { type: 'other', ...(matter ? { name: matter } : {}), ...(caseNumber ? { caseNumber } : {}) },
    ...decisionOf(released),
    reason: { code: 'check-failed', text: logWords.profileGone(profile) },
  });
}

const processOf = (released: boolean): string => (released ? logWords.notChecked : logWords.notCheckedHeld);
const decisionOf = (released: boolean) => (released ? ({ decision: 'went-on-unchecked' } as const) : {});

/** Writes down a step that was not checked, whether or not it went on. */
export async function logUnchecked(
  checked: CheckedCase,
  reading: CaseReading,
  released: boolean,
  { time, text = checked.unchecked ?? '' }: { readonly time?: string; readonly text?: string } = {},
): Promise<void> {
  const draft = caseDraft(checked, reading, 'not-checked', processOf(released));
  await appendLog({
    ...draft,
    ...(time ? { time } : {}),
    ...decisionOf(released),
    reason: { code: 'check-failed', text },
  });
}
