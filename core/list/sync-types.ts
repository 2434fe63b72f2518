import type { PlainDate } from '../date/types.ts';
import type { Manifest } from './manifest.ts';
import type { Subtle } from '../platform.ts';
import type { PublicKey } from './signature.ts';
import type { AbortLike, ListSource, SourceProblem } from './source.ts';
import type { ListStore } from './store.ts';

export interface SyncOptions {
  readonly listId: string;
  readonly source: ListSource;
  readonly store: ListStore;
  /** Public keys that policy trusts for this list. */
  readonly trusted: readonly PublicKey[];
  /** Civil date in China. */
  readonly today: PlainDate;
  /** Fetch persons' shards too: only where policy gives the key to read them. */
  readonly persons?: boolean;
  /** A lookup could not read what should be there: nothing in the store is believed without its digest. */
  readonly distrust?: boolean;
  readonly progress?: (progress: SyncProgress) => void;
  readonly signal?: AbortLike;
  readonly subtle?: Subtle;
}

export interface SyncProgress {
  readonly stage: 'manifest' | 'delta' | 'files' | 'swap';
  readonly done: number;
  readonly total: number;
}

export type SyncProblem =
  | (SourceProblem & { readonly path: string })
  | { readonly code: 'bad-signature' }
  | { readonly code: 'bad-manifest'; readonly field: string }
  | { readonly code: 'other-list'; readonly saw: string }
  | { readonly code: 'rollback'; readonly installed: number; readonly saw: number }
  /** The same number again with another content. */
  | { readonly code: 'sequence-reused'; readonly saw: number }
  | { readonly code: 'damaged'; readonly path: string }
  | { readonly code: 'quota' }
  | { readonly code: 'store'; readonly message: string }
  /** Another tab has installed something meanwhile. */
  | { readonly code: 'overtaken' };

export type SyncWarning =
  | { readonly code: 'stale'; readonly lastDay: PlainDate }
  /** The clock stands before a day already seen, or before the day of issue. */
  | { readonly code: 'clock'; readonly today: PlainDate; readonly atLeast: PlainDate };

export type SyncResult =
  | {
      readonly ok: true;
      readonly how: 'unchanged' | 'delta' | 'whole';
      readonly manifest: Manifest;
      readonly warnings: readonly SyncWarning[];
    }
  | {
      readonly ok: false;
      readonly problem: SyncProblem;
      /** Issue that is still installed and answers. */
      readonly kept?: number;
    };

/** What goes wrong inside a sync, carried to its one place of answer. */
export class SyncFailure extends Error {
  constructor(readonly problem: SyncProblem) {
    super(problem.code);
  }
}
