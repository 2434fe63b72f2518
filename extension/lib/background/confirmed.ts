import { caseKey } from '../profile/read-case.ts';
import type { CaseReading } from '../profile/types.ts';
import { decisionById } from '../store/decisions.ts';
import { appendLog } from '../store/log.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { logWords } from '../words/log.ts';
import { checkCase, momentOf } from './check.ts';
import { caseDraft, draftOf } from './entries.ts';
import { tellRecords } from './loop-told.ts';
import type { From } from './router.ts';
import { changeTab, type ConfirmedCase, type HeldState, openHold, type TabState, tabState } from './tabs.ts';

/** What was confirmed counts so long for the same step taken once more. */
const COUNTS_MS = 10 * 60_000;

/** Why a step for several did not go. */
export type OthersLeft = keyof typeof logWords.othersLeft;

/** What the officer has confirmed of a step for several stands until the step has gone, or has not. */
export async function addConfirmed(tab: number, { id, frame, reading, shown }: HeldState): Promise<void> {
  await changeTab(tab, (state) => {
    const others = (state.confirmed ?? []).filter(
      (one) => one.id !== id && !(one.frame === frame && caseKey(one.reading) === caseKey(reading)),
    );
    return { ...state, confirmed: [...others, { id, frame, reading, shown, at: Date.now() }] };
  });
}

/** The confirmation of a case that still counts: nothing else was found of it since. */
export function confirmationOf(
  { confirmed = [] }: TabState,
  frame: number,
  reading: CaseReading,
  shown: string,
): ConfirmedCase | undefined {
  return confirmed.find(
    (one) =>
      one.frame === frame &&
      one.shown === shown &&
      caseKey(one.reading) === caseKey(reading) &&
      Date.now() < one.at + COUNTS_MS,
  );
}

/** The step is taken once more: the log says that the officer was not asked again. */
export async function takeUp(tab: number, one: ConfirmedCase): Promise<void> {
  if (!one.givenUp) return;
  await write(one, logWords.confirmedBefore);
  await changeTab(tab, (state) => ({
    ...state,
    confirmed: (state.confirmed ?? []).map((each) => {
      const { givenUp: _, ...again } = each;
      return each.id === one.id ? again : each;
    }),
  }));
}

/**
 * The step goes, with all its cases: the log says which decisions went with it. One that is not among them did not.
 * What is given back went.
 *
 * @param cases all of the step, where they are known.
 */
export async function wentOn(
  { tab, frame }: From,
  cases?: readonly CaseReading[],
): Promise<readonly ConfirmedCase[]> {
  const keys = cases && new Set(cases.map(caseKey));
  const isOf = (one: ConfirmedCase): boolean =>
    one.frame === frame && (keys ? keys.has(caseKey(one.reading)) : !one.givenUp);
  let gone: readonly ConfirmedCase[] = [];
  if (!(await tabState(tab)).confirmed?.length) return gone;
  await changeTab(tab, ({ confirmed = [], ...state }) => {
    gone = confirmed.filter(isOf);
    return { ...state, confirmed: confirmed.filter((one) => !isOf(one)) };
  });
  const [first] = gone;
  if (first) {
    const decisions = await Promise.all(gone.map(({ id }) => decisionById(id)));
    const entries = decisions.flatMap((decision) => decision?.seq ?? []);
    const process = logWords.batchSent(entries, cases?.length);
    await appendLog(draftOf(await momentOf(await caseOf(first.reading)), 'decision', process));
  }
  await giveUp(tab, 'replaced', (one) => one.frame === frame);
  return gone;
}

/** A request has left that nobody asked us about: without an answer of ours in time, the step went on. */
export async function hasLeft(from: From): Promise<void> {
  if (!openHold(await tabState(from.tab))) await wentOn(from);
}

/** The step did not go: what was confirmed of it is written down as not sent. It may count yet, for the same step. */
export async function giveUp(
  tab: number,
  why: OthersLeft,
  applies: (one: ConfirmedCase) => boolean = () => true,
): Promise<void> {
  let open: readonly ConfirmedCase[] = [];
  if (!(await tabState(tab)).confirmed?.length) return;
  await changeTab(tab, ({ confirmed = [], ...state }) => {
    open = confirmed.filter((one) => applies(one) && !one.givenUp);
    const now = confirmed.map((one) => (open.includes(one) ? { ...one, givenUp: true as const } : one));
    return { ...state, confirmed: now };
  });
  await writeNotSent(open, why);
}

/** The document is gone, and what is known of its tab or frame with it. */
export const leftBehind = ({ confirmed = [] }: TabState, frame = 0): Promise<void> =>
  writeNotSent(
    confirmed.filter((one) => !one.givenUp && (frame === 0 || one.frame === frame)),
    'page-left',
  );

export async function writeNotSent(cases: readonly ConfirmedCase[], why: OthersLeft): Promise<void> {
  for (const one of cases) await write(one, logWords.batchNotSent, why);
}

/** An entry about what became of a decision, which it names; the officer's records say the same. */
async function write(
  { id, reading }: ConfirmedCase,
  words: (entry: number) => string,
  left?: OthersLeft,
): Promise<void> {
  const decision = await decisionById(id);
  const about = await caseOf(reading);
  if (!decision) return;
  const process = words(decision.seq);
  const draft = about
    ? caseDraft(await checkCase(reading, about.profile), reading, 'decision', process)
    : { ...draftOf(await momentOf(), 'decision', process), matter: decision.matter };
  const wentBack = left && {
    decision: 'went-back' as const,
    reason: { code: 'other' as const, text: `${process}（${logWords.othersLeft[left]}）` },
  };
  await appendLog({ ...draft, ...wentBack, refers: decision.seq }, (tx) => {
    const { notSent: _, ...rest } = decision;
    void tx.objectStore('decisions').put(left ? { ...rest, notSent: true } : rest);
  });
  tellRecords();
}

/** The profile of a case, which may have been removed meanwhile. */
async function caseOf(reading: CaseReading) {
  const profile = (await enabledProfiles()).find(({ id }) => id === reading.profile);
  return profile && { reading, profile };
}
