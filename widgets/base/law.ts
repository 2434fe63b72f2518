import { openCalendar, type Calendar } from '../../core/calendar/calendar.ts';
import type { HolidayTable } from '../../core/calendar/types.ts';
import { readPack } from '../../core/law/read-pack.ts';
import { appliesIn } from '../../core/law/in-force.ts';
import type { Silence } from '../../core/law/silences.ts';
import type { Jurisdiction, LawPack, RuleList } from '../../core/law/types.ts';
import { fromWire, type EnglishTexts, type Wire } from '../../core/law/wire.ts';
import type { Locale } from '../../core/words/types.ts';
import { fetchJson, forget, once, type Cell } from './load.ts';
import type { Topic } from './topics.ts';
import { warnOnce } from './warn.ts';
import { beside } from './where.ts';

const addresses = new Map<string, string>();

/** Where a file lies; worked out once, for pages with hundreds of elements. */
function address(folder: string | undefined, file: string): string {
  const key = `${folder ?? ''} ${file}`;
  let url = addresses.get(key);
  if (!url) {
    url = folder ? new URL(file, folder.replace(/\/?$/, '/')).href : beside(file);
    addresses.set(key, url);
  }
  return url;
}

/**
 * The working-day calendar. The table is checked when it is published; here it must only be one.
 * A file beside the packs and not a part of the script: next year's notice then needs no new release.
 */
export function calendarAt(folder?: string): Cell<Calendar> {
  const url = address(folder, 'calendar.json');
  return once(url, async () => openCalendar((await fetchJson(url)) as HolidayTable));
}

/** The words of the choices that answers name. */
export function choicesAt(folder?: string): Cell<readonly Silence[]> {
  const url = address(folder, 'choices.json');
  return once(url, async () => {
    const table = (await fetchJson(url)) as readonly Silence[];
    if (!Array.isArray(table) || !table.every(({ question, options }) => question && Array.isArray(options)))
      throw new Error('no table of choices');
    return table;
  });
}

/** One pack by its code, for example `JN`; as it stands in `core/law/packs` or as the build lays it out. */
export function packAt(folder: string | undefined, code: string, locale: Locale): Cell<LawPack> {
  const url = address(folder, `${code}.json`);
  return once(`${url} ${locale}`, async () => {
    const json = await fetched(url);
    const pack = packOf(json, code);
    if (!pack) {
      // Another time the right file may be there.
      forget(url);
      throw new Error('not a law pack');
    }
    if (locale !== 'en' || !Array.isArray(json)) return pack;
    const english = await englishOf(address(folder, `en/${code}.json`), pack.version);
    return fromWire(json as unknown as Wire, english) as LawPack;
  });
}

function packOf(json: unknown, code: string): LawPack | undefined {
  try {
    const read = readPack(Array.isArray(json) ? fromWire(json as unknown as Wire) : json);
    if (read.ok && read.pack.code === code) return read.pack;
  } catch {
    // a row of another form
  }
  return undefined;
}

/** English texts are a help: without them the law is told in Chinese, as it was made. */
async function englishOf(url: string, version: string): Promise<EnglishTexts | undefined> {
  try {
    const texts = await fetchJson(url);
    if (Array.isArray(texts) && texts[0] === version && texts.every((text) => typeof text === 'string'))
      return texts;
    warnOnce(`no English texts of this pack: ${url}`);
  } catch {
    // said where it could not be read
  }
  return undefined;
}

/** The same file in another language is the same file. */
async function fetched(url: string): Promise<unknown> {
  const file = once(url, () => fetchJson(url));
  await file.settled;
  if (file.failed) throw new Error('not loaded');
  return file.value;
}

/** A row of `index.json`, which the build lays beside the packs. */
interface PackEntry {
  readonly code: string;
  readonly jurisdiction: Jurisdiction;
  /** Names of the rule lists that are not empty. */
  readonly lists: readonly RuleList[];
  /** Facts of forms that its rules name. */
  readonly topics?: readonly Topic[];
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

/** Every pack a credit check in any of the places can turn on, and a form on the topics named. One that is named in the index and cannot be had fails the whole. */
export function packsFor(
  folder: string | undefined,
  places: readonly Jurisdiction[],
  locale: Locale,
  topics: readonly Topic[] = [],
): Cell<readonly LawPack[]> {
  return chosen(
    folder,
    locale,
    `${[...places].sort().join()} ${topics.join()}`,
    ({ jurisdiction, lists, topics: named = [] }) =>
      places.some((place) => appliesIn(jurisdiction, place)) &&
      (CREDIT.some((list) => lists.includes(list)) || topics.some((topic) => named.includes(topic))),
  );
}

/** Every pack that names the topic, of whatever place: what one place lacks another may have. */
export const packsOn = (folder: string | undefined, topic: Topic, locale: Locale): Cell<readonly LawPack[]> =>
  chosen(folder, locale, topic, ({ topics = [] }) => topics.includes(topic));

function chosen(
  folder: string | undefined,
  locale: Locale,
  key: string,
  wanted: (entry: PackEntry) => boolean,
): Cell<readonly LawPack[]> {
  const url = address(folder, 'index.json');
  return once(`${url} ${locale} ${key}`, async () => {
    const index = await indexAt(url);
    const cells = index.filter(wanted).map((entry) => packAt(folder, entry.code, locale));
    await Promise.all(cells.map((cell) => cell.settled));
    return cells.map((cell) => {
      if (!cell.value) throw new Error('a law pack is missing');
      return cell.value;
    });
  });
}

async function indexAt(url: string): Promise<readonly PackEntry[]> {
  const index = once(url, () => fetchJson(url) as Promise<readonly PackEntry[]>);
  await index.settled;
  if (Array.isArray(index.value)) return index.value as readonly PackEntry[];
  forget(url);
  throw new Error('no index of law packs');
}

/** The codes of all packs there are. */
export function codesAt(folder: string | undefined): Cell<readonly string[]> {
  const url = address(folder, 'index.json');
  return once(`${url} codes`, async () => (await indexAt(url)).map(({ code }) => code));
}
