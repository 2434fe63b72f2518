import { browser } from '../browser.ts';
import { sitePattern } from './match.ts';
import type { Profile } from './types.ts';

type Pages = Pick<Profile, 'match'>;

/** Patterns of the whole sites a profile's pages stand on: what the browser has to let us into. */
export const sitesOf = (profile: Pages): string[] => [...new Set(profile.match.map(sitePattern))];

/** Profiles of sites the browser does not let us into: nothing is checked there, and nothing held. */
export async function shutOut<P extends Pages>(profiles: readonly P[]): Promise<P[]> {
  const open = await Promise.all(
    profiles.map((profile) => browser.permissions.contains({ origins: sitesOf(profile) })),
  );
  return profiles.filter((_, at) => !open[at]);
}
