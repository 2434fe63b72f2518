import type { PlainDate } from '../../../core/date/types.ts';
import type { ListHead } from '../store/db.ts';
import type { Settings } from '../store/settings.ts';

/** What the guide asks for, and how much of it is there. */
export interface Ready {
  readonly who: boolean;
  readonly list: 'there' | 'stale' | 'missing';
  readonly lists: number;
  readonly sites: number;
}

/** A list that is out of date answers no question, so it does not count as being there. */
export function readyOf(
  { department, officer }: Pick<Settings, 'department' | 'officer'>,
  lists: readonly Pick<ListHead, 'expiresOn'>[],
  sites: number,
  on: PlainDate,
): Ready {
  const valid = lists.filter(({ expiresOn }) => on <= expiresOn).length;
  return {
    who: !!department.trim() && !!officer.trim(),
    list: valid ? 'there' : lists.length ? 'stale' : 'missing',
    lists: valid,
    sites,
  };
}
