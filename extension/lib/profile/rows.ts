import { headRows } from '../detect/heads.ts';
import { isSameGrid } from '../detect/split-grid.ts';
import { tablesAround } from '../detect/tables-around.ts';
import { shortText } from '../detect/short-text.ts';
import { rootElement } from '../reader/document.ts';
import { all, matches, upFrom } from './find.ts';
import { linesOf, reachInto, tiesOf } from './lines.ts';
import type { Rows } from './types.ts';

/** One case of a list: its row, and the rows of the same number in other parts of a split grid. */
export type Row = readonly Element[];

/** Kits that split a grid repeat the number or key of a row in each part. */
const KEYS = ['data-row-key', 'data-index', 'datagrid-row-index', 'row-id', 'row-index', 'data-recordid'];
/** Around all parts of one grid, as kits draw it. */
const KITS =
  '.layui-table-view,.datagrid-view,.bootstrap-table,.el-table,.ant-table,.vxe-table,.ui-jqgrid,.x-grid,.dataTables_wrapper';
/** How a row that is chosen looks where the profile does not say. */
const CHOSEN = 'input[type=checkbox]:checked,[aria-selected=true]';

/** The row an event happened in, innermost first. A fixed column stands in a table of its own: then it is the twin's. */
export function rowOf(path: readonly EventTarget[], { css }: Rows): Row | undefined {
  for (const node of path) {
    if (!(node instanceof Element)) continue;
    if (node.nodeName === 'BODY' || node === rootElement()) break;
    const is = matches(node, css);
    if (!is && node.nodeName !== 'TR' && node.getAttribute('role') !== 'row') continue;
    if (isHead(node)) break;
    const twins = twinsOf(node, css);
    if (is || twins.some((twin) => matches(twin, css))) return inOrder([node, ...twins], css);
    const first = firstLineOf(node, css);
    if (first) return rowOf([first], { css });
  }
  return undefined;
}

/** A further line of a case, below the one that the profile calls its row and tied to it by a cell of it. */
function firstLineOf(line: Element, css: string): Element | undefined {
  let row = line.previousElementSibling;
  while (row && !matches(row, css)) row = row.previousElementSibling;
  return row && reachInto(line).some((cell) => cell.parentElement === row) ? row : undefined;
}

/** The rows a press is about: the one it happened in, or all of those that the pressed cell reaches into. */
export function rowsOf(path: readonly EventTarget[], rows: Rows): Row[] {
  const row = rowOf(path, rows);
  if (!row) return [];
  const cell = path.find(
    (node) => node instanceof Element && row.some((part) => node.parentElement === part),
  );
  const further = cell ? rowsAt(linesOf(cell as Element).slice(1), rows) : [];
  return [row, ...further.filter(([first]) => first !== row[0])];
}

/** The rows that a cell reaching over all of them ties to this one, the fewest first. */
export const tiedRows = (row: Row, rows: Rows): Row[][] =>
  row.flatMap(tiesOf).map((lines) => rowsAt(lines, rows));

/** Each row once, also where it has several lines. */
function rowsAt(lines: readonly Element[], rows: Rows): Row[] {
  const found = lines.flatMap((line) => {
    const row = rowOf([line], rows);
    return row ? [[row[0], row] as const] : [];
  });
  return [...new Map(found).values()];
}

/** A row with its twins, the widest first. */
export const partsOf = (row: Element): Row => inOrder([row, ...twinsOf(row, '')], '');

/** The rows on which a step for several cases is taken. */
export function chosenRows(rows: Rows): Row[] {
  const found = new Map<Element | undefined, Row>();
  for (const mark of all(rows.chosen ?? CHOSEN)) {
    const row = rowOf(upFrom(mark), rows);
    // A switch further on in the row chooses nothing.
    const first = row?.find((part) => part.contains(mark))?.querySelector('input[type=checkbox]');
    if (row && (rows.chosen !== undefined || mark.nodeName !== 'INPUT' || first === mark))
      for (const each of rowsOf(upFrom(mark), rows)) found.set(each[0], each);
  }
  return [...found.values()];
}

/** The first row of the list that is on the page. */
export function firstRow(rows: Rows): Row | undefined {
  for (const element of all(rows.css)) {
    const row = rowOf([element], rows);
    if (row) return row;
  }
  return undefined;
}

/** What the profile calls a row comes first, and of these the widest: selectors count its cells. */
function inOrder(parts: readonly Element[], css: string): Row {
  const weight = (part: Element): number => part.childElementCount + (matches(part, css) ? 1000 : 0);
  return [...parts].sort((a, b) => weight(b) - weight(a));
}

function isHead(row: Element): boolean {
  const parent = row.parentElement;
  return row.nodeName === 'TR' && !!parent && headRows(parent, row).includes(row);
}

function twinsOf(row: Element, css: string): Element[] {
  const parent = row.parentElement;
  const table = parent?.closest('table');
  if (row.nodeName !== 'TR' || !parent || !table) return keyedTwins(row);
  const index = [...parent.children].indexOf(row);
  const twins: Element[] = [];
  const kit = row.closest(KITS);
  for (const other of tablesAround(table)) {
    if (other.closest(KITS) !== kit) continue;
    const rows = other.tBodies[0];
    const twin = rows?.children[index];
    if (!rows || !twin || rows.childElementCount !== parent.childElementCount) continue;
    // Outside of a kit, what the profile calls a row is a case of its own.
    if (!kit && matches(row, css) && matches(twin, css)) continue;
    // Two lists side by side are no grid: heads in a table of their own, or keys, have to say so.
    const same =
      sameKey(row, twin) ?? [headRows(parent, row), headRows(rows, twin)].some((heads) => heads.length);
    if (same && (isSameGrid(table, other, parent, rows) || isCopy(row, twin))) twins.push(twin);
  }
  return twins;
}

/** A fixed column of bootstrap-table: its cells are copied from the row, and so are its heads. */
function isCopy(row: Element, whole: Element): boolean {
  if (!sameKey(row, whole) || !row.closest('[class*=fixed]')) return false;
  const texts = new Set([...whole.children].map((cell) => shortText(cell)));
  return [...row.children].every((cell) => texts.has(shortText(cell)));
}

/** Grids made of other elements: the parts of a row have its key. */
function keyedTwins(row: Element): Element[] {
  const grid = row.closest('[role=grid],[role=treegrid]');
  const key = KEYS.find((name) => row.getAttribute(name));
  if (!grid || !key || row.getAttribute('role') !== 'row') return [];
  const same = all(`[role=row][${key}="${CSS.escape(row.getAttribute(key) ?? '')}"]`, grid);
  return same.filter((other) => !other.contains(row) && !row.contains(other));
}

/** `undefined` where neither has a key. */
function sameKey(row: Element, other: Element): boolean | undefined {
  const name = KEYS.find((key) => row.hasAttribute(key) || other.hasAttribute(key));
  return name === undefined ? undefined : row.getAttribute(name) === other.getAttribute(name);
}
