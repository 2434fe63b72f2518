import type { CaseReading } from '../profile/types.ts';

/** A step for several cases of a list that are chosen; each is asked about by itself. */
export interface Batch {
  readonly readings: readonly CaseReading[];
  /** Which of them is asked about. */
  readonly at: number;
}

/** The background's answer to a step that is about to be taken. */
export type ActionReply =
  | { readonly kind: 'release' }
  | { readonly kind: 'held'; readonly hold: string }
  /** Neither this frame nor another of the tab shows whom the case is about; asked again, it may. */
  | { readonly kind: 'no-subject' }
  /** The check could not be made; the log already says so. */
  | { readonly kind: 'unchecked'; readonly reason: string };
