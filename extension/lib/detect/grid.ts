import { follows, holds, parentOf } from './climb.ts';
import { CodeColumn } from './code-column.ts';
import { type Label, readLabel } from './labels.ts';
import { shortText } from './short-text.ts';
import { inTwoLines, type Line } from './two-lines.ts';

/** A cell of a table, or of a grid made of other elements. */
export const CELL = 'td,th,[role=gridcell],[role=cell]';
/** How many levels above a table the other tables of the same grid are looked for, and how many of them. */
const AROUND = 6;
const TABLES_MAX = 40;
/** Between two parts of a grid stand few nodes, and no words but those of tables. */
const BETWEEN_MAX = 100;
const SILENT = /^(?:TABLE|SCRIPT|STYLE|TEMPLATE)$/;

/** What is known of the rows that share one parent. */
interface Rows {
  /** What the head says, by column. */
  readonly labels: Line;
  /** Where every record has two rows: the second line of heads, `labels` being the first. */
  readonly below: Line | undefined;
  /** The rows that are the head itself, where it stands among them. */
  readonly heads: readonly Element[];
  /** Columns of the cells, where some span several. */
  readonly columns: ReadonlyMap<Element, number> | undefined;
  /** Where the applicants' names stand: among these rows or, with frozen columns, among those of another table. */
  names?: { readonly rows: Element; readonly column: number } | null;
  /** Columns of codes, where all rows are alike; by their numbers, as far as they have been asked for. */
  readonly codes: Map<number, CodeColumn | null>;
  /** The row met last, its number, and its twin in the other table: rows come in reading order. */
  row?: Element;
  index: number;
  twin?: Element | null;
}

/** Heads are looked up once for all the rows of a table, and once a look. */
export class Grids {
  private readonly known = new Map<Element, Rows>();
  private readonly byField = new Map<string, Label | null>();

  /** What the head of a cell's column says. */
  headOf(cell: Element): Label | undefined {
    const row = cell.parentElement;
    const rows = row?.parentElement && this.rowsOf(row.parentElement, row);
    if (!rows || rows.heads.includes(row)) return undefined;
    return lineOf(row, rows)[columnOf(cell, rows)] ?? this.headByField(cell);
  }

  /** The applicant's name in the row of a code, also where frozen columns put it into another table. */
  nameInRow(cell: Element): Element | undefined {
    const row = cell.parentElement;
    const parent = row?.parentElement;
    const rows = parent && this.rowsOf(parent, row);
    if (!rows || rows.heads.includes(row)) return undefined;
    if (rows.below) return nameInRecord(row, rows);
    if (rows.names === undefined) rows.names = this.findNames(parent, rows) ?? null;
    if (!rows.names) return this.nameByField(row);
    const { rows: others, column } = rows.names;
    const line = others === parent ? row : twinOf(row, rows, others);
    const name = line && cellAt(line, column, this.known.get(others)?.columns);
    // A code that reaches over more rows than the name beside it is of several names.
    return name && spanOf(cell, 'rowSpan') > spanOf(name, 'rowSpan') ? undefined : name;
  }

  /** The column a cell stands in, where it is one of codes and all rows of the list are alike. */
  codeColumnOf(cell: Element): CodeColumn | undefined {
    const row = cell.parentElement;
    const parent = row?.parentElement;
    const rows = parent && this.rowsOf(parent, row);
    if (!rows || rows.columns) return undefined;
    const column = columnOf(cell, rows);
    const known = rows.codes.get(column);
    if (known !== undefined) return known ?? undefined;
    const label = this.headOf(cell);
    const name = label?.kind === 'code' ? this.nameInRow(cell) : undefined;
    const line = name?.parentElement;
    const named = line?.parentElement && this.rowsOf(line.parentElement, line);
    const names = line?.parentElement
      ? { rows: line.parentElement, column: columnOf(name!, named!) }
      : undefined;
    const alike = label?.kind === 'code' && !named?.columns;
    const found = alike ? CodeColumn.of(label, { rows: parent, column }, names) : undefined;
    rows.codes.set(column, found ?? null);
    return found;
  }

  private rowsOf(parent: Element, row: Element): Rows {
    let rows = this.known.get(parent);
    if (!rows) {
      const heads = headRows(parent, row);
      rows = { ...layOut(parent, heads), codes: new Map(), index: -1 };
      this.known.set(parent, rows);
    }
    return rows;
  }

