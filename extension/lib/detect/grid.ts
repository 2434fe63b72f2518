import { type Label, readLabel } from './labels.ts';
import { shortText } from './short-text.ts';

export function isCell(node: Node): node is HTMLTableCellElement {
  return node.nodeName === 'TD' || node.nodeName === 'TH';
}

/** How many levels above a table the other tables of the same grid are looked for. */
const AROUND = 6;

/** Column of a cell as it stands on the page: the sum of the spans before it. */
function columnOf(cell: HTMLTableCellElement): number {
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) {
    column += isCell(at) ? at.colSpan : 1;
  }
  return column;
}

function cellAt(row: HTMLTableRowElement | undefined, column: number): HTMLTableCellElement | undefined {
  let at = 0;
  for (const cell of row?.cells ?? []) {
    if (at === column) return cell;
    at += cell.colSpan;
    if (at > column) return undefined;
  }
  return undefined;
}

/** Tables that stand near this one, nearest first: the other parts of a split grid are among them. */
function* tablesAround(table: HTMLTableElement): Generator<HTMLTableElement> {
  const seen = new Set<Element>([table]);
  let around = table.parentElement;
  for (let level = 0; around && level < AROUND; level++, around = around.parentElement) {
    if (around === document.body) return;
    for (const other of around.getElementsByTagName('table')) {
      if (seen.has(other) || other.contains(table)) continue;
      seen.add(other);
      yield other;
    }
  }
}

/**
 * The row that heads a grid. Kits put it into a table of its own (EasyUI, bootstrap-table) with as many
 * cells as the body has; plain tables have it as their first row.
 */
function headRow(table: HTMLTableElement, cells: number): HTMLTableRowElement | undefined {
  const first = table.rows[0];
  if (first && isHead(first)) return first;
  for (const other of tablesAround(table)) {
    const row = other.rows[0];
    if (row && other.rows.length <= 2 && row.cells.length === cells && isHead(row)) return row;
  }
  return undefined;
}

/** A row of labels only: at least two cells, none of them long, one of them known. */
function isHead(row: HTMLTableRowElement): boolean {
  let known = 0;
  for (const cell of row.cells) {
    const text = shortText(cell);
    if (/[：:]$/.test(text)) return false;
    if (readLabel(text)) known++;
  }
  return (
    row.cells.length >= 2 &&
    known >= 1 &&
    (row.cells[0]?.tagName === 'TH' || known >= 2 || row.cells.length >= 3)
  );
}

/** Heads are looked up once a table and look. */
export class Grids {
  private readonly heads = new Map<HTMLTableElement, HTMLTableRowElement | null>();
  private readonly names = new Map<HTMLTableElement, { table: HTMLTableElement; column: number } | null>();
  private readonly labels = new Map<HTMLTableCellElement, Label | null>();

  /** What the head of a cell's column says. */
  headOf(cell: HTMLTableCellElement): Label | undefined {
    const table = cell.closest('table');
    const row = cell.parentElement as HTMLTableRowElement | null;
    if (!table || !row) return undefined;
    const head = this.headRowOf(table, row);
    if (!head || head === row) return undefined;
    return this.labelAt(cellAt(head, columnOf(cell)));
  }

  /** The applicant's name in the row of a code, also where frozen columns put it into another table. */
  nameInRow(cell: HTMLTableCellElement): HTMLTableCellElement | undefined {
    const table = cell.closest('table');
    const row = cell.parentElement as HTMLTableRowElement | null;
    if (!table || !row) return undefined;
    let where = this.names.get(table);
    if (where === undefined) {
      where = this.findNames(table, row) ?? null;
      this.names.set(table, where);
    }
    if (!where) return undefined;
    return cellAt(where.table === table ? row : where.table.rows[row.rowIndex], where.column);
  }

  private findNames(table: HTMLTableElement, row: HTMLTableRowElement) {
    const own = this.nameColumn(table, row);
    if (own !== undefined) return { table, column: own };
    if (!this.headRowOf(table, row)) return undefined;
    for (const other of tablesAround(table)) {
      const twin = other.rows[row.rowIndex];
      if (!twin || other.rows.length !== table.rows.length || other.rows.length < 1) continue;
      const column = this.nameColumn(other, twin);
      if (column !== undefined) return { table: other, column };
    }
    return undefined;
  }

  private nameColumn(table: HTMLTableElement, row: HTMLTableRowElement): number | undefined {
    const head = this.headRowOf(table, row);
    if (!head || head === row) return undefined;
    let column = 0;
    for (const cell of head.cells) {
      const label = this.labelAt(cell);
      if (label?.kind === 'name' && (label.role ?? 'applicant') === 'applicant') return column;
      column += cell.colSpan;
    }
    return undefined;
  }

  private headRowOf(table: HTMLTableElement, row: HTMLTableRowElement): HTMLTableRowElement | undefined {
    let head = this.heads.get(table);
    if (head === undefined) {
      head = headRow(table, row.cells.length) ?? null;
      this.heads.set(table, head);
    }
    return head ?? undefined;
  }

  private labelAt(cell: HTMLTableCellElement | undefined): Label | undefined {
    if (!cell) return undefined;
    let label = this.labels.get(cell);
    if (label === undefined) {
      label = readLabel(shortText(cell)) ?? null;
      this.labels.set(cell, label);
    }
    return label ?? undefined;
  }
}
