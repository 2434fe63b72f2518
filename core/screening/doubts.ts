import type { NotAHitDoubt, NotAHitReason } from './types.ts';

/** Reasons that mean "not known": the answer can't pass for clear. */
export const NOT_A_HIT_DOUBTS: ReadonlySet<NotAHitReason> = new Set<NotAHitDoubt>([
  'state-unknown',
  'needs-authorisation',
  'no-basis',
  'basis-unknown',
  'subject-unknown',
  'list-unknown',
  'list-basis-not-law',
  'legality-unknown',
  'law-missing',
  'relation-unknown',
]);
