import type { PlainDate } from '../date/types.ts';
import { deltaPath, type DeltaFile, type Manifest } from './manifest.ts';
import { layOver, OVERLAY_KEYS, overlayPath, packKeys, readDelta, readKeys } from './overlay.ts';
import { breathe, fromUtf8, gunzip } from './platform.ts';
import type { ListState, StoredFile } from './store.ts';
import { SyncFailure, type SyncOptions } from './sync-types.ts';
import { fetchVerified, type SignedManifest } from './sync-manifest.ts';
import { isComplete, personFiles } from './sync-whole.ts';

/** When more than this share of the subjects has been laid over, the next issue is fetched whole. */
const MOST_OVERLAID = 0.1;
const LEAST_WORTH = 1000;
export const mostOverlaid = (subjects: number): number => Math.max(LEAST_WORTH, subjects * MOST_OVERLAID);
const SHARDS_IN_ONE_GO = 32;

/**
 * Takes the installed issue to the published one by its deltas. False where that can't be done or is not worth it:
 * then the issue is fetched whole.
 */
export async function syncDelta(
  options: SyncOptions,
  installed: ListState,
  before: Manifest,
  { manifest, text, signature }: SignedManifest,
  seenOn: PlainDate,
): Promise<boolean> {
  const steps = stepsBetween(manifest.deltas, before.sequence, manifest.sequence);
  if (!steps || (options.persons === true && !installed.hasPersons && manifest.counts.persons > 0))
    return false;
  if (!(await isComplete(options, installed))) return false;
  try {
    const files = new Map<string, Uint8Array>();
    let overlaid = installed.overlaid;
    for (const [at, step] of steps.entries()) {
      options.progress?.({ stage: 'delta', done: at, total: steps.length });
      overlaid += await takeStep(options, installed, step, manifest.issuedOn, files);
    }
    if (overlaid > mostOverlaid(manifest.counts.subjects)) return false;
    const persons = await changedPersons(options, installed, manifest);
    if (!persons) return false;
    for (const [path, bytes] of persons) files.set(path, bytes);
    const next: ListState = { ...installed, manifest: text, signature, overlaid, seenOn };
    options.progress?.({ stage: 'swap', done: 0, total: 1 });
    const swapped = await options.store.swap(options.listId, installed, next, [...files], 0);
    if (swapped === 'done') return true;
  } catch (error) {
    // A delta that is missing or damaged is no misfortune: the whole issue is there.
    if (!(error instanceof SyncFailure) || error.problem.code === 'aborted') throw error;
    return false;
  }
  throw new SyncFailure({ code: 'overtaken' });
}

/** The chain of steps from one issue to another, oldest first. */
function stepsBetween(deltas: readonly DeltaFile[], from: number, to: number): DeltaFile[] | undefined {
  const steps: DeltaFile[] = [];
  for (let at = to; at !== from;) {
    const step = deltas.find((each) => each.to === at && each.from >= from && each.from < at);
    if (!step) return undefined;
    steps.unshift(step);
    at = step.from;
  }
  return steps;
}

/** Lays one step over what is stored and over the steps before it. Answers how many subjects it touched. */
async function takeStep(
  options: SyncOptions,
  { generation, shardBits }: ListState,
  step: DeltaFile,
  issuedOn: PlainDate,
  files: Map<string, Uint8Array>,
): Promise<number> {
  const { store, listId } = options;
  const path = deltaPath(step);
  const packed = await fetchVerified(options, path, step);
  const delta = await readDelta(fromUtf8(await gunzip(packed)), shardBits, issuedOn);
  if (!delta || delta.from !== step.from || delta.to !== step.to)
    throw new SyncFailure({ code: 'damaged', path, unpacked: false });
  const now = async (file: string) => files.get(file) ?? (await store.read(listId, generation, file));
  const there = new Set(await store.paths(listId, generation));
  let done = 0;
  for (const [shard, lines] of delta.lines) {
    if (++done % SHARDS_IN_ONE_GO === 0) await breathe();
    const file = overlayPath(shard);
    files.set(file, layOver(there.has(file) || files.has(file) ? await now(file) : undefined, lines));
  }
  const keys = readKeys(await now(OVERLAY_KEYS));
  files.set(
    OVERLAY_KEYS,
    packKeys({
      identifiers: [...new Set([...keys.identifiers, ...delta.keys.identifiers])],
      names: [...new Set([...keys.names, ...delta.keys.names])],
    }),
  );
  return delta.subjects;
}

/** Persons' shards that differ from those stored, with the new digests; `undefined` where they were cut anew. */
async function changedPersons(
  options: SyncOptions,
  installed: ListState,
  manifest: Manifest,
): Promise<StoredFile[] | undefined> {
  if (!installed.hasPersons) return [];
  if (manifest.counts.persons === 0 || manifest.personShardBits !== installed.personShardBits)
    return undefined;
  const digests = await fetchVerified(options, 'digests.bin', manifest.files.digests);
  const stored = await options.store.read(options.listId, installed.generation, 'digests.bin');
  const before = JSON.parse(installed.manifest) as Manifest;
  const old = new Map(stored ? personFiles(before, stored).map(({ path, file }) => [path, file.sha256]) : []);
  const changed: [string, Uint8Array][] = [['digests.bin', digests]];
  for (const { path, file } of personFiles(manifest, digests))
    if (old.get(path) !== file.sha256) changed.push([path, await fetchVerified(options, path, file)]);
  return changed;
}
