import type { PlainDate } from '../date/types.ts';
import type { CreditRecord } from '../record/types.ts';

/** A credit list as one JSON file: the simplest form a department can hand over. Field names are English, values as supplied. */
export interface ListFile {
  readonly format: 'xinshao-list';
  readonly version: 1;
  /** Stable id of the list, for example `demo-jinan`. */
  readonly id: string;
  /** Shown to the officer, for example 示例市公共信用信息平台（公开信息）. */
  readonly name: string;
  readonly publisher: string;
  /** Grows by one with every issue; an older one is refused (rollback). */
  readonly sequence: number;
  readonly issuedOn: PlainDate;
  /** Last day the list may be relied on, inclusive; after it the answer says the list is stale. */
  readonly expiresOn: PlainDate;
  readonly records: readonly CreditRecord[];
}

/** One thing wrong with a list file: which record, which field, what stands there. */
export interface ListProblem {
  /** 1-based number of the record; 0 for the file's own head. */
  readonly row: number;
  readonly field: string;
  readonly code:
    | 'not-json'
    | 'encoding'
    | 'not-a-list'
    | 'missing'
    | 'wrong-type'
    | 'impossible-date'
    | 'unknown-value'
    | 'unknown-field' // not part of the format: refused, since a misspelt `repairedOn` would show a repaired record
    | 'bad-code'
    | 'duplicate-id'
    | 'rollback'
    | 'synced'; // the list of this id is kept up to date from its publisher
  readonly saw?: string;
  /** A doubt keeps the record and flags it (a wrong check digit); an error refuses the file. */
  readonly severity: 'error' | 'doubt';
}
