import { browser } from '../browser.ts';
import { inTurn } from '../in-turn.ts';
import { matchesPattern, sitePattern } from '../profile/match.ts';
import { shareInForce } from './in-force.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { chosenSites, listSites, sitesToRead } from '../subscription/sites.ts';

type Script = chrome.scripting.RegisteredContentScript & { matchOriginAsFallback?: boolean };

const MAIN = 'MAIN' as chrome.scripting.ExecutionWorld;
const OURS = ['reader', 'holder', 'guard', 'early'];

/**
 * The holder and the guard on the sites of enabled profiles, the reader on sites the officer has allowed beyond those
 * of the manifest. What is registered already is changed in place: there is no moment without it.
 */
export const arrangeScripts = inTurn(async () => {
  const profiles = await enabledProfiles();
  // Known before the scripts that ask for it are there.
  await shareInForce();
  const sites = [...new Set(profiles.flatMap((profile) => profile.match.map(sitePattern)))];
  const granted = await grantedBeyondManifest();
  const allowed = sitesToRead(granted, await listSites(), [...sites, ...(await chosenSites())]);
  const base = { runAt: 'document_start', allFrames: true, persistAcrossSessions: true } as const;
  const wanted: Script[] = [
    ...(allowed.length ? [{ ...base, id: 'reader', js: ['reader.js'], matches: allowed }] : []),
    ...(sites.length
      ? [
          { ...base, id: 'holder', js: ['holder.js'], matches: sites },
          { ...base, id: 'guard', js: ['guard.js'], matches: sites, world: 'MAIN' as const },
          {
            ...base,
            id: 'early',
            js: ['early.js'],
            matches: [...new Set(profiles.flatMap(({ match }) => match))],
          },
        ]
      : []),
  ];
  const there = await browser.scripting.getRegisteredContentScripts({ ids: OURS });
  const known = new Set(there.map(({ id }) => id));
  const ids = [...known].filter((id) => !wanted.some((script) => script.id === id));
  if (ids.length) await browser.scripting.unregisterContentScripts({ ids });
  await put(
    wanted.filter(({ id }) => known.has(id)),
    (scripts) => browser.scripting.updateContentScripts(scripts),
  );
  await put(
    wanted.filter(({ id }) => !known.has(id)),
    (scripts) => browser.scripting.registerContentScripts(scripts),
  );
  if (sites.length) void enterOpenPages(sites);
});

async function put(scripts: readonly Script[], how: (scripts: Script[]) => Promise<void>): Promise<void> {
  if (!scripts.length) return;
  try {
    // That word asks for patterns of whole sites.
    await how(
      scripts.map((script): Script =>
        script.id === 'early' ? script : { ...script, matchOriginAsFallback: true },
      ),
    );
  } catch {
    // Chromium before 119 does not know that word; blank frames there get it on request.
    await how([...scripts]);
  }
}

/** Pages that were open before their profile came into force are held from now on, without being loaded again. */
async function enterOpenPages(sites: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : enterTab(id, sites))));
}

async function enterTab(tabId: number, sites: readonly string[]): Promise<void> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame without an address of its own has the origin of the page that made it.
      func: () => self.origin,
      injectImmediately: true,
    });
    const frameIds = frames
      .filter(({ result }) => sites.some((site) => matchesPattern(site, `${String(result)}/`)))
      .map(({ frameId }) => frameId);
    if (!frameIds.length) return;
    const target = { tabId, frameIds };
    await browser.scripting.executeScript({ target, files: ['holder.js'], injectImmediately: true });
    await browser.scripting.executeScript({
      target,
      files: ['guard.js'],
      injectImmediately: true,
      world: MAIN,
    });
  } catch {
    // A page that belongs to the browser, or to a site we have not been let into.
  }
}

async function grantedBeyondManifest(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const fixed = new Set(browser.runtime.getManifest().host_permissions ?? []);
  return origins.filter((origin) => !fixed.has(origin) && /^(?:\*|https?):/.test(origin));
}

/** Puts the guard into a frame that has none. */
export async function injectGuard(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['guard.js'],
    injectImmediately: true,
    world: MAIN,
  });
}

/** Puts the reader of form labels into a frame. */
export async function injectForm(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['form.js'],
    injectImmediately: true,
  });
}

/** Puts the marks into a frame. */
export async function injectMarks(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['marks.js'],
    injectImmediately: true,
  });
}

/** Puts the recogniser into a frame. */
export async function injectRecogniser(tab: number, frame: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['recogniser.js'],
    injectImmediately: true,
  });
}
