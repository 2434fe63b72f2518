import type { AuditDraft } from '../../../core/audit/types.ts';
import { inOrder } from '../in-order.ts';
import type { DecisionProblem, HoldDecision } from '../message/own.ts';
import type { PageCalls } from '../message/types.ts';
import { caseKey } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { database } from '../store/db.ts';
import { appendLog } from '../store/log.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { letLeave, stay } from './backstop.ts';
import { addConfirmed, giveUp, wentOn, writeNotSent } from './confirmed.ts';
import { isGone } from './documents.ts';
import { type LeftWhy, logWords } from '../words/log.ts';
import { checkCase, type CheckedCase, shownOf } from './check.ts';
import { decisionOf, itemOf } from '../loop/decision.ts';
import { confirmSecond } from '../second-officer/confirm.ts';
import { secondPerson } from '../second-officer/policy.ts';
import { keptTries } from '../second-officer/tries.ts';
import { caseDraft } from './entries.ts';
import { tellRecords } from './loop-told.ts';
import { sendOutbox } from './outbox.ts';
import type { From } from './router.ts';
import { arrangePanel, tellFrame, tellPanels, tellTab } from './stage.ts';
import { changeTab, heldSteps, type HeldState, holdingProfile, type TabState, tabState } from './tabs.ts';

export async function profileById(id: string): Promise<Profile | undefined> {
  return (await enabledProfiles()).find((profile) => profile.id === id);
}

/** Of a tab in which a case has to be held as it stands. */
export async function profileToHold(tab: number): Promise<Profile | undefined> {
  const id = holdingProfile(await tabState(tab));
  return id === undefined ? undefined : profileById(id);
}

/** Opens the dialog over a step, or shows again the one that is open for the same case. */
export async function holdStep(
  from: From,
  reading: CaseReading,
  checked: CheckedCase,
  { batch, chosen }: Pick<PageCalls['action']['ask'], 'batch' | 'chosen'> = {},
): Promise<string> {
  const { tab, frame } = from;
  const { held: now } = await tabState(tab);
  const same =
    now !== undefined && now.frame === frame && JSON.stringify(now.reading) === JSON.stringify(reading);
  if (now && !same) await endHold(tab, now, 'replaced');
  const id = same ? now.id : crypto.randomUUID();
  if (!same) await appendLog(caseDraft(checked, reading, 'hold', logWords.held));
  const over = same ? now.over : undefined;
  const held: HeldState = {
    id,
    frame,
    reading,
    subject: checked.key,
    shown: shownOf(checked),
    ...(batch ? { batch } : {}),
    ...(chosen ? { chosen } : {}),
    ...(over ? { over } : {}),
  };
  // Decided while this step was being checked, or left by its page: there is nothing to show.
  const isOver = (state: TabState): boolean =>
    isGone(from) || (same && (state.held?.id !== id || state.held.decided === true));
  const state = await changeTab(tab, (state) =>
    isOver(state) ? state : { ...state, held, selected: checked.key },
  );
  if (state.held !== held) {
    // One that was decided is written down as such, and the page hears of it.
    if (!same) await logReturn(checked, held, 'page-left');
    return id;
  }
  await arrangePanel(tab, checked.moment.settings.panel);
  tellPanels(tab);
  return id;
}

/** Takes the dialog away and leaves the step undone. */
export async function endHold(tab: number, held: HeldState, why: LeftWhy): Promise<void> {
  if (held.decided) return;
  await changeTab(tab, ({ held: now, ...state }) =>
    now && now.id !== held.id ? { ...state, held: now } : state,
  );
  const profile = await profileById(held.reading.profile);
  if (profile) {
    const checked = await checkCase(held.reading, profile);
    await logReturn(checked, held, why);
    await arrangePanel(tab, checked.moment.settings.panel);
  }
  if (held.batch) await giveUp(tab, why, ({ frame }) => frame === held.frame);
  await tellFrame(tab, held.frame, { to: 'page', kind: 'decided', hold: held.id, release: false });
  tellPanels(tab);
}

/**
 * A frame has come to another step, and its page has dropped the one that waited: of that nothing is to be decided any
 * more, for it would not go.
 */
export async function endOther({ tab, frame }: From, reading: CaseReading): Promise<void> {
  const { held } = await tabState(tab);
  if (held?.frame === frame && caseKey(held.reading) !== caseKey(reading))
    await endHold(tab, held, 'replaced');
}

const deciding = new Set<string>();

/** The officer's decision. The step is released after its entry stands in the log, and at most once. */
export async function decide(
  tab: number,
  hold: string,
  decision: HoldDecision,
): Promise<DecisionProblem | undefined> {
  const { held } = await tabState(tab);
  if (deciding.has(hold)) return 'gone';
  if (held?.id !== hold) return (await isDecided(hold)) ? undefined : 'gone';
  deciding.add(hold);
  try {
    // Asked once more, because the background that was asked first is no more.
    if (await isDecided(hold)) {
      await letGo(tab, held);
      return undefined;
    }
    if (decision.kind === 'return') {
      await endHold(tab, held, 'officer');
      return undefined;
    }
    return await confirm(tab, held, decision);
  } finally {
    deciding.delete(hold);
  }
}

/** Tries at a PIN follow one another, so that windows side by side don't get more of them. */
const tryInOrder = inOrder();

