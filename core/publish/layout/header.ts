import { BY_CODE, BY_WORDS, type Field } from './fields.ts';
import { foldHeader } from './fold-header.ts';
import { layoutOf, type Layout } from './layouts.ts';

export interface BoundHeader {
  readonly layout: Layout;
  /** Position of each field's column. */
  readonly columns: ReadonlyMap<Field, number>;
  /** The headers as they stand in the file. */
  readonly headers: readonly string[];
  /** Headers that mean nothing to us; said in the report, not an error. */
  readonly unknown: readonly string[];
  /** True where the header of the money columns says 万元. */
  readonly inWan: ReadonlyMap<Field, boolean>;
}

/**
 * What one header means. Where it has a bracket that means something by itself (代码_3(组织机构代码)), the bracket
 * decides; a closing bracket may be missing, as in headers cut off at a fixed length.
 */
export function fieldOf(header: string): Field | undefined {
  const folded = foldHeader(header);
  const code = BY_CODE[folded] ?? BY_CODE[folded.replace(/^(CF|XK)/, '')];
  if (code) return code;
  const open = folded.indexOf('(');
  const outer = open < 0 ? folded : folded.slice(0, open);
  if (open >= 0 && /代码\d*$/.test(outer)) return byWords(folded.slice(open + 1));
  return byWords(folded);
}

const byWords = (words: string): Field | undefined => BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];

/** Cells that must mean something before a row counts as a header. */
const ENOUGH = 3;

/** Binds a row as a header, or `undefined` where it is none: a title line, or data. */
export function bindHeader(cells: readonly string[]): BoundHeader | undefined {
  const columns = new Map<Field, number>();
  const inWan = new Map<Field, boolean>();
  const unknown: string[] = [];
  let meant = 0;
  cells.forEach((cell, at) => {
    if (!cell.trim()) return;
    const field = cell.length <= 60 ? fieldOf(cell) : undefined;
    if (field) meant++;
    if (!field) unknown.push(cell.trim());
    else if (!columns.has(field)) {
      columns.set(field, at);
      inWan.set(field, foldHeader(cell).includes('万元'));
    }
  });
  if (meant < ENOUGH) return undefined;
  const layout = layoutOf(columns, cells);
  return layout && { layout, columns, headers: cells.map((cell) => cell.trim()), unknown, inWan };
}
