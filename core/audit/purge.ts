import { parsePlainDate, type PlainDate } from '../date/index.ts';
import type { Jurisdiction, LawPack } from '../law/index.ts';
import { retention, type Retention } from './retention.ts';
import type { AuditEntry } from './types.ts';

export interface PurgeInput {
  readonly law: readonly LawPack[];
  /** Asked for entries that name no places of their own. */
  readonly jurisdictions: readonly Jurisdiction[];
  readonly on: PlainDate;
  /** Entries up to this one have been handed to the department. */
  readonly exportedThrough: number;
}

export interface PurgeAnswer {
  /** How many entries may go; always from the front, so that what stays is one chain. */
  readonly count: number;
  readonly from: number;
  readonly through: number;
  /** `hash` of the last that may go; empty when none may. */
  readonly hash: string;
  /** The first entry that stays, and why; absent when all may go. */
  readonly stays?: {
    readonly seq: number;
    readonly because: 'not-exported' | 'must-be-kept' | 'retention-unknown';
    readonly retention?: Retention;
  };
  /** The rules the purge rests on, furthest reaching first. */
  readonly retention?: Retention;
}

/**
 * Which entries at the front of a log may be deleted on a day: those whose time of keeping is over by every rule that
 * reaches them, and which were handed over before. Deletes nothing.
 *
 * @source 政务数据共享条例 第二十九条; 公共信用信息管理办法（大连） 第十八条
 */
export function purgeable(entries: readonly AuditEntry[], input: PurgeInput): PurgeAnswer {
  const asked = new Map<string, Retention>();
  const [first] = entries;
  let last: AuditEntry | undefined;
  let rests: Retention | undefined;
  let stays: PurgeAnswer['stays'];
  let count = 0;
  for (const entry of entries) {
    const kept = keptUntil(entry, input, asked);
    if (kept.kind === 'unknown') stays = { seq: entry.seq, because: 'retention-unknown', retention: kept };
    else if (kept.earliestPurge > input.on)
      stays = { seq: entry.seq, because: 'must-be-kept', retention: kept };
    else if (entry.seq > input.exportedThrough) stays = { seq: entry.seq, because: 'not-exported' };
    if (stays) break;
    last = entry;
    rests = kept;
    count++;
  }
  return {
    count,
    from: first?.seq ?? 0,
    through: last?.seq ?? 0,
    hash: last?.hash ?? '',
    ...(stays ? { stays } : {}),
    ...(rests ? { retention: rests } : {}),
  };
}

function keptUntil(entry: AuditEntry, input: PurgeInput, asked: Map<string, Retention>): Retention {
  const day = parsePlainDate(entry.time.slice(0, 10));
  const places = entry.places?.length ? entry.places : input.jurisdictions;
  if (!day.ok) return { kind: 'unknown', missing: ['time'] };
  const key = `${day.value} ${places.join(' ')}`;
  let answer = asked.get(key);
  if (!answer) {
    answer = retention({ law: input.law, jurisdictions: places, generatedOn: day.value });
    asked.set(key, answer);
  }
  return answer;
}

/**
 * Where the chain of a log begins after a purge, by the last entry that records one: `after` for `verifyLog`. A log
 * from whose front entries were taken without such an entry begins in the middle, and that shows.
 */
export function logAnchor(entries: readonly unknown[]): { seq: number; hash: string } | undefined {
  for (let at = entries.length - 1; at >= 0; at--) {
    const { kind, purged } = (entries[at] ?? {}) as Partial<AuditEntry>;
    if (kind === 'disposal' && purged) return { seq: purged.through, hash: purged.hash };
  }
  return undefined;
}
