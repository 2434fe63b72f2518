import { type OpenList, openList } from '../../../core/list/index.ts';
import { idbStore } from '../../../core/list/store-idb.ts';
import type { Found, ListStore } from '../../../core/list/index.ts';
import type { CreditRecord } from '../../../core/record/types.ts';
import type { Identifier } from '../../../core/subject/types.ts';
import { subscriptions } from './all.ts';

let opening: Promise<ListStore> | undefined;

/** One connection a context; a failed one is tried again. */
export function listStore(): Promise<ListStore> {
  opening ??= idbStore(indexedDB).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

export interface Opened {
  readonly lists: readonly OpenList[];
  /** Followed, but nothing of it is installed: it has no say, so no silence is whole. */
  readonly awaited: boolean;
}

let opened: Promise<Opened> | undefined;

/** The synced lists that answer. Opened once, since the background may wake up for a single look. */
export function openedLists(): Promise<Opened> {
  opened ??= openAll().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** After a sync, a removal or a change of policy: what was opened is not what is installed any more. */
export function forgetOpened(): void {
  opened = undefined;
}

async function openAll(): Promise<Opened> {
  const [store, followed] = await Promise.all([listStore(), subscriptions()]);
  const lists = await Promise.all(
    followed.map(({ id, personSecret }) =>
      openList(store, { listId: id, ...(personSecret ? { personSecret } : {}) }),
    ),
  );
  const there = lists.filter((list) => list !== undefined);
  return { lists: there, awaited: there.length < lists.length };
}

/** Why a list could not say anything about somebody. Never to pass for clear. */
export type Gap = Extract<Found, { kind: 'unavailable' }>['why'];

export interface Answer {
  readonly records: readonly CreditRecord[];
  readonly gap?: Gap;
}

let tellUnreadable: (listId: string) => void = () => undefined;

/** Calls back when a lookup could not read what should be installed: the browser has lost it, or the disk. */
export function onUnreadable(listener: (listId: string) => void): void {
  tellUnreadable = listener;
}

/** What the synced lists say of each identifier, in order. Makes no request. */
export async function askLists(ids: readonly Identifier[]): Promise<Answer[]> {
  const { lists } = await openedLists();
  const found = await Promise.all(lists.map((list) => list.lookup(ids)));
  for (const [at, list] of lists.entries())
    if (found[at]!.some((answer) => answer.kind === 'unavailable' && answer.why === 'shard'))
      tellUnreadable(list.manifest.id);
  return ids.map((_, at) => {
    const answers = found.map((each) => each[at]);
    const gap = answers.find((answer) => answer?.kind === 'unavailable');
    return {
      records: answers.flatMap((answer) =>
        answer?.kind === 'found' ? answer.entries.flatMap((entry) => entry.records) : [],
      ),
      ...(gap?.kind === 'unavailable' ? { gap: gap.why } : {}),
    };
  });
}
