import type { PlainDate } from '../../../core/date/types.ts';
import type { SyncProblem, SyncWarning } from '../../../core/list/index.ts';
import type { Progress, SyncReport } from '../subscription/types.ts';

/** A followed list as the pages show it. */
export interface FollowedList {
  readonly id: string;
  readonly address: string;
  readonly fingerprints: readonly string[];
  readonly persons: boolean;
  readonly byPolicy: boolean;
  /** Absent until the first sync has succeeded. */
  readonly installed?: {
    readonly name: string;
    readonly publisher: string;
    readonly sequence: number;
    readonly issuedOn: PlainDate;
    readonly expiresOn: PlainDate;
    readonly subjects: number;
    readonly records: number;
    readonly warnings: readonly SyncWarning[];
  };
  readonly progress?: Progress;
  readonly last?: SyncReport;
}

export interface NewList {
  readonly address: string;
  readonly key: string;
  readonly personSecret: string;
}

/** Why a list was not added; nothing of it is kept. */
export type FollowProblem = 'address' | 'key' | 'person-secret' | 'there-already' | 'file-of-that-id';

export type FollowReply =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly wrong: FollowProblem }
  | { readonly ok: false; readonly problem: SyncProblem };

/** Calls about lists that are synced. */
export interface ListCalls {
  followed: { ask: null; reply: readonly FollowedList[] };
  follow: { ask: NewList; reply: FollowReply };
  unfollow: { ask: { id: string }; reply: null };
  /** Without an id: all of them. */
  sync: { ask: { id?: string }; reply: null };
}
