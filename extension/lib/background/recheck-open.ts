import { inOrder } from '../in-order.ts';
import { answerOf, differs } from '../loop/decision.ts';
import type { ShownAnswer } from '../loop/types.ts';
import { allDecisions } from '../store/decisions.ts';
import { appendLog } from '../store/log.ts';
import { logWords, outcomeInLog } from '../words/log.ts';
import { showAtRest } from './at-rest.ts';
import { checkCase } from './check.ts';
import { caseDraft, timeInChina } from './entries.ts';
import { profileById } from './holds.ts';
import { tellRecords } from './loop-told.ts';

const queue = inOrder();

/** After lists, profiles or settings changed: every case with an open measure is checked again, and a new answer kept. */
export const recheckOpen = (): Promise<void> => queue(recheckEvery);

async function recheckEvery(): Promise<void> {
  for (const decision of await allDecisions()) {
    const { reading, state, shown, recheck, id } = decision;
    const profile = reading && state === 'open' ? await profileById(reading.profile) : undefined;
    if (!profile || !reading) continue;
    const checked = await checkCase(reading, profile);
    const now = answerOf(checked);
    if (!differs(recheck?.now ?? shown, now)) continue;
    const time = timeInChina(Date.now());
    const before = recheck && !recheck.seen ? recheck.before : (recheck?.now ?? shown);
    const draft = caseDraft(checked, reading, 'recheck', logWords.rechecked(inLog(before)));
    await appendLog({ ...draft, refers: decision.seq }, (tx) => {
      // Nothing is left to say where the answer is again what the officer saw last.
      const { recheck: _, ...rest } = decision;
      const next = differs(before, now) ? { ...rest, recheck: { time, before, now, seen: false } } : rest;
      void tx.objectStore('decisions').put({ ...next, id });
    });
  }
  await showAtRest();
  tellRecords();
}

const inLog = ({ outcome, records }: ShownAnswer): string => outcomeInLog(outcome, records.length);
