import { browser } from '../browser.ts';
import { sitePattern } from '../profile/match.ts';
import type { Profile } from '../profile/types.ts';

type Script = chrome.scripting.RegisteredContentScript & { matchOriginAsFallback?: boolean };

const OURS = ['reader', 'holder', 'guard'];

/**
 * Registers our scripts where they belong: the holder and the guard on the sites of enabled profiles, the reader on
 * sites the officer has allowed beyond those of the manifest.
 */
export async function registerScripts(profiles: readonly Profile[]): Promise<void> {
  const sites = [...new Set(profiles.flatMap((profile) => profile.match.map(sitePattern)))];
  const allowed = await allowedBeyondManifest();
  const scripts: Script[] = [];
  const base = { runAt: 'document_start', allFrames: true, persistAcrossSessions: true } as const;
  if (allowed.length) scripts.push({ ...base, id: 'reader', js: ['reader.js'], matches: allowed });
  if (sites.length) {
    scripts.push({ ...base, id: 'holder', js: ['holder.js'], matches: sites });
    scripts.push({ ...base, id: 'guard', js: ['guard.js'], matches: sites, world: 'MAIN' });
  }
  const there = await browser.scripting.getRegisteredContentScripts({ ids: OURS });
  if (there.length) await browser.scripting.unregisterContentScripts({ ids: there.map(({ id }) => id) });
  if (!scripts.length) return;
  try {
    const wide = scripts.map((script): Script => ({ ...script, matchOriginAsFallback: true }));
    await browser.scripting.registerContentScripts(wide);
  } catch {
    // Chromium before 119 does not know that word; blank frames there get it on request.
    await browser.scripting.registerContentScripts(scripts);
  }
}

async function allowedBeyondManifest(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = new Set(browser.runtime.getManifest().host_permissions ?? []);
  return origins.filter((origin) => !fixed.has(origin) && /^(?:\*|https?):/.test(origin));
}

/** Puts the guard into a frame that has none. */
export async function injectGuard(tab: number, frame: number): Promise<void> {
  const world = 'MAIN' as chrome.scripting.ExecutionWorld;
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['guard.js'],
    injectImmediately: true,
    world,
  });
}
