import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { packPath } from '../../list/pack.ts';
import { SubjectLines } from './subject-lines.ts';

const unzip = promisify(gunzip);

/** Counts of what has changed for subjects. */
export interface DeltaCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** A folder with the `2 ** packBits` packs of an issue. */
export interface Issue {
  readonly folder: string;
  readonly packBits: number;
}

/** The same part of two issues, unpacked: lines in the order of their hashes. */
type Pair = readonly [before: Buffer, after: Buffer];

/**
 * Everything that turns the public part of one issue into the next: hashes taken out, subjects put in. Where that is
 * more than `most`, only the counts: no client would take it, and it need not fit into memory.
 *
 * Both issues stand in the order of their hashes and are walked side by side, pack by pack; of a line that has not
 * changed nothing is kept.
 */
export async function compareIssues(
  before: Issue,
  after: Issue,
  most = Infinity,
  progress?: (part: number) => void,
): Promise<{ removed: string[]; set: string[]; counts: DeltaCounts }> {
  const removed: string[] = [];
  const set: string[] = [];
  const counts = { added: 0, changed: 0, removed: 0 };
  // As fine as the coarser of the two is cut.
  const bits = Math.min(before.packBits, after.packBits);
  const parts = 2 ** bits;
  const read = (part: number) =>
    part < parts ? readPair(packed(before, part, bits), packed(after, part, bits)) : undefined;
  let next = read(0);
  for (let part = 0; part < parts; part++) {
    const pair = await next;
    // Unpacked by other threads while this pair is compared.
    next = read(part + 1);
    if (pair) walk(pair);
    progress?.((part + 1) / parts);
  }
  return { removed, set, counts };

  function walk([was, is]: Pair): void {
    const [old, now] = [new SubjectLines(was), new SubjectLines(is)];
    while (!old.ended || !now.ended) {
      const order = old.ended ? 1 : now.ended ? -1 : old.compareHash(now);
      if (order < 0) {
        counts.removed++;
        if (removed.length <= most) removed.push(old.hex);
      } else if (order > 0 || !old.saysAs(now)) {
        counts[order > 0 ? 'added' : 'changed']++;
        if (set.length <= most) set.push(now.json);
      }
      if (order <= 0) old.next();
      if (order >= 0) now.next();
    }
  }
}

/** The packs that make up one part, as they stand in the folder. */
const packed = ({ folder, packBits }: Issue, part: number, coarser: number): Buffer[] =>
  Array.from({ length: 2 ** (packBits - coarser) }, (_, at) =>
    join(folder, packPath(part * 2 ** (packBits - coarser) + at)),
  ).flatMap((file) => (existsSync(file) ? readFileSync(file) : []));

/** Unpacked: a pack is gzip after gzip, which reads as one. `undefined` where not a bit has changed. */
async function readPair(before: readonly Buffer[], after: readonly Buffer[]): Promise<Pair | undefined> {
  if (before.length === after.length && before.every((file, at) => file.equals(after[at]!))) return undefined;
  const plain = async (files: readonly Buffer[]) =>
    Buffer.concat(await Promise.all(files.map((file) => unzip(file))));
  return Promise.all([plain(before), plain(after)]);
}
