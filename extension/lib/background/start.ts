import { browser } from '../browser.ts';
import type { LoopCalls } from '../message/loop.ts';
import type { OwnCalls } from '../message/own.ts';
import type { PageCalls } from '../message/types.ts';
import { showAtRest } from './at-rest.ts';
import { lower, sweepRules } from './backstop.ts';
import { leftBehind } from './confirmed.ts';
import { openGuide } from './guide.ts';
import { startSyncing } from './list-calls.ts';
import { loopCalls } from './loop.ts';
import { listenForAlarm, sendOnStart } from './outbox.ts';
import { ownCalls } from './own.ts';
import { pageCalls } from './pages.ts';
import { takeKept } from './unchecked.ts';
import { startPolicy } from './policy.ts';
import { startPurging } from './purge.ts';
import { route } from './router.ts';
import { arrangeScripts } from './scripts.ts';
import { resumeReleases } from './holds.ts';
import { isOurPanel } from './stage.ts';
import { forgetClosedTabs, forgetTab, tabState } from './tabs.ts';

/** Listeners stand at once: the browser wakes a sleeping background for them and does not wait. */
export function startBackground(): void {
  route<PageCalls, OwnCalls & LoopCalls>(pageCalls, { ...ownCalls, ...loopCalls }, isOurPanel);
  startSyncing();
  startPolicy();
  listenForAlarm();
  startPurging();
  // Whenever the background wakes, also after the browser was closed: what waits is tried, what is new is shown.
  void sendOnStart();
  void showAtRest();
  void takeKept().catch(() => undefined);
  void resumeReleases().catch(() => undefined);
  const arrange = (): void => void arrangeScripts().then(showAtRest);
  const leave = async (tab: number): Promise<void> => {
    void lower(tab);
    const state = await tabState(tab);
    await forgetTab(tab);
    await leftBehind(state);
  };
  browser.runtime.onInstalled.addListener(arrange);
  browser.runtime.onInstalled.addListener((details) => void openGuide(details));
  browser.permissions.onAdded.addListener(arrange);
  browser.permissions.onRemoved.addListener(arrange);
  browser.tabs.onRemoved.addListener((tab) => void leave(tab));
  browser.tabs.onReplaced?.addListener((_, tab) => void leave(tab));
  // Tabs that were closed while nobody listened: their rules and what was known of them would stay.
  void sweepRules();
  void forgetClosedTabs();
}
