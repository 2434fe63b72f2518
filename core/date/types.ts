declare const plainDate: unique symbol;

/**
 * A civil date in China, strict `YYYY-MM-DD`, checked to exist. Has no time and no zone.
 * Strings compare in calendar order, so `<` and `>` work on it.
 */
export type PlainDate = string & { readonly [plainDate]: true };

/** Whole days since 1970-01-01; the form in which calendar arithmetic is done. */
export type EpochDay = number;
