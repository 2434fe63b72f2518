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

/** Fewer rows are no list. */
export const LIST_LEAST = 3;
const PAGER = /共\s*([\d,]+)\s*(?:条|项|行|户|家|笔|个|记录)|\b(?:of|total:?)\s+([\d,]+)\b/i;

/** The number of rows a pager's text names. */
export function totalIn(text: string): number | undefined {
  const said = PAGER.exec(text);
  const total = said ? Number((said[1] ?? said[2] ?? '').replace(/,/g, '')) : 0;
  return total > 0 ? total : undefined;
}
