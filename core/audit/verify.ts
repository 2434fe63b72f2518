import { FIRST_PREV, hashOf, instantOf, isAuditTime } from './append.ts';
import type { AuditEntry, Digest, VerifyAnswer } from './types.ts';

export interface VerifyOptions {
  readonly digest: Digest;
  /** Hash of the last entry, kept somewhere else: without it entries missing at the end can't be noticed. */
  readonly head?: string;
  /** The entry before the first one given, where only a part of the log is checked. */
  readonly after?: { readonly seq: number; readonly hash: string };
}

/**
 * Is a log whole and untouched: every entry has the hash it carries, each is chained to the one before, the numbers run
 * without gap. The first entry that does not hold is named. A log rewritten from some entry on is noticed by `head`.
 */
export async function verifyLog(
  entries: readonly unknown[],
  { digest, head, after }: VerifyOptions,
): Promise<VerifyAnswer> {
  let prev = after?.hash ?? FIRST_PREV;
  let seq = after?.seq ?? 0;
  let instant = -Infinity;
  for (const [index, given] of entries.entries()) {
    const broken = (reason: Extract<VerifyAnswer, { ok: false }>['reason']): VerifyAnswer => ({
      ok: false,
      index,
      reason,
    });
    if (!isEntry(given)) return broken('malformed');
    if (given.seq !== seq + 1) return broken('sequence');
    if (given.prev !== prev) return broken('link');
    if ((await hashOf(given as unknown as Record<string, unknown>, digest)) !== given.hash) {
      return broken('content');
    }
    if (instantOf(given.time) < instant) return broken('time');
    instant = instantOf(given.time);
    ({ seq, hash: prev } = given);
  }
  if (head !== undefined && head !== prev) return { ok: false, index: entries.length, reason: 'tail' };
  return { ok: true, count: entries.length, head: prev };
}

function isEntry(given: unknown): given is AuditEntry {
  if (typeof given !== 'object' || given === null) return false;
  const { format, seq, prev, hash, time } = given as Partial<Record<keyof AuditEntry, unknown>>;
  return (
    format === 1 &&
    Number.isSafeInteger(seq) &&
    typeof prev === 'string' &&
    typeof hash === 'string' &&
    isAuditTime(time)
  );
}
