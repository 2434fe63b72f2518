import { headRows, isSameGrid, tablesAround } from '../detect/grid.ts';
import { shortText } from '../detect/short-text.ts';
import { rootElement } from '../reader/document.ts';
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
  }
  return undefined;
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
      found.set(row[0], row);
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

/** An element and all around it, as the path of an event on it. */
export function upFrom(element: Element): Element[] {
  const path: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) path.push(at);
  return path;
}

export function matches(element: Element, css: string): boolean {
  try {
    return element.matches(css);
  } catch {
    return false;
  }
}

export function all(css: string, from: ParentNode = document): Element[] {
  try {
    const proto = from instanceof Document ? Document.prototype : Element.prototype;
    return [...(proto.querySelectorAll.call(from, css) as NodeListOf<Element>)];
  } catch {
    return [];
  }
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
