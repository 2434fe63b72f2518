import type { PlainDate } from '../date/types.ts';
import { personPath } from './keys.ts';
import { deltaPath, type DeltaFile, type Manifest } from './manifest.ts';
import { layOver, OVERLAY_KEYS, overlayPath, packKeys, readDelta, readKeys } from './overlay.ts';
import { fromUtf8, gunzip, inPieces } from '../platform.ts';
import type { ListState, StoredFile } from './store.ts';
import { SyncFailure, type SyncOptions } from './sync-types.ts';
import { fetchVerified, readDigests, type SignedManifest } from './sync-manifest.ts';
import { isComplete } from './sync-whole.ts';

/** When more than this share of the subjects has been laid over, the next issue is fetched whole. */
const MOST_OVERLAID = 0.1;
const LEAST_WORTH = 1000;
export const mostOverlaid = (subjects: number): number => Math.max(LEAST_WORTH, subjects * MOST_OVERLAID);
const OVERLAYS_IN_ONE_GO = 32;

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
    const touched = new Set<number>();
    let overlaid = installed.overlaid;
    for (const [at, step] of steps.entries()) {
      options.progress?.({ stage: 'delta', done: at, total: steps.length });
      overlaid += await takeStep(options, installed, step, manifest.issuedOn, files, touched);
    }
    if (overlaid > mostOverlaid(manifest.counts.subjects)) return false;
    const persons = await changedPersons(options, installed, manifest);
    if (!persons) return false;
    for (const [path, bytes] of persons) files.set(path, bytes);
    const next: ListState = {
      ...installed,
      ...{ manifest: text, signature, overlaid, seenOn },
      overlays: [...new Set([...installed.overlays, ...touched])].sort((a, b) => a - b),
    };
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
  { generation, shardBits, overlayBits = shardBits, overlays }: ListState,
  step: DeltaFile,
  issuedOn: PlainDate,
  files: Map<string, Uint8Array>,
  touched: Set<number>,
): Promise<number> {
  const { store, listId } = options;
  const path = deltaPath(step);
  const packed = await fetchVerified(options, path, step);
  const delta = await readDelta(fromUtf8(await gunzip(packed)), overlayBits, issuedOn);
  if (!delta || delta.from !== step.from || delta.to !== step.to)
    throw new SyncFailure({ code: 'damaged', path });
  const now = async (file: string) => files.get(file) ?? (await store.read(listId, generation, file));
  const there = new Set(overlays);
  const overlaid = [...delta.lines];
  const breathe = inPieces();
  for (let from = 0; from < overlaid.length; from += OVERLAYS_IN_ONE_GO) {
    const some = overlaid.slice(from, from + OVERLAYS_IN_ONE_GO);
    const before = await Promise.all(
      some.map(([at]) =>
        there.has(at) || touched.has(at) ? now(overlayPath(at)) : Promise.resolve(undefined),
      ),
    );
    for (const [i, [at, lines]] of some.entries()) {
      await breathe();
      files.set(overlayPath(at), layOver(before[i], lines));
      touched.add(at);
    }
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
  const { store, listId } = options;
  const path = 'digests.bin';
  const bytes = await fetchVerified(options, path, manifest.files.digests);
  const digests = readDigests(manifest, bytes);
  const stored = await store.read(listId, installed.generation, path);
  const old = stored && readDigests(JSON.parse(installed.manifest) as Manifest, stored);
  const changed: [string, Uint8Array][] = [[path, bytes]];
  for (let at = 0; at < digests.persons; at++)
    if (old?.person(at).sha256 !== digests.person(at).sha256)
      changed.push([personPath(at), await fetchVerified(options, personPath(at), digests.person(at))]);
  return changed;
}
