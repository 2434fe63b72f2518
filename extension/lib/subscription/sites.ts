import { browser } from '../browser.ts';
import { subscriptions } from './all.ts';
import { originPattern } from './identify.ts';

const CHOSEN = 'read-sites';
const LISTS = 'list-sites';

/**
 * Of the sites the browser lets us reach, those we may read pages of: where a list is fetched from, nothing is read,
 * unless the officer has enabled that very site for reading or a profile names it.
 */
export function sitesToRead(
  granted: readonly string[],
  lists: readonly string[],
  chosen: readonly string[],
): string[] {
  return granted.filter((origin) => !lists.includes(origin) || chosen.includes(origin));
}

/** Sites the officer has enabled in the popup. */
export async function chosenSites(): Promise<readonly string[]> {
  return ((await browser.storage.local.get(CHOSEN))[CHOSEN] as string[] | undefined) ?? [];
}

export async function chooseSite(origin: string): Promise<void> {
  await browser.storage.local.set({ [CHOSEN]: [...new Set([...(await chosenSites()), origin])] });
}

/** Sites that lists are or were fetched from. */
export async function listSites(): Promise<string[]> {
  const noted = ((await browser.storage.local.get(LISTS))[LISTS] as string[] | undefined) ?? [];
  return [...noted, ...(await subscriptions()).map(({ address }) => originPattern(address))];
}

/** Called before the browser is asked for a list's site, so that it is at no moment taken for one to read. */
export async function noteListSite(origin: string): Promise<void> {
  const noted = ((await browser.storage.local.get(LISTS))[LISTS] as string[] | undefined) ?? [];
  if (!noted.includes(origin)) await browser.storage.local.set({ [LISTS]: [...noted, origin] });
}
