import type { ActionReply } from '../hold/types.ts';
import type { PageCalls } from '../message/types.ts';
import { caseKey, hasSubject } from '../profile/read-case.ts';
import type { Profile } from '../profile/types.ts';
import { logWords } from '../words/log.ts';
import { readingAround } from './around.ts';
import { letLeave, raise, raiseLater, stay } from './backstop.ts';
import { checkCase, shownOf } from './check.ts';
import { confirmationOf, giveUp, takeUp, wentOn } from './confirmed.ts';
import { isGone } from './documents.ts';
import { endOther, holdStep, profileById, profileToHold } from './holds.ts';
import { logLookUp } from './look-ups.ts';
import type { From } from './router.ts';
import { type Leaving, tabState } from './tabs.ts';
import { logUnchecked } from './unchecked.ts';
import { sayOnNextPage } from './went-on.ts';

type Step = PageCalls['action']['ask'];

/** What stands against a step that is about to be taken, and what becomes with it of those confirmed before it. */
export async function answerStep(step: Step, from: From): Promise<ActionReply> {
  const profile = await profileById(step.reading.profile);
  if (!profile) return { kind: 'release' };
  const reply = await answer(step, from, profile);
  const goes = reply.kind === 'release' || (reply.kind === 'unchecked' && profile.onFailure !== 'hold');
  const { readings, at } = step.batch ?? { readings: [step.reading], at: 0 };
  if (goes && at + 1 === readings.length) await wentOn(from, readings);
  else if (!goes && reply.kind === 'unchecked')
    await giveUp(from.tab, 'unchecked', ({ frame }) => frame === from.frame);
  return reply;
}

async function answer(step: Step, from: From, profile: Profile): Promise<ActionReply> {
  const { reading: own, last, opened } = step;
  const { tab, frame } = from;
  const reading =
    hasSubject(own) || own.noRow ? own : ((await readingAround(tab, own.profile, opened)) ?? own);
  const checked = await checkCase(reading, profile);
  const key = caseKey(reading);
  // Its step went with it.
  if (isGone(from)) throw new Error('left');
  if (!hasSubject(reading) && checked.unchecked !== 'blind-stage') {
    if (!last && !reading.noRow) return { kind: 'no-subject' };
    await endOther(from, reading);
    const released = profile.onFailure !== 'hold';
    await logUnchecked(checked, reading, released, {
      text: reading.noRow ? logWords.noRow : logWords.noSubject,
    });
    if (released) await goUnchecked(tab, { frame, key });
    return { kind: 'unchecked', reason: 'no-subject' };
  }
  // Of several rows that are chosen, the page has told of none before.
  if (profile.rows) await logLookUp(checked, reading, from, logWords.onRow);
  if (checked.outcome === 'hold') {
    const state = await tabState(tab);
    const confirmed = step.chosen && confirmationOf(state, frame, reading, shownOf(checked));
    if (confirmed) {
      await takeUp(tab, confirmed);
      await letLeave(tab, { frame, key });
      return { kind: 'release' };
    }
    const { leaving } = state;
    // The request of the one before may still be under way.
    if (leaving?.key === key) raiseLater(tab, () => profileToHold(tab));
    else if (leaving || profile.rows) await stay(tab).then(() => raise(tab, profile));
    return { kind: 'held', hold: await holdStep(from, reading, checked, step) };
  }
  await endOther(from, reading);
  if (checked.outcome === 'unchecked' && checked.unchecked !== 'blind-stage') {
    await logUnchecked(checked, reading, profile.onFailure !== 'hold');
    if (profile.onFailure !== 'hold') await goUnchecked(tab, { frame, key });
    return { kind: 'unchecked', reason: checked.unchecked ?? 'failed' };
  }
  await letLeave(tab, { frame, key });
  return { kind: 'release' };
}

async function goUnchecked(tab: number, leaving: Leaving): Promise<void> {
  sayOnNextPage(tab);
  await letLeave(tab, leaving);
}
