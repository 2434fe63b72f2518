import { browser } from '../browser.ts';
import type { OwnCalls } from '../message/own.ts';
import type { PageCalls } from '../message/types.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { lower } from './backstop.ts';
import { ownCalls } from './own.ts';
import { pageCalls, takeKept } from './pages.ts';
import { route } from './router.ts';
import { registerScripts } from './scripts.ts';
import { forgetTab } from './tabs.ts';

/** Listeners stand at once: the browser wakes a sleeping background for them and does not wait. */
export function startBackground(): void {
  route<PageCalls, OwnCalls>(pageCalls, ownCalls);
  const arrange = (): void => void enabledProfiles().then(registerScripts);
  browser.runtime.onInstalled.addListener(arrange);
  browser.runtime.onStartup.addListener(() => void takeKept());
  browser.permissions.onAdded.addListener(arrange);
  browser.permissions.onRemoved.addListener(arrange);
  browser.tabs.onRemoved.addListener((tab) => {
    void lower(tab);
    void forgetTab(tab);
  });
}
