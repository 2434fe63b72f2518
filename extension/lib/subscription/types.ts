import type { SyncProblem, SyncProgress } from '../../../core/list/index.ts';
import type { PublicKey } from './key.ts';

/** A published list that this browser follows. */
export interface Subscription {
  /** The list's own id; one subscription an id. */
  readonly id: string;
  /** Where `manifest.json` stands, with a slash at the end. */
  readonly address: string;
  /** Publishers' keys trusted for this list; never taken from the server. */
  readonly keys: readonly PublicKey[];
  /** Secret for natural persons' records, where this office is entitled to them. */
  readonly personSecret?: string;
  /** Set by the department's policy: can't be changed here. */
  readonly byPolicy?: true;
}

/** How the last attempt ended. */
export interface SyncReport {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly how?: 'unchanged' | 'delta' | 'whole';
  readonly problem?: SyncProblem;
  /** Issue that still answers after a failure. */
  readonly kept?: number;
}

export type Progress = SyncProgress;