  private findNames(parent: Element, rows: Rows): { rows: Element; column: number } | undefined {
    const own = nameColumn(rows.labels);
    if (own >= 0) return { rows: parent, column: own };
    const table = parent.closest('table');
    if (!table || !rows.labels.length) return undefined;
    for (const other of tablesAround(table)) {
      const twins = other.tBodies[0];
      if (!twins?.firstElementChild || twins.childElementCount !== parent.childElementCount) continue;
      const column = nameColumn(this.rowsOf(twins, twins.firstElementChild).labels);
      if (column >= 0 && isSameGrid(table, other, parent, twins)) return { rows: twins, column };
    }
    return undefined;
  }

  /** Kits name the column on every cell of it: EasyUI `field`, layui `data-field`, ExtJS `data-columnid`. */
  private headByField(cell: Element): Label | undefined {
    const field = fieldOf(cell);
    if (!field) return undefined;
    let label = this.byField.get(field);
    if (label === undefined) {
      label =
        headsByField(cell, field)
          .map((head) => readLabel(shortText(head)))
          .find((read) => read) ?? null;
      this.byField.set(field, label);
    }
    return label ?? undefined;
  }

  private nameByField(row: Element): Element | undefined {
    for (const cell of row.children) if (isApplicantName(this.headOf(cell))) return cell;
    return undefined;
  }
}

const fieldOf = (cell: Element): string | null =>
  cell.getAttribute('data-columnid') ?? cell.getAttribute('data-field') ?? cell.getAttribute('field');

