import { SUBJECT_HINT } from '../../../core/subject/hint.ts';
import { textsOf } from '../reader/document.ts';
import type { Label } from './labels.ts';

/** Shorter lists are read row by row. */
const ROWS_LEAST = 24;
/** Some rows without a code may stand between two that have one. */
const AHEAD = 3;
/** So many codes are read one by one before the rest is read in one go; that is tried a few times. */
const BEFORE = 3;
const TRIES = 3;
/** What an element holds that is not its words: see `shortText`. */
const WORDLESS = 'script,style,select,textarea,template,noscript';
const CODE = /^[0-9A-Z]{18}$/;
/** What may part the text of a code, when it was searched for. */
const MARKING = 'b,em,i,font,mark,strong,u';
/** What may be a label between two codes, for a label could say of the codes after it whose they are. */
const LABELLED = /[^\d\s][：:]|信息|情况|资料|共\s*\d/;
/** Letters and digits that could belong to a code they stand beside. */
const JOINED = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]/;

/** A column of a list, all of whose rows have the same cells: what the rows share as parent, and its number from 0. */
export interface Column {
  readonly rows: Element;
  readonly column: number;
}

/** A code that is all that stands in its cell. */
export interface Alone {
  readonly code: string;
  readonly cell: Element;
}

/**
 * A column of codes in a long list: what is found out of one of its cells holds for all, so that of each row only the
 * cells with its code and its name are touched. The browser makes an object for every node that a script touches,
 * which on thousands of rows costs more than all that is done with them.
 */
export class CodeColumn {
  /** Labels that were met before its first row. */
  labelsBefore = 0;
  private next = 0;
  private read = 0;
  private tries = 0;

  private constructor(
    readonly label: Label,
    readonly rows: Element,
    private readonly cells: NodeListOf<Element>,
    private readonly names: NodeListOf<Element> | undefined,
    private readonly marked: boolean,
  ) {}

  /**
   * Nothing where the list is short or its rows are not alike.
   *
   * @param names where the applicants' names stand: among these rows or, with frozen columns, those of another table.
   */
  static of(label: Label, codes: Column, names: Column | undefined): CodeColumn | undefined {
    const count = codes.rows.childElementCount;
    if (count < ROWS_LEAST) return undefined;
    const cells = cellsOf(codes);
    const named = names && cellsOf(names);
    const marked = cellsOf(codes, ` :is(${MARKING})`).length > 0;
    if (cells.length !== count || (named && named.length !== count)) return undefined;
    for (const { rows } of names ? [codes, names] : [codes])
      if (rows.querySelector(WORDLESS)) return undefined;
    return new CodeColumn(label, codes.rows, cells, named, marked);
  }

  /** The next text will stand in this cell or after it. */
  reach(cell: Element): void {
    const { length } = this.cells;
    let at = this.next;
    while (at < length && this.cells[at] !== cell) at++;
    if (at < length) this.next = at;
  }

  /** The cell in which a text stands, if it is one of the next: texts are asked for in reading order. */
  cellOf(text: Text): Element | undefined {
    for (let at = this.next; at < this.next + AHEAD; at++) {
      const cell = this.cells[at];
      if (!cell) break;
      if (!cell.contains(text)) continue;
      this.next = at;
      this.read++;
      return cell;
    }
    return undefined;
  }

  /** The cell with the applicant's name in the row of the cell found last. */
  nameCell(): Element | undefined {
    return this.names?.[this.next];
  }

  /** Time to read the rest in one go. */
  isKnown(): boolean {
    return (
      !this.marked && this.read >= BEFORE && this.tries < TRIES && this.next + BEFORE < this.cells.length
    );
  }

  /**
   * The codes of the rows that follow, as long as each is all that stands in its cell and nothing between two of them can be
   * another, or a label. Where it stops, reading goes on after the last of them.
   */
  *rest(): Generator<Alone> {
    this.read = 0;
    this.tries++;
    const words = this.rows.textContent ?? '';
    const own = this.cells[this.next]?.textContent?.trim() ?? '';
    if (!CODE.test(own)) return;
    let end = words.indexOf(own) + own.length;
    for (let at = this.next + 1; at < this.cells.length; at++) {
      const cell = this.cells[at] as Element;
      const code = cell.textContent?.trim() ?? '';
      if (!CODE.test(code)) return;
      const begin = words.indexOf(code, end);
      if (begin < 0 || JOINED.test(words.charAt(begin - 1)) || JOINED.test(words.charAt(begin + 18))) return;
      const between = words.slice(end, begin);
      if (SUBJECT_HINT.test(between) || LABELLED.test(between)) return;
      end = begin + 18;
      this.next = at;
      yield { code, cell };
    }
  }
}

/** One cell of each row that has so many, or what is inside them. */
const cellsOf = ({ rows, column }: Column, inside = ''): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(rows, `:scope > * > :nth-child(${column + 1})${inside}`);

/** Where a code stands that is all of its cell: found when it is asked for, for most are never drawn. */
export class AloneAnchor {
  private text: Text | undefined;

  constructor(private readonly alone: Alone) {}

  get node(): Text {
    return (this.text ??= this.find());
  }

  get start(): number {
    return Math.max(0, this.node.data.indexOf(this.alone.code));
  }

  get end(): number {
    const { node, start } = this;
    return Math.min(node.length, start + this.alone.code.length);
  }

  private find(): Text {
    const walker = textsOf(this.alone.cell);
    for (let at = walker.nextNode() as Text | null; at; at = walker.nextNode() as Text | null) {
      if (at.data.includes(this.alone.code)) return at;
    }
    // It has changed since.
    return new Text();
  }
}
