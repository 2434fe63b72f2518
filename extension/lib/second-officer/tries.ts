import { browser } from '../browser.ts';

/** Wrong PINs in a row that cost nothing but the try. */
const FREE = 5;
const MINUTE = 60_000;
const LONGEST = 60 * MINUTE;
const KEY = 'second-tries';

export interface Tried {
  readonly count: number;
  /** Epoch milliseconds of the last one. */
  readonly last: number;
}

/** The tries at officers' PINs, as they are kept. */
export interface Tries {
  readonly of: (staffNo: string) => Promise<Tried | undefined>;
  readonly count: (staffNo: string) => Promise<void>;
  readonly forget: (staffNo: string) => Promise<void>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** After five wrong PINs a minute passes before the next, then two, four … an hour at most. */
export function triesLeft(tried: Tried | undefined, now: number): boolean {
  if (!tried || tried.count < FREE) return true;
  const wait = Math.min(MINUTE * 2 ** (tried.count - FREE), LONGEST);
  // A clock that was set back gives no try back.
  return now >= tried.last + wait;
}

type Kept = Readonly<Record<string, Tried>>;
const read = async (): Promise<Kept> =>
  ((await browser.storage.local.get(KEY))[KEY] as Kept | undefined) ?? {};
const write = (kept: Kept): Promise<void> => browser.storage.local.set({ [KEY]: kept });

/** Kept in this browser, over restarts. */
export const keptTries: Tries = {
  of: async (staffNo) => (await read())[staffNo],
  count: async (staffNo) => {
    const kept = await read();
    await write({ ...kept, [staffNo]: { count: (kept[staffNo]?.count ?? 0) + 1, last: Date.now() } });
  },
  forget: async (staffNo) => {
    const { [staffNo]: _, ...rest } = await read();
    await write(rest);
  },
  now: () => Date.now(),
};
