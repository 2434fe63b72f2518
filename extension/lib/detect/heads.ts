import { columnsOf, spanOf } from './columns.ts';
import { type Label, readLabel } from './labels.ts';
import { shortText } from './short-text.ts';
import { tablesAround } from './tables-around.ts';

/** What the cells of one line of heads say, by column. */
export type Line = readonly (Label | undefined)[];

/**
 * The rows that head a grid. Kits put them into a table of its own (EasyUI, layui, bootstrap-table) with as many
 * cells as the body has; plain tables have them first; grids of other elements say so by their role.
 */
export function headRows(parent: Element, row: Element): Element[] {
  const table = parent.closest('table,[role=grid],[role=treegrid],[role=table]');
  if (!table || !isTable(table)) {
    const head = table?.querySelector('[role=columnheader]')?.parentElement;
    return head ? [head] : [];
  }
  const own = headOfTable(table);
  if (own.length) return own;
  for (const other of tablesAround(table)) {
    const heads = headOfTable(other);
    if (heads.length && other.rows.length === heads.length && widthOf(heads[0]) === widthOf(row))
      return heads;
  }
  return [];
}

const isTable = (node: Element): node is HTMLTableElement => node.nodeName === 'TABLE';

export function headOfTable(table: HTMLTableElement): Element[] {
  const { tHead } = table;
  if (tHead && [...tHead.rows].some(isHead)) return [...tHead.rows];
  const [first, second] = [table.rows[0], table.rows[1]];
  if (!first || !isHead(first)) return [];
  return second && saysOnlyLabels(second) ? [first, second] : [first];
}

/** A row below a head that says nothing but labels is a head too: what a case says may well sound like one label. */
function saysOnlyLabels(row: Element): boolean {
  const cells = [...row.children];
  const labels = cells.filter((cell) => readLabel(shortText(cell)));
  return (
    labels.length > 0 &&
    (cells.every(({ nodeName }) => nodeName === 'TH') || (cells.length > 1 && labels.length === cells.length))
  );
}

const widthOf = (row: Element | undefined): number =>
  [...(row?.children ?? [])].reduce((sum, cell) => sum + spanOf(cell, 'colSpan'), 0);

/** A row of labels only: at least two cells, none of them long, one of them known. */
function isHead(row: Element): boolean {
  let known = 0;
  const cells = [...row.children];
  for (const cell of cells) {
    const text = shortText(cell);
    if (/[：:]$|[0-9A-Z]{9}/.test(text)) return false;
    if (readLabel(text)) known++;
  }
  if (cells.length < 2) return known > 0 && row.parentElement?.nodeName === 'THEAD';
  return known > 0 && (cells[0]?.nodeName === 'TH' || known >= 2 || cells.length >= 3);
}

/** The lowest label over each column: heads may have a line of groups above. */
export function labelsOf(heads: readonly Element[]): Line {
  const labels: (Label | undefined)[] = [];
  const columns = heads[0]?.parentElement && columnsOf(heads[0].parentElement);
  for (const head of heads) {
    [...head.children].forEach((cell, index) => {
      const at = columns?.get(cell) ?? index;
      const label = readLabel(shortText(cell));
      if (label) for (let wide = spanOf(cell, 'colSpan') - 1; wide >= 0; wide--) labels[at + wide] = label;
    });
  }
  return labels;
}
