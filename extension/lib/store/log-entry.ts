import type { PlainDate } from '../../../core/date/types.ts';

/**
 * - `query`: a subject was looked up for a case;
 * - `held`: a step waits for the officer;
 * - `confirmed`: the officer released it, with a measure or with a reason for none;
 * - `returned`: the officer went back, nothing was sent;
 * - `passed`: a step went on, there was nothing to hold it for;
 * - `unchecked`: a step went on, or waited, without having been checked.
 */
export type LogKind = 'query' | 'held' | 'confirmed' | 'returned' | 'passed' | 'unchecked';

/** What happened, to whom it is put down, and on what it rests. Identifiers are masked before they come here. */
export interface LogEvent {
  readonly kind: LogKind;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The civil day in China the answer was made for. */
  readonly on: PlainDate;
  /** The day was a trial day, set in the options. */
  readonly trial?: true;
  readonly department: string;
  readonly officer: string;
  /** How many subjects a page listed, where the entry is about all of them. */
  readonly subjects?: number;
  readonly subject?: { readonly id?: string; readonly name?: string };
  readonly matter?: { readonly type: string; readonly name?: string; readonly caseNumber?: string };
  readonly authority?: string;
  readonly profile?: string;
  readonly level?: string;
  readonly outcome?: string;
  /** Ids of the records shown. */
  readonly records?: readonly string[];
  readonly measures?: readonly string[];
  /** Coded reason for applying no measure, or for having gone on unchecked. */
  readonly reason?: string;
  /** The officer's statement of relevance and proportionality. */
  readonly statement?: string;
  /** Id that joins what belongs to one held step. */
  readonly hold?: string;
  readonly lists?: readonly { readonly id: string; readonly sequence: number; readonly issuedOn: PlainDate }[];
  readonly lawVersion?: string;
}

export interface StoredEntry {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly event: LogEvent;
  /** Hash of the entry before; of the first one, 64 zeros. */
  readonly previous: string;
  /** SHA-256 over `seq`, `previous` and the event, in hexadecimal. */
  readonly hash: string;
}
