import { parentOf } from '../detect/climb.ts';
import { LIST_LEAST, type ListSeen, type RowsShown } from '../detect/rows.ts';

/** How far above a row its scroller is looked for. */
const LEVELS = 8;

/** How many rows there are by what the page says, or by the height of what scrolls. Reads layout. */
export function rowsShown({ seen, row, total }: ListSeen): RowsShown | undefined {
  if (seen < LIST_LEAST || !row) return undefined;
  const counted = Number(row.closest('[aria-rowcount]')?.getAttribute('aria-rowcount') ?? 0);
  const of = Math.max(total ?? 0, counted, byHeight(row));
  return of > seen ? { seen, of } : undefined;
}

/** Grids that keep only what is in view in the document leave the scrollbar as long as the whole list is. */
function byHeight(row: Element): number {
  const height = row.getBoundingClientRect().height;
  if (height < 8) return 0;
  let drawn = parentOf(row)?.childNodes.length ?? 0;
  let at = parentOf(row);
  for (let level = 0; at instanceof Element && level < LEVELS; level++, at = parentOf(at)) {
    // A kit may draw every row as a table of its own.
    drawn = Math.max(drawn, at.childElementCount);
    if (at === document.body) return 0;
    if (at.scrollHeight <= at.clientHeight * 1.2) continue;
    if (/^(?:auto|scroll|hidden)/.test(getComputedStyle(at).overflowY)) {
      const rows = Math.floor(at.scrollHeight / height);
      return rows > drawn * 1.3 + 3 ? rows : 0;
    }
  }
  return 0;
}
