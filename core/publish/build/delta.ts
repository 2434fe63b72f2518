import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { mostOverlaid } from '../../list/sync-delta.ts';
import { shardPath } from '../../list/keys.ts';
import { deltaPath, type DeltaFile, type Manifest } from '../../list/manifest.ts';
import { PILES } from './spill.ts';
import { writeFile } from './write.ts';

const zip = promisify(gzip);

/** Counts of what has changed for subjects. */
export interface DeltaCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

type SubjectLine = readonly [hex: string, json: string];

/** Subjects' lines of an issue by the first two digits of their hash, each shard read once where they come in order. */
function pilesOf(folder: string, bits: number): (pile: number) => SubjectLine[] {
  let last: { shard: number; lines: readonly string[] } | undefined;
  const linesOf = (shard: number): readonly string[] => {
    if (last?.shard === shard) return last.lines;
    const file = join(folder, shardPath(shard));
    const lines = existsSync(file) ? gunzipSync(readFileSync(file)).toString('utf8').split('\n') : [];
    last = { shard, lines };
    return lines;
  };
  return (pile) => {
    const shards = bits < 8 ? [pile >>> (8 - bits)] : range(pile << (bits - 8), 1 << (bits - 8));
    const begins = pile.toString(16).padStart(2, '0');
    return shards
      .flatMap((shard) => linesOf(shard))
      .filter((line) => line.startsWith(begins) && line.startsWith('{"s":', 17))
      .map((line) => [line.slice(0, 16), line.slice(17)]);
  };
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

/**
 * Everything that turns the public part of one issue into the next: hashes taken out, subjects put in. Where that is
 * more than `most`, only the counts: no client would take it, and it need not fit into memory.
 */
export function compareIssues(
  before: string,
  beforeBits: number,
  after: string,
  afterBits: number,
  most = Infinity,
): { removed: string[]; set: string[]; counts: DeltaCounts } {
  const removed: string[] = [];
  const set: string[] = [];
  const counts = { added: 0, changed: 0, removed: 0 };
  const oldPile = pilesOf(before, beforeBits);
  const newPile = pilesOf(after, afterBits);
  for (let pile = 0; pile < PILES; pile++) {
    const old = new Map(oldPile(pile));
    for (const [hex, json] of newPile(pile)) {
      const was = old.get(hex);
      old.delete(hex);
      if (was === json) continue;
      if (was === undefined) counts.added++;
      else counts.changed++;
      if (set.length <= most) set.push(json);
    }
    counts.removed += old.size;
    for (const hex of old.keys()) if (removed.length <= most) removed.push(hex);
  }
  return { removed, set, counts };
}

/**
 * Writes `delta/A-B.gz`. First line: the numbers of both issues. Then the hashes taken out, one a line, and the
 * subjects put in as JSON; their hashes follow from their identifiers. No file where too much has changed.
 */
export async function writeDelta(
  out: string,
  before: { folder: string; manifest: Manifest },
  sequence: number,
  shardBits: number,
  subjects: number,
): Promise<{ files: DeltaFile[]; counts: DeltaCounts }> {
  const { folder, manifest } = before;
  const most = mostOverlaid(subjects);
  const { removed, set, counts } = compareIssues(folder, manifest.shardBits, out, shardBits, most);
  if (removed.length + set.length > most) return { files: [], counts };
  const head = JSON.stringify({
    from: manifest.sequence,
    to: sequence,
    removed: removed.length,
    set: set.length,
  });
  // Lines that resemble each other stand together: gzip looks back 32 KB only.
  const text = [head, ...removed.sort(), ...set.sort(byRecords)].join('\n') + '\n';
  const bytes = await zip(text, { level: 9 });
  bytes[9] = 255;
  const step = { from: manifest.sequence, to: sequence };
  const newest = { ...step, ...writeFile(out, deltaPath(step), bytes) };
  return { files: [newest, ...takeOver(folder, out, manifest)], counts };
}

/** How many earlier steps stay published, for clients that were away. */
const KEPT_STEPS = 7;

function takeOver(folder: string, out: string, { deltas }: Manifest): DeltaFile[] {
  const kept = deltas.slice(0, KEPT_STEPS).filter((step) => existsSync(join(folder, deltaPath(step))));
  for (const step of kept) copyFileSync(join(folder, deltaPath(step)), join(out, deltaPath(step)));
  return kept;
}

function byRecords(a: string, b: string): number {
  const [x, y] = [a, b].map((line) => line.slice(line.indexOf('"r":'))) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}
