import type { PlainDate } from '../date/types.ts';
import type { CreditRecord } from '../record/types.ts';
import type { Identifier } from '../subject/types.ts';
import { fromUtf8, utf8 } from '../platform.ts';
import { recordIdOf } from './record-id.ts';

/** Everything the list says about one subject. Stands in the shard of its first identifier's hash. */
export interface SubjectEntry {
  readonly subject: CreditRecord['subject'];
  /** Further identifiers of the same subject: a 15-digit registration number, an organisation code. */
  readonly otherIds?: readonly Identifier[];
  readonly records: readonly CreditRecord[];
}

/** Where a name, former name or further identifier leads: to the hashes of subjects. */
export interface AliasEntry {
  /** The key as it was hashed, for comparison. */
  readonly key: string;
  readonly to: readonly string[];
}

/** What a subject's line holds: the subject once, and its records without it where they agree. */
interface SubjectLine {
  readonly s: CreditRecord['subject'];
  readonly i?: readonly Identifier[];
  readonly r: readonly (Omit<CreditRecord, 'id' | 'subject' | 'retrievedAt'> &
    Partial<Pick<CreditRecord, 'id' | 'subject' | 'retrievedAt'>>)[];
}
interface AliasLine {
  readonly k: string;
  readonly to: readonly string[];
}

const TAB = 9;
const LINE_FEED = 10;

/**
 * One subject as a line. What every record would repeat is left out: the subject itself, the day of retrieval
 * where it is the day of issue, and an id that follows from the rest. So a subject about whom nothing has changed has the same line in the next issue.
 */
export function subjectLine(
  hex: string,
  { subject, otherIds, records }: SubjectEntry,
  issuedOn: PlainDate,
): string {
  const line: SubjectLine = {
    s: subject,
    ...(otherIds?.length ? { i: otherIds } : {}),
    r: records.map((record) => {
      const { id, subject: own, retrievedAt, ...rest } = record;
      return {
        ...(own === subject || JSON.stringify(own) === JSON.stringify(subject) ? {} : { subject: own }),
        ...(id === recordIdOf(record) ? {} : { id }),
        ...(retrievedAt === issuedOn ? {} : { retrievedAt }),
        ...rest,
      };
    }),
  };
  return `${hex}\t${JSON.stringify(line)}`;
}

export const aliasLine = (hex: string, { key, to }: AliasEntry): string =>
  `${hex}\t${JSON.stringify({ k: key, to } satisfies AliasLine)}`;

/** Lines in the order of their hashes, each closed by a line feed. */
export const packShard = (lines: readonly string[]): Uint8Array =>
  utf8(
    [...lines]
      .sort()
      .map((line) => `${line}\n`)
      .join(''),
  );

/** The JSON of every line with this hash, found by halving; only those lines are decoded. */
export function linesOf(shard: Uint8Array, hex: string): string[] {
  const wanted = utf8(hex);
  let from = 0;
  let to = shard.length;
  while (from < to) {
    const start = lineStart(shard, (from + to) >>> 1);
    if (compare(shard, start, wanted) < 0) from = lineEnd(shard, start) + 1;
    else to = start;
  }
  const found: string[] = [];
  while (from < shard.length && compare(shard, from, wanted) === 0) {
    const end = lineEnd(shard, from);
    if (shard[from + wanted.length] === TAB)
      found.push(fromUtf8(shard.subarray(from + wanted.length + 1, end)));
    from = end + 1;
  }
  return found;
}

export function readSubject(json: string, issuedOn: PlainDate): SubjectEntry | undefined {
  const line = parse(json) as SubjectLine | undefined;
  if (!line?.s || !Array.isArray(line.r)) return undefined;
  return {
    subject: line.s,
    ...(line.i ? { otherIds: line.i } : {}),
    records: line.r.map((record) => {
      const whole = { subject: line.s, retrievedAt: issuedOn, ...record };
      return { ...whole, id: record.id ?? recordIdOf(whole) };
    }),
  };
}

export function readAlias(json: string): AliasEntry | undefined {
  const line = parse(json) as AliasLine | undefined;
  return line && typeof line.k === 'string' && Array.isArray(line.to)
    ? { key: line.k, to: line.to }
    : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function lineStart(bytes: Uint8Array, at: number): number {
  while (at > 0 && bytes[at - 1] !== LINE_FEED) at--;
  return at;
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(LINE_FEED, at);
  return end < 0 ? bytes.length : end;
}

function compare(bytes: Uint8Array, at: number, wanted: Uint8Array): number {
  for (let i = 0; i < wanted.length; i++) {
    const difference = (bytes[at + i] ?? 0) - wanted[i]!;
    if (difference) return difference;
  }
  return 0;
}
