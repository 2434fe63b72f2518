import type { Field } from '../layout/fields.ts';

/**
 * What happened to a row, or to one field of it.
 * - `changed`: read in another form than it stands there (a unit, a date, a code).
 * - `doubted`: kept and flagged.
 * - `left-out`: not published, for a reason that is no mistake of the file.
 * - `wrong`: can't be read; refuses the build unless told to leave such rows out.
 */
export type Outcome = 'taken' | 'changed' | 'doubted' | 'left-out' | 'wrong';

export type NoteCode =
  | 'date-form'
  | 'excel-date'
  | 'time-dropped'
  | 'unlimited'
  | 'code-form'
  | 'code-other-column'
  | 'kind-by-code'
  | 'wan-to-yuan'
  | 'unit-in-value'
  | 'unit-by-text'
  | 'state-word'
  | 'check-digit'
  | 'amount-unclear'
  | 'state-unknown'
  | 'objection-date'
  | 'restriction-unclear'
  | 'missing'
  | 'explanation-row'
  | 'no-identifier'
  | 'masked-identifier'
  | 'precision-lost'
  | 'other-document' // another document than a resident ID
  | 'person-number'
  | 'duplicate'
  | 'person-without-key'
  | 'person-id-withheld'
  | 'impossible-date'
  | 'unreadable-amount'
  | 'unknown-value';

export interface Note {
  readonly outcome: Exclude<Outcome, 'taken'>;
  readonly code: NoteCode;
  readonly field?: Field;
  readonly from?: string;
  readonly to?: string;
}

/** Where a row stands. */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  /** As the spreadsheet numbers it: the first line is 1. */
  readonly row: number;
}

export type Notes = Note[];
