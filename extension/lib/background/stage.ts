import { browser } from '../browser.ts';
import type { PanelMode, ToPage } from '../message/types.ts';
import type { PanelChanged } from '../message/own.ts';
import { isOpenBeside } from '../side-panel/open.ts';
import { changeTab, openHold, tabState } from './tabs.ts';

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

/** How the panel should stand in a tab as things are. */
export async function arrangePanel(tab: number, asSet: 'open' | 'rail'): Promise<void> {
  const auto = asSet === 'open' && (await stepsAside(tab)) ? 'rail' : asSet;
  const state = await tabState(tab);
  const subjects = Object.values(state.frames).flatMap((frame) => frame.report?.subjects ?? []);
  const shown = subjects.filter((subject) => subject.role !== 'authority');
  const applicants = new Set(shown.filter((subject) => subject.role === 'applicant').map(({ key }) => key));
  // By what stands on the page, never by what is known of it: a page can see how much of it is covered.
  const calm = applicants.size === 1 ? (state.choice ?? auto) : (state.choice ?? 'rail');
  const noted = Object.values(state.frames).some(({ form }) => form?.noted);
  const alone = noted ? (state.choice ?? 'rail') : 'hidden';
  const mode: PanelMode = openHold(state) ? 'hold' : shown.length ? calm : alone;
  await setMode(tab, mode);
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
