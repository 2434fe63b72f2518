import { browser } from '../browser.ts';
import type { Mark } from '../check/outcome.ts';
import type { Batch } from '../hold/types.ts';
import type { FrameReport, PanelMode } from '../message/types.ts';
import type { CaseReading } from '../profile/types.ts';
import { isGone } from './documents.ts';
import type { From } from './router.ts';

export interface FormFields {
  readonly address: string;
  readonly labels: readonly string[];
}

export interface FrameState {
  readonly report?: FrameReport;
  readonly marks?: Readonly<Record<string, Mark>>;
  /** 暗标评审: nobody in this frame may be named. */
  readonly blind?: boolean;
  readonly reading?: CaseReading;
  /** Labels of its form's fields, under the address of its profile. */
  readonly form?: FormFields & { readonly noted: boolean };
  /** Key of the case's subject. */
  readonly subject?: string;
  /** Name of the profile that finds no subject in this frame. */
  readonly astray?: string;
  /** Whether the profile's step has to be held as the case stands. */
  readonly holds?: boolean;
  /** What has been put into the log of this document, so that one look is one entry. */
  readonly logged: readonly string[];
}

export interface HeldState {
  readonly id: string;
  readonly frame: number;
  readonly reading: CaseReading;
  readonly subject: string;
  /** What the officer was shown; another answer has to be shown again before it is confirmed. */
  readonly shown: string;
  /** The decision stands in the log, and the page has not been told yet. */
  readonly decided?: true;
  /** The step is for several cases; this is one of them. */
  readonly batch?: Batch;
  /** It is for rows that are ticked. */
  readonly chosen?: true;
  /** What was done about something that lies over the dialog. */
  readonly over?: 'raised' | 'window';
}

/** A case of a step for several that the officer has confirmed, while the step has not gone. */
export interface ConfirmedCase {
  /** Its decision. */
  readonly id: string;
  readonly frame: number;
  readonly reading: CaseReading;
  /** What the officer was shown: another answer has to be confirmed anew. */
  readonly shown: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The step was given up, and the log says so. */
  readonly givenUp?: true;
}

/** A step that was let go, whose request may not have left yet. */
export interface Leaving {
  readonly frame: number;
  /** Of the case it was about. */
  readonly key: string;
}

export interface TabState {
  readonly frames: Readonly<Record<string, FrameState>>;
  readonly mode: PanelMode;
  /** The officer's own choice in this tab. */
  readonly choice?: 'open' | 'rail';
  readonly selected?: string;
  readonly held?: HeldState;
  readonly leaving?: Leaving;
  readonly confirmed?: readonly ConfirmedCase[];
  /** Frame that carries the panel. */
  readonly stage?: number;
  /** What the panel in it says for us to know it by. */
  readonly panelKey?: string;
}

/** The step that waits for the officer. */
export const openHold = ({ held }: TabState): HeldState | undefined => (held?.decided ? undefined : held);

/** The profile of a case in a tab whose step has to be held. */
export const holdingProfile = ({ frames }: TabState): string | undefined =>
  Object.values(frames).find(({ holds }) => holds)?.reading?.profile;

const EMPTY: TabState = { frames: {}, mode: 'hidden' };
const nameOf = (tab: number): string => `tab:${tab}`;

const known = new Map<number, TabState>();

/**
 * What is known of a tab. Kept in the browser's session storage too, which outlives the background but not the
 * browser, and never reaches a disk.
 */
export async function tabState(tab: number): Promise<TabState> {
  const state = known.get(tab);
  if (state) return state;
  const stored = (await browser.storage.session.get(nameOf(tab)))[nameOf(tab)] as TabState | undefined;
  // Another call may have changed it while this one waited. Who asked first goes on first.
  const now = known.get(tab) ?? stored ?? EMPTY;
  known.set(tab, now);
  return now;
}

/** Changes a tab's state from what it is at this moment. */
export async function changeTab(tab: number, change: (state: TabState) => TabState): Promise<TabState> {
  await tabState(tab);
  const next = change(known.get(tab) ?? EMPTY);
  known.set(tab, next);
  await browser.storage.session.set({ [nameOf(tab)]: next });
  return next;
}

/** Changes what is known of the document that asks, unless another has taken its place. */
export async function changeFrame(from: From, change: (state: FrameState) => FrameState): Promise<TabState> {
  const { tab, frame } = from;
  return changeTab(tab, (state) =>
    isGone(from)
      ? state
      : { ...state, frames: { ...state.frames, [frame]: change(state.frames[frame] ?? { logged: [] }) } },
  );
}

/** A document begins in a frame: nothing of the one before holds any more. */
export async function forgetFrame(tab: number, frame: number): Promise<TabState> {
  return changeTab(tab, (state) => {
    if (frame === 0) return EMPTY;
    const { [frame]: _, ...frames } = state.frames;
    const confirmed = (state.confirmed ?? []).filter((one) => one.frame !== frame);
    if (state.stage !== frame) return { ...state, frames, confirmed };
    const rest: { -readonly [K in keyof TabState]: TabState[K] } = { ...state, frames, confirmed };
    delete rest.stage;
    delete rest.panelKey;
    return rest;
  });
}

export async function forgetTab(tab: number): Promise<void> {
  known.delete(tab);
  await browser.storage.session.remove(nameOf(tab));
}

/** Steps whose decision the background before this one may not have carried out. */
export async function heldSteps(): Promise<(readonly [tab: number, held: HeldState])[]> {
  const stored = Object.entries(await browser.storage.session.get(null));
  return stored.flatMap(([name, state]) => {
    const tab = /^tab:(\d+)$/.exec(name)?.[1];
    const { held } = state as TabState;
    return tab && held ? [[Number(tab), held] as const] : [];
  });
}

/** Of tabs that are no more, nothing is kept. */
export async function forgetClosedTabs(): Promise<void> {
  const stored = Object.keys(await browser.storage.session.get(null)).filter((name) =>
    /^tab:\d+$/.test(name),
  );
  if (!stored.length) return;
  const open = new Set((await browser.tabs.query({})).map(({ id }) => nameOf(id ?? -1)));
  await browser.storage.session.remove(stored.filter((name) => !open.has(name)));
}
