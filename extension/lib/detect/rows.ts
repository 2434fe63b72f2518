import { parentOf } from './climb.ts';

/** A list of which the page holds a part: the rest comes by paging or scrolling and has not been looked at. */
export interface RowsShown {
  readonly seen: number;
  readonly of: number;
}

/** What a look at a document gathers about its lists. */
export interface ListSeen {
  /** Subjects that stand in rows. */
  readonly seen: number;
  /** One of these rows. */
  readonly row?: Element;
  /** What a pager says: 共 800 条. */
  readonly total?: number;
}

/** How far above a row its scroller is looked for. */
const LEVELS = 8;
/** Fewer rows are no list. */
const LEAST = 3;
const PAGER = /共\s*([\d,]+)\s*(?:条|项|行|户|家|笔|个|记录)|\b(?:of|total:?)\s+([\d,]+)\b/i;

/** The number of rows a pager's text names. */
export function totalIn(text: string): number | undefined {
  const said = PAGER.exec(text);
  const total = said ? Number((said[1] ?? said[2] ?? '').replace(/,/g, '')) : 0;
  return total > 0 ? total : undefined;
}

/** How many rows there are by what the page says, or by the height of what scrolls. Reads layout. */
export function rowsShown({ seen, row, total }: ListSeen): RowsShown | undefined {
  if (seen < LEAST || !row) return undefined;
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
