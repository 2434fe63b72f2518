declare const plainDate: unique symbol;

/**
 * A civil date in China, strict `YYYY-MM-DD`, checked to exist. Has no time and no zone.
 * Strings compare in calendar order, so `<` and `>` work on it.
 */
export type PlainDate = string & { readonly [plainDate]: true };

/** Whole days since 1970-01-01; the form in which calendar arithmetic is done. */
export type EpochDay = number;

/** 1 Monday … 7 Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type DateError =
  | 'not-a-string' // a number, a Date, null …
  | 'shape' // not exactly YYYY-MM-DD: a timestamp, a fraction, a slash, a missing zero
  | 'impossible'; // the right shape, but no such day: 2025-02-29, 2026-13-01

export type ParsedDate =
  { readonly ok: true; readonly value: PlainDate } | { readonly ok: false; readonly error: DateError };
