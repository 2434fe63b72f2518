/** One line of a table, as the file has it. */
export interface TableRow {
  readonly sheet?: string;
  /** As the spreadsheet numbers it: the first line is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  /** As many at a time as have been read. */
  readonly rows: AsyncIterable<readonly TableRow[]> | Iterable<readonly TableRow[]>;
  /** 0 to 1, for the progress bar. */
  readonly progress: () => number;
}

/** A file that can't be read at all. */
export class UnreadableFile extends Error {
  constructor(
    readonly file: string,
    readonly code: 'not-found' | 'folder' | 'empty' | 'encoding' | 'format' | 'damaged' | 'csv',
    readonly detail = '',
    readonly row = 0,
  ) {
    super(`${file}: ${code} ${detail}`);
  }
}
