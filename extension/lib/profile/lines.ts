import { cellAt, columnsOf, spanOf } from '../detect/columns.ts';
import { all, matches } from './find.ts';

/** A cell that reaches down over further rows is looked for in so many rows above. */
const ABOVE = 99;
/** A selector that counts what stands beside an element; in a row that lacks cells it counts wrongly. */
const COUNTS = /:(?:nth|first|last|only)-|[+~]/;

/** The rows a cell stands in: its own and those below that it reaches into. */
export function linesOf(cell: Element): Element[] {
  const lines: Element[] = [];
  let row: Element | null = cell.parentElement;
  for (let n = spanOf(cell, 'rowSpan'); row && n > 0; n--, row = row.nextElementSibling) lines.push(row);
  return lines;
}

/** Cells of the rows above that reach down into this one, nearest first. */
export function reachInto(row: Element): Element[] {
  if (row.nodeName !== 'TR') return [];
  const cells: Element[] = [];
  let above = row.previousElementSibling;
  for (let up = 1; above && up < ABOVE; up++, above = above.previousElementSibling)
    cells.push(...[...above.children].filter((cell) => spanOf(cell, 'rowSpan') > up));
  return cells;
}

/** The rows that one cell ties to this one, by its reaching over all of them; the fewest first. */
export function tiesOf(row: Element): Element[][] {
  const tying = [...row.children].filter((cell) => row.nodeName === 'TR' && spanOf(cell, 'rowSpan') > 1);
  return [...tying, ...reachInto(row)].map(linesOf).sort((a, b) => a.length - b.length);
}

/**
 * What a selector finds in a row. Where cells of rows above reach into it, it is looked for in the nearest row that is
 * whole, and what stands in the same columns is taken: `td:nth-child(2)` is another column in a row without a first cell.
 */
export function findInLine(row: Element, css: string): Element[] {
  const own = [...(matches(row, css) ? [row] : []), ...all(css, row)];
  const above = reachInto(row);
  const columns = above.length && row.parentElement && columnsOf(row.parentElement);
  if (!columns) return own;
  let whole = row.previousElementSibling;
  while (whole && reachInto(whole).length) whole = whole.previousElementSibling;
  const there = whole ? all(css, whole) : [];
  const here = there.flatMap((element) => {
    const cell = [...(whole?.children ?? [])].find((each) => each.contains(element));
    const at = cell && columns.get(cell);
    const mine = at === undefined ? undefined : cellAt(row, at, columns);
    if (mine === cell) return [element];
    return element === cell ? (mine ?? []) : own.filter((each) => mine?.contains(each));
  });
  if (COUNTS.test(css)) return here;
  const reaching = above.flatMap((cell) => [...(matches(cell, css) ? [cell] : []), ...all(css, cell)]);
  return [...new Set([...own, ...reaching, ...here])];
}
