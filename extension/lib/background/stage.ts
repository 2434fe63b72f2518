import { browser } from '../browser.ts';
import type { FrameSubject } from '../detect/types.ts';
import type { PanelMode, ToPage } from '../message/types.ts';
import type { PanelChanged } from '../message/own.ts';
import { readSettings } from '../store/settings.ts';
import { isOpenBeside } from '../side-panel/open.ts';
import { changeTab, openHold, type TabState, tabState } from './tabs.ts';

/** Tells our scripts in one frame something. False when nobody is there. */
export async function tellFrame(tab: number, frame: number, message: ToPage): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, message, { frameId: frame });
    return true;
  } catch (error) {
    // Nobody answers these messages; only a missing receiver means that nobody heard them.
    return !/Receiving end|No tab|No frame/i.test(String(error));
  }
}

/** Tells our scripts in every frame of a tab. */
export async function tellTab(tab: number, message: ToPage): Promise<void> {
  await browser.tabs.sendMessage(tab, message).catch(() => undefined);
}

/** Tells the script that has put the panel into a tab's page. */
export async function tellStage(tab: number, message: ToPage): Promise<void> {
  const { stage } = await tabState(tab);
  if (stage !== undefined) await tellFrame(tab, stage, message);
}

/** Firefox tells a panel that stands in a page only what is meant for its tab. */
export function tellPanels(tab: number): void {
  const message: PanelChanged = { to: 'panel', tab };
  void browser.runtime.sendMessage(message).catch(() => undefined);
  const inPage: PanelChanged = { ...message, inPage: true };
  void browser.tabs.sendMessage(tab, inPage).catch(() => undefined);
}

/** Of two panels of one tab, that in the page stays at the edge until the officer opens it. */
async function stepsAside(tab: number): Promise<boolean> {
  const window = await browser.tabs.get(tab).then(
    ({ windowId }) => windowId,
    () => undefined,
  );
  return window !== undefined && (await isOpenBeside(window));
}

/** The panel's column, in CSS pixels, and so much of the page as can still be worked with beside it. */
const COLUMN = { usual: 400, elder: 572 } as const;
const BESIDE = 400;

/** Whether page and panel have room side by side. In a window too narrow for both the panel starts at its edge. */
async function isRoomy(tab: number, { stage = 0 }: TabState): Promise<boolean> {
  const { elder } = await readSettings();
  const least = (elder ? COLUMN.elder : COLUMN.usual) + BESIDE;
  const target = { tabId: tab, frameIds: [stage] };
  const [found] = await browser.scripting
    .executeScript({ target, func: () => innerWidth, injectImmediately: true })
    .catch(() => []);
  return typeof found?.result !== 'number' || found.result >= least;
}

/**
 * How the panel stands of itself: open for one applicant, at the edge for a list. By what stands on the page, never by
 * what is known of it: a page can see how much of it is covered.
 */
async function calmMode(tab: number, asSet: 'open' | 'rail'): Promise<'open' | 'rail'> {
  const state = await tabState(tab);
  if (state.choice || openHold(state) || asSet === 'rail') return state.choice ?? 'rail';
  const applicants = shownIn(state).filter((subject) => subject.role === 'applicant');
  if (new Set(applicants.map(({ key }) => key)).size !== 1 || (await stepsAside(tab))) return 'rail';
  return state.mode === 'open' || (await isRoomy(tab, state)) ? 'open' : 'rail';
}

const shownIn = ({ frames }: TabState): FrameSubject[] =>
  Object.values(frames).flatMap(
    ({ report }) => report?.subjects.filter((subject) => subject.role !== 'authority') ?? [],
  );

/** How the panel should stand in a tab as things are. */
export async function arrangePanel(tab: number, asSet: 'open' | 'rail'): Promise<void> {
  const calm = await calmMode(tab, asSet);
  // What has come to pass meanwhile goes before: a step that is held now, or the officer's choice.
  const state = await tabState(tab);
  const shown = shownIn(state).length > 0;
  const noted = Object.values(state.frames).some(({ form }) => form?.noted);
  const mode = shown ? calm : noted ? 'rail' : 'hidden';
  await setMode(tab, openHold(state) ? 'hold' : mode === 'hidden' ? mode : (state.choice ?? mode));
}

async function setMode(tab: number, mode: PanelMode): Promise<void> {
  const before = await tabState(tab);
  if (before.mode === mode && (mode === 'hidden' || before.stage !== undefined)) return;
  await changeTab(tab, (state) => ({ ...state, mode }));
  if (mode === 'hidden' && before.stage === undefined) return;
  const frame = before.stage ?? (await putStage(tab, Object.keys(before.frames).map(Number)));
  if (frame === undefined) return;
  // Of two that come here at once, the key of the first holds: another one would load the panel anew.
  const { panelKey: key = '' } = await changeTab(tab, (state) => ({
    ...state,
    stage: frame,
    panelKey: state.panelKey ?? crypto.randomUUID(),
  }));
  await tellFrame(tab, frame, { to: 'page', kind: 'panel', mode, key });
}

/** Whether a frame of ours is the panel we have put into this tab's page. */
export async function isOurPanel(tab: number, key: string | undefined): Promise<boolean> {
  return key !== undefined && key === (await tabState(tab)).panelKey;
}

/** The tab's panel in a window of its own. `moved`: something in the page stands in the way. */
export async function openWindow(tab: number, moved = false): Promise<void> {
  const url = browser.runtime.getURL(`/panel.html?tab=${tab}${moved ? '&moved=1' : ''}`);
  await browser.windows.create({ url, type: 'popup', width: 720, height: 720 });
}

/**
 * Something lies over the dialog, or the page has taken it away: it is put on top again; where that does not help, it
 * opens in a window of its own, once.
 */
export async function bringUp(tab: number, lost: boolean): Promise<void> {
  const { held, stage, panelKey } = await tabState(tab);
  if (!held || held.decided || held.over === 'window') return;
  const over = lost || held.over || stage === undefined ? 'window' : 'raised';
  await changeTab(tab, (state) =>
    state.held?.id === held.id ? { ...state, held: { ...state.held, over } } : state,
  );
  if (over === 'window') await openWindow(tab, true);
  else if (stage !== undefined && panelKey)
    await tellFrame(tab, stage, { to: 'page', kind: 'panel', mode: 'hold', key: panelKey });
}

/** The top frame carries the panel; where we may not enter it, the first frame with something to show does. */
async function putStage(tab: number, others: readonly number[]): Promise<number | undefined> {
  for (const frame of [0, ...others]) {
    try {
      await browser.scripting.executeScript({
        target: { tabId: tab, frameIds: [frame] },
        files: ['stage.js'],
        injectImmediately: true,
      });
      return frame;
    } catch {
      continue;
    }
  }
  return undefined;
}
