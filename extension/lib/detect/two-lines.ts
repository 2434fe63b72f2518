import { cellAt, type Columns, spanOf } from './columns.ts';
import type { Line } from './heads.ts';
import { shortText } from './short-text.ts';

/** Rows whose codes are looked for. */
const SAMPLE = 8;
const CODE = /[0-9A-Z]{9}/;

/**
 * Whether every record of a list has two rows, each under a line of heads of its own, and not one row under heads in
 * groups. The heads alone don't tell: the codes of such a list stand in every second row, under the line that names them.
 */
export function inTwoLines(
  [first, second]: readonly [Line, Line],
  heads: readonly Element[],
  headColumns: Columns,
  rows: readonly Element[],
  columns: Columns,
): boolean {
  let told = false;
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const [above, below] = [first[at], second[at]];
    const isCode = [above?.kind === 'code', below?.kind === 'code'];
    if (!isCode[0] && !isCode[1]) continue;
    const [upper, lower] = heads.map((head) => ownCell(head, at, headColumns));
    // One head over both lines, or a group over several columns, is of every row.
    if (!upper || !lower || spanOf(upper, 'colSpan') > spanOf(lower, 'colSpan')) continue;
    if (isCode[0] && isCode[1]) {
      told = true;
      continue;
    }
    for (const [nth, row] of rows.slice(0, SAMPLE).entries()) {
      const cell = cellAt(row, at, columns);
      if (!cell || !CODE.test(shortText(cell))) continue;
      if (!isCode[nth % 2]) return false;
      told = true;
    }
  }
  return told;
}

/** The cell of a head that begins at a column and reaches no further down. */
function ownCell(head: Element, at: number, columns: Columns): Element | undefined {
  const cell = [...head.children].find((one, index) => (columns?.get(one) ?? index) === at);
  return cell && spanOf(cell, 'rowSpan') === 1 ? cell : undefined;
}

/** The second row of every record. */
export const secondsOf = (rows: readonly Element[]): ReadonlySet<Element> =>
  new Set(rows.filter((_, nth) => nth % 2 === 1));