/** Heads of the column that a kit has named on the cell. */
export function headsByField(cell: Element, field = fieldOf(cell)): Element[] {
  if (!field || /["\\]/.test(field)) return [];
  const root = cell.getRootNode() as ParentNode;
  return [
    ...root.querySelectorAll(
      cell.hasAttribute('data-columnid')
        ? `[id="${field}"]`
        : `th[data-field="${field}"],[class*=header] [field="${field}"]`,
    ),
  ];
}

/** What the heads of a list say, and how they lie over its rows. */
function layOut(
  parent: Element,
  all: readonly Element[],
): Pick<Rows, 'labels' | 'below' | 'heads' | 'columns'> {
  const heads = all.filter((one) => one.parentElement === parent);
  const columns = columnsOf(parent);
  const [first, second] = all;
  if (all.length === 2) {
    const lines = [labelsOf([first!]), labelsOf([second!])] as const;
    const headColumns = columnsOf(first!.parentElement!);
    const rows = [...parent.children].filter((row) => !heads.includes(row));
    if (inTwoLines(lines, all, headColumns, rows, columns))
      return { labels: lines[0], below: lines[1], heads, columns: columns ?? columnsOf(parent, true) };
  }
  return { labels: labelsOf(all), below: undefined, heads, columns };
}

/** The line of heads that a row stands under. */
function lineOf(row: Element, { labels, below, heads }: Rows): Line {
  return below && isSecond(row, heads) ? below : labels;
}

function isSecond(row: Element, heads: readonly Element[]): boolean {
  let before = 0;
  for (let at = row.previousElementSibling; at && !heads.includes(at); at = at.previousElementSibling)
    before++;
  return before % 2 === 1;
}

/** The applicant's name in either row of a record: in the code's own first. */
function nameInRecord(row: Element, rows: Rows): Element | undefined {
  const { heads, columns, labels } = rows;
  const own = lineOf(row, rows);
  const at = nameColumn(own);
  if (at >= 0) return cellAt(row, at, columns);
  const twin = own === labels ? row.nextElementSibling : row.previousElementSibling;
  const column = nameColumn(own === labels ? rows.below! : labels);
  return twin && column >= 0 && !heads.includes(twin) ? cellAt(twin, column, columns) : undefined;
}

const isApplicantName = (label: Label | undefined): boolean =>
  label?.kind === 'name' && (label.role ?? 'applicant') === 'applicant';

const nameColumn = (labels: Rows['labels']): number => labels.findIndex(isApplicantName);

function columnOf(cell: Element, { columns }: Rows): number {
  if (columns) return columns.get(cell) ?? -1;
  let column = 0;
  for (let at = cell.previousElementSibling; at; at = at.previousElementSibling) column++;
  return column;
}

export function cellAt(row: Element, column: number, columns: Rows['columns']): Element | undefined {
  if (!columns) return row.children[column];
  // A cell of a row above may reach down to this one.
  for (let at: Element | null = row, up = 0; at && up < 99; at = at.previousElementSibling, up++)
    for (const cell of at.children)
      if (columns.get(cell) === column) return spanOf(cell, 'rowSpan') > up ? cell : undefined;
  return undefined;
}

/** The row of the same number in the other part of a split grid. */
function twinOf(row: Element, rows: Rows, others: Element): Element | undefined {
  if (rows.row !== row) {
    const onward = rows.row && rows.row === row.previousElementSibling;
    rows.index = onward ? rows.index + 1 : [...(row.parentElement?.children ?? [])].indexOf(row);
    rows.twin = (onward ? rows.twin?.nextElementSibling : others.children[rows.index]) ?? null;
    rows.row = row;
  }
  return rows.twin ?? undefined;
}

/** The parts of a split grid have their heads in tables of their own; a table with one of its own stands for itself. */
export function isSameGrid(
  table: HTMLTableElement,
  other: HTMLTableElement,
  rows: Element,
  others: Element,
): boolean {
  if (wordsBetween(table, other)) return false;
  const own = headOfTable(table)[0] ?? headOfTable(other)[0];
  return !own || sameKey(rows, others);
}

/** Kits that repeat the key of a row in each part of it (antd). */
function sameKey(rows: Element, others: Element): boolean {
  const key = rows.firstElementChild?.getAttribute('data-row-key');
  return !!key && others.firstElementChild?.getAttribute('data-row-key') === key;
}

/** Whether a title, a pager or anything else is said between two tables: they are no parts of one grid then. */
function wordsBetween(one: Element, other: Element): boolean {
  const [first, last] = follows(one, other) ? [one, other] : [other, one];
  let at: Node | null = first;
  for (let steps = 0; at !== last; steps++) {
    if (!at || steps > BETWEEN_MAX || (at.nodeType === Node.TEXT_NODE && (at as Text).data.trim()))
      return true;
    const inner: Node | null = SILENT.test(at.nodeName) ? null : at.firstChild;
    while (!inner && at && !at.nextSibling) at = parentOf(at);
    at = inner ?? at?.nextSibling ?? null;
  }
  return false;
}

/** Column of every cell as it stands on the page; nothing where no cell spans more than its own. */
export function columnsOf(parent: Element, always = false): Map<Element, number> | undefined {
  if (!always && !parent.querySelector('[colspan],[rowspan]')) return undefined;
  const columns = new Map<Element, number>();
  /** Number of the row from which on each column is free of the cells above. */
  const free: number[] = [];
  [...parent.children].forEach((row, n) => {
    let at = 0;
    // Kits that merge cells leave those that are merged away in their places, hidden.
    const whole = row.childElementCount === parent.firstElementChild?.childElementCount;
    [...row.children].forEach((cell, index) => {
      if (whole && (at > index || free[index]! > n) && (cell as HTMLElement).style.display === 'none') return;
      while (free[at]! > n) at++;
      columns.set(cell, at);
      for (let wide = spanOf(cell, 'colSpan'); wide > 0; wide--) free[at++] = n + spanOf(cell, 'rowSpan');
    });
  });
  return columns;
}

/** Zero stands for all rows that follow. */
export const spanOf = (cell: Element, name: 'colSpan' | 'rowSpan'): number =>
  ((cell as Partial<HTMLTableCellElement>)[name] ?? 1) || Infinity;

/** Tables that stand near this one, nearest first: the other parts of a split grid are among them. */
export function* tablesAround(table: Element): Generator<HTMLTableElement> {
  const seen = new Set<Element>([table]);
  let around = parentOf(table);
  for (let level = 0; around && level < AROUND; level++, around = parentOf(around)) {
    if (around === document.body || !(around instanceof Element)) return;
    for (const other of Element.prototype.getElementsByTagName.call(around, 'table')) {
      if (seen.size > TABLES_MAX) return;
      if (seen.has(other) || holds(other, table)) continue;
      seen.add(other);
      yield other as HTMLTableElement;
    }
  }
}

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

function headOfTable(table: HTMLTableElement): Element[] {
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
function labelsOf(heads: readonly Element[]): (Label | undefined)[] {
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
