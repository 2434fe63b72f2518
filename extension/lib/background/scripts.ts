import { browser } from '../browser.ts';
import { inTurn } from '../in-turn.ts';
import { matchesPattern } from '../profile/match.ts';
import { sitesOf } from '../profile/sites.ts';
import { shareInForce } from './in-force.ts';
import type { Profile } from '../profile/types.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { chosenSites, listSites, sitesToRead } from '../subscription/sites.ts';
import type { From } from './router.ts';

type Script = chrome.scripting.RegisteredContentScript & { matchOriginAsFallback?: boolean };

const MAIN = 'MAIN' as chrome.scripting.ExecutionWorld;
const OURS = ['reader', 'holder', 'rows', 'guard', 'early'];

type At = Pick<From, 'tab' | 'frame'>;

/**
 * The holder and the guard on the sites of enabled profiles, with them what lists need where one has rows, the reader on sites the officer has allowed beyond those
 * of the manifest. What is registered already is changed in place: there is no moment without it.
 */
export const arrangeScripts = inTurn(async () => {
  const profiles = await enabledProfiles();
  // Known before the scripts that ask for it are there.
  await shareInForce();
  const sites = sitesOfAll(profiles);
  const lists = sitesOfAll(profiles.filter(({ rows }) => rows));
  const granted = await grantedBeyondManifest();
  const allowed = sitesToRead(granted, await listSites(), [...sites, ...(await chosenSites())]);
  const base = { runAt: 'document_start', allFrames: true, persistAcrossSessions: true } as const;
  const wanted: Script[] = [
    ...(allowed.length ? [{ ...base, id: 'reader', js: ['reader.js'], matches: allowed }] : []),
    ...(sites.length
      ? [
          { ...base, id: 'holder', js: ['holder.js'], matches: sites },
          ...(lists.length ? [{ ...base, id: 'rows', js: ['rows.js'], matches: lists }] : []),
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
    wanted.filter(({ id }) => !known.has(id)),
    (scripts) => browser.scripting.registerContentScripts(scripts),
  );
  await put(
    wanted.filter(({ id }) => known.has(id)),
    (scripts) => browser.scripting.updateContentScripts(scripts),
  );
  if (sites.length) void enterOpenPages(sites, lists);
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
async function enterOpenPages(sites: readonly string[], lists: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : enterTab(id, sites, lists))));
}

const sitesOfAll = (profiles: readonly Profile[]): string[] => [...new Set(profiles.flatMap(sitesOf))];

async function enterTab(tabId: number, sites: readonly string[], lists: readonly string[]): Promise<void> {
  try {
    const frames = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame without an address of its own has the origin of the page that made it.
      func: () => self.origin,
      injectImmediately: true,
    });
    const framesOf = (of: readonly string[]): number[] =>
      frames
        .filter(({ result }) => of.some((site) => matchesPattern(site, `${String(result)}/`)))
        .map(({ frameId }) => frameId);
    const frameIds = framesOf(sites);
    if (!frameIds.length) return;
    const target = { tabId, frameIds };
    const withLists = { tabId, frameIds: framesOf(lists) };
    if (withLists.frameIds.length)
      await browser.scripting.executeScript({
        target: withLists,
        files: ['rows.js'],
        injectImmediately: true,
      });
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

/** Puts one of our scripts into a frame that has something for it. */
export async function inject(script: 'form' | 'marks' | 'recogniser' | 'rows', at: At): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: at.tab, frameIds: [at.frame] },
    files: [`${script}.js`],
    injectImmediately: true,
  });
}

/** Puts the guard into a frame that has none. */
export async function injectGuard({ tab, frame }: At): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: ['guard.js'],
    injectImmediately: true,
    world: MAIN,
  });
}
