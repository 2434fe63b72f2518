import { browser } from '../browser.ts';
import { KEPT } from '../hold/keep.ts';
import { inTurn } from '../in-turn.ts';
import type { UncheckedStep } from '../message/types.ts';
import type { CaseReading } from '../profile/types.ts';
import { appendLog } from '../store/log.ts';
import { logWords } from '../words/log.ts';
import { type CheckedCase, checkCase } from './check.ts';
import { caseDraft, timeInChina } from './entries.ts';
import { profileById } from './holds.ts';

/** Brings entries that a page had to leave in local storage into the log. */
export const takeKept = inTurn(async () => {
  const all = await browser.storage.local.get(null);
  for (const [name, value] of Object.entries(all)) {
    if (!name.startsWith(KEPT)) continue;
    const { reading, released, at } = value as UncheckedStep;
    const profile = await profileById(reading.profile);
    if (profile) {
      const checked = await checkCase(reading, profile);
      const time = timeInChina(Date.parse(at));
      const failed: CheckedCase = { ...checked, outcome: 'unchecked', count: 0 };
      await logUnchecked(failed, reading, released, { time, text: logWords.noAnswer });
    }
    await browser.storage.local.remove(name);
  }
});

/** Writes down a step that was not checked, whether or not it went on. */
export async function logUnchecked(
  checked: CheckedCase,
  reading: CaseReading,
  released: boolean,
  { time, text = checked.unchecked ?? '' }: { readonly time?: string; readonly text?: string } = {},
): Promise<void> {
  const draft = caseDraft(
    checked,
    reading,
    'not-checked',
    released ? logWords.notChecked : logWords.notCheckedHeld,
  );
  await appendLog({
    ...draft,
    ...(time ? { time } : {}),
    ...(released ? { decision: 'went-on-unchecked' } : {}),
    reason: { code: 'check-failed', text },
  });
}
