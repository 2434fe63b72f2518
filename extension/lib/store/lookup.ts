import type { Identifier } from '../../../core/subject/types.ts';
import { type Answer, askLists, openedLists } from '../subscription/opened.ts';
import type { ListHead } from './db.ts';
import { installedLists, recordsAbout } from './lists.ts';

/** Every list that answers: loaded from files, and synced. */
export async function everyList(): Promise<ListHead[]> {
  const [files, synced] = await Promise.all([installedLists(), openedLists()]);
  return [...files, ...synced.map(({ manifest }) => manifest)].map(headOf);
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
