import { browser } from '../browser.ts';
import { matchesPattern, sitePattern } from '../profile/match.ts';
import { hasSubject } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { raise } from './backstop.ts';
import { type TabState, tabState } from './tabs.ts';

/** The case a tab shows, or the one of the tab that opened it: a dialog's window has none of its own. */
async function casesAround(tab: number): Promise<readonly CaseReading[]> {
  const own = casesOf(await tabState(tab));
  if (own.length) return own;
  const opener = await browser.tabs.get(tab).then(
    ({ openerTabId }) => openerTabId,
    () => undefined,
  );
  return opener === undefined ? [] : casesOf(await tabState(opener));
}

function casesOf({ frames }: TabState): CaseReading[] {
  return Object.values(frames).flatMap(({ reading }) =>
    reading && (hasSubject(reading) || reading.noRow) ? [reading] : [],
  );
}

/** What another frame shows of a profile's case: a toolbar or a blank frame sends decisions on it too. */
export async function readingAround(tab: number, profile: string): Promise<CaseReading | undefined> {
  return (await casesAround(tab)).find((reading) => reading.profile === profile);
}

/** The profile of the case around a frame that has no profile of its own, on the same site only. */
export async function profileAround(
  tab: number,
  address: string,
  profiles: readonly Profile[],
): Promise<Profile | undefined> {
  for (const { profile: id } of await casesAround(tab)) {
    const profile = profiles.find((candidate) => candidate.id === id);
    if (!profile?.match.some((pattern) => matchesPattern(sitePattern(pattern), address))) continue;
    if (!casesOf(await tabState(tab)).length) await raise(tab, profile);
    return profile;
  }
  return undefined;
}
