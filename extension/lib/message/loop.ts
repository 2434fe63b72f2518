import type { ResultCode, WithdrawReason } from '../loop/types.ts';

/**
 * - `incomplete`: the officer's words are missing;
 * - `gone`: there is no such decision, or it was withdrawn already;
 * - `not-logged`: the log could not be written, so nothing was changed.
 */
export type LoopProblem = 'incomplete' | 'gone' | 'not-logged';
export type LoopReply = { readonly ok: true } | { readonly ok: false; readonly problem: LoopProblem };

/** Calls of the records page. */
export interface LoopCalls {
  withdraw: { ask: { decision: string; reason: WithdrawReason; text: string }; reply: LoopReply };
  result: { ask: { decision: string; code: ResultCode; text: string }; reply: LoopReply };
  /** The officer has looked at the new answer. */
  seen: { ask: { decision: string }; reply: null };
  /** Sends what waits, refused items too. */
  send: { ask: null; reply: null };
  /** The log was written to a file, up to this entry. */
  exported: { ask: { through: number; format: 'jsonl' | 'csv' }; reply: null };
  /** These messages were written to a file. */
  feedbackExported: { ask: { items: readonly string[] }; reply: null };
  purge: { ask: null; reply: { readonly count: number } };
}

/** Told to the records page when what it shows has changed. */
export interface RecordsChanged {
  readonly to: 'records';
}