type Confirmation = Exclude<HoldDecision, { kind: 'return' }>;

async function confirm(
  tab: number,
  held: HeldState,
  decision: Confirmation,
): Promise<DecisionProblem | undefined> {
  const profile = await profileById(held.reading.profile);
  if (!profile) return 'gone';
  // A document may have been revoked, or a list replaced, since the dialog opened.
  const checked = await checkCase(held.reading, profile);
  if (shownOf(checked) !== held.shown) {
    await changeTab(tab, (state) =>
      state.held ? { ...state, held: { ...state.held, shown: shownOf(checked) } } : state,
    );
    tellPanels(tab);
    return 'changed';
  }
  if (!isComplete(decision, checked)) return 'incomplete';
  const second = await tryInOrder(async () =>
    confirmSecond(await secondPerson(), decision, checked.moment.settings.officer, keptTries),
  );
  if (!second.ok) return second.problem;
  const { at = 0, readings } = held.batch ?? {};
  const process = readings ? logWords.decidedInBatch(at + 1, readings.length) : logWords.decided;
  const event: AuditDraft = {
    ...caseDraft(checked, held.reading, 'decision', process),
    ...(decision.kind === 'apply'
      ? { decision: 'measure-applied', measure: namesOf(decision.measures, checked).join('；') }
      : { decision: 'not-applied' }),
    reason: {
      code: decision.kind === 'apply' ? 'relevant-and-proportionate' : decision.reason,
      text: decision.statement.trim(),
    },
    ...(second.by ? { confirmedBy: second.by } : {}),
  };
  try {
    // Entry, decision and feedback are written together, before the step goes on.
    await appendLog(event, (tx, entry) => {
      const kept = decisionOf(held.id, entry, decision, checked, held.reading);
      void tx.objectStore('decisions').put(kept);
      void tx.objectStore('outbox').put(itemOf(kept, 'decision', kept.time));
    });
  } catch {
    return 'not-logged';
  }
  tellRecords();
  void sendOutbox();
  await letGo(tab, held);
  return undefined;
}

/** The decision of a hold stands in the log. */
async function isDecided(hold: string): Promise<boolean> {
  return (await (await database()).get('decisions', hold)) !== undefined;
}

/**
 * Carries a decision out. A background may be ended at any moment: what is written down is carried out by the next one,
 * and the page takes it once.
 */
async function letGo(tab: number, held: HeldState): Promise<void> {
  const change = (next: (now: HeldState) => HeldState | undefined): Promise<unknown> =>
    changeTab(tab, ({ held: now, ...state }) => {
      const then = now?.id === held.id ? next(now) : now;
      return { ...state, ...(then ? { held: then } : {}) };
    });
  await change((now) => ({ ...now, decided: true }));
  // A page that came meanwhile has nothing that leaves.
  const leaving = { frame: held.frame, key: caseKey(held.reading) };
  await letLeave(tab, leaving, (state) => state.held?.id === held.id);
  const { batch } = held;
  if (batch) await addConfirmed(tab, held);
  const goes = batch !== undefined && batch.at + 1 === batch.readings.length;
  // The decision itself is in the log: that this can't be added stops nothing.
  const gone = goes ? await wentOn({ tab, frame: held.frame }, batch.readings).catch(() => []) : [];
  await arrangePanel(tab, (await readSettings()).panel);
  await tellTab(tab, { to: 'page', kind: 'passing', hold: held.id });
  const heard = await tellFrame(tab, held.frame, {
    to: 'page',
    kind: 'decided',
    hold: held.id,
    release: true,
  });
  if (!heard) await stay(tab);
  await change(() => undefined);
  if (!heard && batch) {
    await writeNotSent(gone, 'page-left');
    await giveUp(tab, 'page-left', ({ frame }) => frame === held.frame);
  }
  const profile = heard || batch ? undefined : await profileById(held.reading.profile);
  if (profile) await logReturn(await checkCase(held.reading, profile), held, 'page-left');
  tellPanels(tab);
}

/** Carries out what the background before this one had written down and not done. */
export async function resumeReleases(): Promise<void> {
  for (const [tab, held] of await heldSteps()) {
    if (deciding.has(held.id) || !(await isDecided(held.id)) || deciding.has(held.id)) continue;
    deciding.add(held.id);
    await letGo(tab, held).finally(() => deciding.delete(held.id));
  }
}

function logReturn(checked: CheckedCase, held: HeldState, why: LeftWhy): Promise<unknown> {
  const text = logWords.left[why];
  return appendLog({
    ...caseDraft(checked, held.reading, 'decision', logWords.wentBack),
    decision: 'went-back',
    ...(text ? { reason: { code: 'other', text } } : {}),
  });
}

function namesOf(ids: readonly string[], { screening }: CheckedCase): string[] {
  const measures = screening?.hits.flatMap((hit) => hit.measures) ?? [];
  return ids.map((id) =>
    `${id} ${measures.find((measure) => measure.id === id)?.name['zh-CN'] ?? ''}`.trim(),
  );
}

function isComplete(decision: Confirmation, { screening }: CheckedCase): boolean {
  if (!decision.statement.trim()) return false;
  if (decision.kind === 'decline') return true;
  const lawful = new Set(screening?.hits.flatMap((hit) => hit.measures.map(({ id }) => id)));
  return decision.measures.length > 0 && decision.measures.every((id) => lawful.has(id));
}
