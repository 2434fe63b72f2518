import { openCalendar, type Calendar } from '../../core/calendar/calendar.ts';
import type { HolidayTable } from '../../core/calendar/types.ts';
import { readPack } from '../../core/law/read-pack.ts';
import { appliesIn } from '../../core/law/in-force.ts';
import type { Jurisdiction, LawPack, RuleList } from '../../core/law/types.ts';
import { fetchJson, once, type Cell } from './load.ts';
import { beside } from './where.ts';

const address = (folder: string | undefined, file: string) =>
  folder ? new URL(file, folder.replace(/\/?$/, '/')).href : beside(file);

/**
 * The working-day calendar. The table is checked when it is published; here it must only be one.
 * A file beside the packs and not a part of the script: next year's notice then needs no new release.
 */
export function calendarAt(folder?: string): Cell<Calendar> {
  const url = address(folder, 'calendar.json');
  return once(url, async () => openCalendar((await fetchJson(url)) as HolidayTable));
}

/** One pack by its code, for example `JN`. */
export function packAt(folder: string | undefined, code: string): Cell<LawPack> {
  const url = address(folder, `${code}.json`);
  return once(url, async () => {
    const read = readPack(await fetchJson(url));
    if (!read.ok || read.pack.code !== code) throw new Error('not a law pack');
    return read.pack;
  });
}

/** A row of `index.json`, which the build lays beside the packs. */
interface PackEntry {
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  /** Names of the rule lists that are not empty. */
  readonly lists: readonly RuleList[];
}

/** What a record, a measure or a query can turn on; packs without any of it are not fetched for a credit check. */
const CREDIT: readonly RuleList[] = [
  'subjects',
  'records',
  'measures',
  'incentives',
  'queries',
  'basis',
  'related',
];

/** Every pack a credit check in any of the places can turn on. One that is named in the index and cannot be had fails the whole. */
export function packsFor(
  folder: string | undefined,
  places: readonly Jurisdiction[],
): Cell<readonly LawPack[]> {
  const url = address(folder, 'index.json');
  return once(`${url} ${[...places].sort().join()}`, async () => {
    const index = once(url, () => fetchJson(url) as Promise<readonly PackEntry[]>);
    await index.settled;
    if (!Array.isArray(index.value)) throw new Error('no index of law packs');
    const cells = (index.value as readonly PackEntry[])
      .filter(
        ({ jurisdiction, lists }) =>
          places.some((place) => appliesIn(jurisdiction, place)) &&
          CREDIT.some((list) => lists.includes(list)),
      )
      .map((entry) => packAt(folder, entry.code));
    await Promise.all(cells.map((cell) => cell.settled));
    return cells.map((cell) => {
      if (!cell.value) throw new Error('a law pack is missing');
      return cell.value;
    });
  });
}
