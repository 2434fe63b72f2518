import { browser } from '../browser.ts';
import type { Profile } from '../profile/types.ts';
import { selectorWorks } from '../ui/selector-works.ts';
import { parsePolicy } from './schema.ts';
import type { Policy, ReadPolicy } from './types.ts';

/** The last good value of every part, in case the next one is wrong. */
const GOOD = 'policy-good';

let reading: Promise<ReadPolicy> | undefined;

/** What the department's policy says, read once until it changes. */
export function policy(): Promise<ReadPolicy> {
  listen();
  reading ??= read().catch((error: unknown) => {
    reading = undefined;
    throw error;
  });
  return reading;
}

/** Calls back when the policy has changed. */
export function onPolicy(listener: () => void): void {
  listen();
  listeners.add(listener);
}

const listeners = new Set<() => void>();
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area !== 'managed') return;
    reading = undefined;
    for (const listener of listeners) listener();
  });
}

async function read(): Promise<ReadPolicy> {
  // A browser that knows no policy for us rejects, or has no such area.
  const raw = await Promise.resolve(browser.storage.managed?.get(null)).catch(() => undefined);
  const { values, wrong, problems } = parsePolicy(raw, works);
  const good = ((await browser.storage.local.get(GOOD))[GOOD] as Policy | undefined) ?? {};
  const kept = Object.fromEntries(Object.entries(good).filter(([name]) => wrong.includes(name)));
  const profiles = keepProfiles(
    values.profiles,
    good.profiles,
    problems.map(({ path }) => path),
    raw,
  );
  const next: Policy = { ...values, ...kept, ...(profiles ? { profiles } : {}) };
  if (JSON.stringify(next) !== JSON.stringify(good)) await browser.storage.local.set({ [GOOD]: next });
  return { values: next, problems };
}

/** A profile that is wrong now, but was good under the same id, stays as it was. */
function keepProfiles(
  good: readonly Profile[] | undefined,
  before: readonly Profile[] | undefined,
  paths: readonly string[],
  raw: unknown,
): readonly Profile[] | undefined {
  if (!good) return undefined;
  const given = (raw as { profiles?: unknown }).profiles;
  if (!Array.isArray(given)) return before ?? good;
  const wrong = given.filter((_, at) => paths.some((path) => path.startsWith(`profiles.${at}`)));
  const ids = new Set(wrong.map((each) => (each as { id?: unknown } | null)?.id));
  return [...good, ...(before ?? []).filter(({ id }) => ids.has(id) && !good.some((one) => one.id === id))];
}

/** The background has no document to ask; the options page, which has one, says what is wrong. */
const works = (css: string): boolean => typeof document === 'undefined' || selectorWorks(css);
