import { browser } from '../browser.ts';
import { matchesPattern, sitePattern } from '../profile/match.ts';
import { hasSubject } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { raise } from './backstop.ts';
import { holdingProfile, type TabState, tabState } from './tabs.ts';

/**
 * The tab whose case a document of this one may be about: its own, or, where a page `opened` it and it has no case, the
 * tab of that page. The browser names an opener for tabs too that the officer opened beside a case.
 */
async function around(tab: number, opened: boolean): Promise<TabState> {
  const own = await tabState(tab);
  if (!opened || casesOf(own).length) return own;
  const opener = await browser.tabs.get(tab).then(
    ({ openerTabId }) => openerTabId,
    () => undefined,
  );
  return opener === undefined ? own : tabState(opener);
}

function casesOf({ frames }: TabState): CaseReading[] {
  return Object.values(frames).flatMap(({ reading }) =>
    reading && (hasSubject(reading) || reading.noRow) ? [reading] : [],
  );
}

/** What another frame shows of a profile's case: a toolbar or a blank frame sends decisions on it too. */
export async function readingAround(
  tab: number,
  profile: string,
  opened: boolean,
): Promise<CaseReading | undefined> {
  return casesOf(await around(tab, opened)).find((reading) => reading.profile === profile);
}

/** The profile of the case around a frame that has no profile of its own, on the same site only. */
export async function profileAround(
  tab: number,
  { address, opened }: { readonly address: string; readonly opened: boolean },
  profiles: readonly Profile[],
): Promise<Profile | undefined> {
  const state = await around(tab, opened);
  for (const { profile: id } of casesOf(state)) {
    const profile = profiles.find((candidate) => candidate.id === id);
    if (!profile?.match.some((pattern) => matchesPattern(sitePattern(pattern), address))) continue;
    // In its own tab the case itself has raised it.
    if (state !== (await tabState(tab)) && holdingProfile(state) === id) await raise(tab, profile);
    return profile;
  }
  return undefined;
}
