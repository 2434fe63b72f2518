import type { PlainDate } from '../../../core/date/types.ts';
import type { FollowedList } from '../message/lists.ts';
import type { ListHead } from '../store/db.ts';

/** One list as the popup shows it. */
export interface ListLine {
  readonly id: string;
  /** Absent: followed, but nothing of it has come in. */
  readonly head?: ListHead;
  /** Absent: loaded from a file. */
  readonly followed?: FollowedList;
  readonly expired: boolean;
}

/** Lists that answer, then those that are still to come. */
export function listLines(
  heads: readonly ListHead[],
  followed: readonly FollowedList[],
  on: PlainDate,
): ListLine[] {
  const byId = new Map(followed.map((list) => [list.id, list]));
  const there = heads.map((head): ListLine => {
    const own = byId.get(head.id);
    return { id: head.id, head, ...(own ? { followed: own } : {}), expired: head.expiresOn < on };
  });
  const known = new Set(heads.map(({ id }) => id));
  const awaited = followed.filter(({ id }) => !known.has(id));
  return [...there, ...awaited.map((list) => ({ id: list.id, followed: list, expired: false }))];
}
