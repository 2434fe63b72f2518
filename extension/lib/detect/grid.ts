import { cellAt, columnOf, type Columns, columnsOf, spanOf } from './columns.ts';
import { headRows, labelsOf, type Line } from './heads.ts';
import { type Label, readLabel } from './labels.ts';
import { shortText } from './short-text.ts';
import { isSameGrid } from './split-grid.ts';
import { tablesAround } from './tables-around.ts';
import { inTwoLines, secondsOf } from './two-lines.ts';

/** A cell of a table, or of a grid made of other elements. */
export const CELL = 'td,th,[role=gridcell],[role=cell]';
/** What is known of the rows that share one parent. */
interface Rows {
  /** What the head says, by column. */
  readonly labels: Line;
  /** Where every record has two rows: the second line of heads, `labels` being the first, and the rows under it. */
  readonly below?: Line;
  readonly seconds?: ReadonlySet<Element>;
  /** The rows that are the head itself, where it stands among them. */
  readonly heads: readonly Element[];
  /** Columns of the cells, where some span several. */
  readonly columns: Columns;
  /** Where the applicants' names stand: among these rows or, with frozen columns, among those of another table. */
  names?: { readonly rows: Element; readonly column: number } | null;
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
    return lineOf(row, rows)[columnOf(cell, rows.columns)] ?? this.headByField(cell);
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

  private rowsOf(parent: Element, row: Element): Rows {
    let rows = this.known.get(parent);
    if (!rows) {
      const heads = headRows(parent, row);
      rows = { ...layOut(parent, heads), index: -1 };
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
): Pick<Rows, 'labels' | 'below' | 'seconds' | 'heads' | 'columns'> {
  const heads = all.filter((one) => one.parentElement === parent);
  const columns = columnsOf(parent);
  const [first, second] = all;
  if (first && second && all.length === 2) {
    const [labels, below] = [labelsOf([first]), labelsOf([second])];
    const rows = [...parent.children].filter((row) => !heads.includes(row));
    if (inTwoLines([labels, below], all, columnsOf(first.parentElement!), rows, columns))
      return {
        labels,
        below,
        seconds: secondsOf(rows),
        heads,
        columns: columns ?? columnsOf(parent, true),
      };
  }
  return { labels: labelsOf(all), heads, columns };
}

/** The line of heads that a row stands under. */
const lineOf = (row: Element, { labels, below, seconds }: Rows): Line =>
  below && seconds?.has(row) ? below : labels;

/** The applicant's name in either row of a record: in the code's own first. */
function nameInRecord(row: Element, rows: Rows): Element | undefined {
  const { heads, columns, labels, below = [] } = rows;
  const own = lineOf(row, rows);
  const at = nameColumn(own);
  if (at >= 0) return cellAt(row, at, columns);
  const twin = own === labels ? row.nextElementSibling : row.previousElementSibling;
  const column = nameColumn(own === labels ? below : labels);
  return twin && column >= 0 && !heads.includes(twin) ? cellAt(twin, column, columns) : undefined;
}

const isApplicantName = (label: Label | undefined): boolean =>
  label?.kind === 'name' && (label.role ?? 'applicant') === 'applicant';

const nameColumn = (labels: Line): number => labels.findIndex(isApplicantName);

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
