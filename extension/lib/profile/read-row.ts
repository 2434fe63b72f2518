import { readCase, readFields, readValue } from './read-case.ts';
import { aroundRows, inRow } from './row-scope.ts';
import type { Row } from './rows.ts';
import { wholePage } from './scope.ts';
import type { CaseReading, Profile, Read } from './types.ts';

/** Reads a profile's fields off one row of its list; a matter and a limit may stand above it for all rows. */
export const readRow = (profile: Profile, row: Row | undefined): CaseReading =>
  profile.rows && row ? readFields(profile, inRow(row), aroundRows(profile.rows)) : readCase(profile);

/** What one field reads now, on the page or in a row. */
export const readField = (read: Read, row?: Row): string | undefined =>
  readValue(read, row ? inRow(row) : wholePage());
