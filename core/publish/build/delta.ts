import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { mostOverlaid } from '../../list/sync-delta.ts';
import { deltaPath, type DeltaFile, type Manifest } from '../../list/manifest.ts';
import { compareIssues, type DeltaCounts } from './compare.ts';
import { writeFile } from './write.ts';

const zip = promisify(gzip);

/**
 * Writes `delta/A-B.bin`. First line: the numbers of both issues. Then the hashes taken out, one a line, and the
 * subjects put in as JSON; their hashes follow from their identifiers. No file where too much has changed.
 */
export async function writeDelta(
  out: string,
  before: { folder: string; manifest: Manifest },
  sequence: number,
  packBits: number,
  subjects: number,
  progress?: (part: number) => void,
): Promise<{ files: DeltaFile[]; counts: DeltaCounts }> {
  const { folder, manifest } = before;
  const most = mostOverlaid(subjects);
  const { removed, set, counts } = await compareIssues(
    { folder, packBits: manifest.packBits },
    { folder: out, packBits },
    most,
    progress,
  );
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
