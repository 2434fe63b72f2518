import { amountOf } from './config.ts';
import { warnOnce } from './warn.ts';

/** A value that is being fetched, is here, or could not be had. */
export interface Cell<T> {
  readonly value?: T;
  readonly failed?: boolean;
  readonly settled: Promise<void>;
}

const cells = new Map<string, Cell<unknown>>();

/** Loads once a page and keeps; whoever asks again gets the same cell. */
export function once<T>(key: string, load: () => Promise<T>): Cell<T> {
  let cell = cells.get(key) as { value?: T; failed?: boolean; settled: Promise<void> } | undefined;
  if (!cell) {
    cell = { settled: Promise.resolve() };
    const made = cell;
    made.settled = load().then(
      (value) => void (made.value = value),
      () => void (made.failed = true),
    );
    cells.set(key, made);
  }
  return cell;
}

/** Forgets failures, so that the next ask tries again. */
export function forgetFailures(): void {
  for (const [key, cell] of cells) if (cell.failed) cells.delete(key);
}

/** Forgets what is here and of no use. */
export function forget(key: string): void {
  cells.delete(key);
}

/** A static JSON file of the embedding site. One that never comes is one that cannot be had. */
export async function fetchJson(url: string): Promise<unknown> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), 3 * (amountOf('timeout') ?? 10_000));
  try {
    const response = await fetch(url, { credentials: 'same-origin', signal: stop.signal });
    if (!response.ok) throw new Error(String(response.status));
    return await response.json();
  } catch (error) {
    warnOnce(`law files cannot be read from ${url.replace(/[^/]*$/, '')}; see lawBase, law-base`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
