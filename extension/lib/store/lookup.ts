import type { Identifier } from '../../../core/subject/types.ts';
import { type Answer, askLists, openedLists } from '../subscription/opened.ts';
import type { ListHead } from './db.ts';
import { installedLists, recordsAbout } from './lists.ts';

export interface Lists {
  /** Those that answer: loaded from files, and synced. */
  readonly heads: readonly ListHead[];
  /** Another one is followed, but not installed yet. */
  readonly awaited: boolean;
}

export async function everyList(): Promise<Lists> {
  const [files, { lists, awaited }] = await Promise.all([installedLists(), openedLists()]);
  return { heads: [...files, ...lists.map(({ manifest }) => manifest)].map(headOf), awaited };
}

const headOf = ({ id, name, publisher, sequence, issuedOn, expiresOn }: ListHead): ListHead => ({
  ...{ id, name, publisher, sequence, issuedOn, expiresOn },
});

/**
 * What all lists say of each identifier, in order; all of them in one question. Reads this browser's stores and
 * nothing else.
 */
export async function lookup(ids: readonly Identifier[]): Promise<Answer[]> {
  if (!ids.length) return [];
  const [files, synced] = await Promise.all([recordsAbout(ids), askLists(ids)]);
  return synced.map(({ records, gap }, at) => ({
    records: [...(files[at] ?? []), ...records],
    ...(gap ? { gap } : {}),
  }));
}
