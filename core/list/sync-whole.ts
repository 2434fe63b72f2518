import type { PlainDate } from '../date/types.ts';
import { personPath, shardPath } from './keys.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { utf8 } from './platform.ts';
import { hex, sha256 } from './signature.ts';
import type { ListState, StoredFile } from './store.ts';
import { SyncFailure, type SyncOptions } from './sync-types.ts';
import { fetchVerified, type SignedManifest } from './sync-manifest.ts';

const AT_ONCE = 6;
/** Files are put away in transactions of about this size: a kill loses at most so much of the download. */
const BATCH_BYTES = 4_000_000;
const DIGEST_BYTES = 32;

export interface WantedFile {
  readonly path: string;
  readonly file: Pick<ManifestFile, 'sha256'>;
}

/**
 * Downloads a whole issue beside the installed one and swaps. What an interrupted download has put away already
 * is not asked for again: the generation is named after the manifest, and every file in it has been verified.
 */
export async function installWhole(
  options: SyncOptions,
  installed: ListState | undefined,
  { manifest, text, signature }: SignedManifest,
  seenOn: PlainDate,
): Promise<void> {
  const { store, listId } = options;
  const generation = `${manifest.sequence}-${(await sha256(utf8(text), options.subtle)).slice(0, 16)}`;
  const keep = installed ? [installed.generation, generation] : [generation];
  await store.clean(listId, keep);
  try {
    const hasPersons = options.persons === true && manifest.counts.persons > 0;
    const wanted = await wantedFiles(options, manifest, hasPersons, generation);
    const there = new Set(await store.paths(listId, generation));
    await download(options, generation, wanted, there);
    options.progress?.({ stage: 'swap', done: 0, total: 1 });
    const { shardBits, personShardBits } = manifest;
    const next: ListState = {
      generation,
      manifest: text,
      signature,
      shardBits,
      personShardBits,
      hasPersons,
      overlaid: 0,
      seenOn,
    };
    const swapped = await store.swap(listId, installed, next, [], wanted.length);
    if (swapped !== 'done') throw new SyncFailure({ code: 'overtaken' });
  } catch (error) {
    // A full disk: what has been downloaded so far would only keep it full.
    if ((error as { name?: string }).name === 'QuotaExceededError')
      await store.clean(listId, installed ? [installed.generation] : []).catch(() => undefined);
    throw error;
  }
  // The old generation is not needed any more. If this does not happen now, the next sync does it.
  await store.clean(listId, [generation]).catch(() => undefined);
}

/** Every file of the issue with its digest; digests.bin itself is fetched for that and put away first. */
async function wantedFiles(
  options: SyncOptions,
  manifest: Manifest,
  hasPersons: boolean,
  generation: string,
): Promise<WantedFile[]> {
  const { store, listId } = options;
  const { index, names, digests } = manifest.files;
  const stored = await store.read(listId, generation, 'digests.bin');
  const bytes = stored ?? (await fetchVerified(options, 'digests.bin', digests));
  if (!stored) await store.write(listId, generation, [['digests.bin', bytes]]);
  return [
    { path: 'digests.bin', file: digests },
    { path: 'index.bin', file: index },
    { path: 'names.bin', file: names },
    ...shardFiles(manifest, bytes),
    ...(hasPersons ? personFiles(manifest, bytes) : []),
  ];
}

/** Every file of the installed issue is still in the store: a browser may lose some. */
export async function isComplete(
  { store, listId }: Pick<SyncOptions, 'store' | 'listId'>,
  { generation, shardBits, personShardBits, hasPersons }: ListState,
): Promise<boolean> {
  const there = (await store.paths(listId, generation)).filter((path) => !path.startsWith('overlay/'));
  return there.length >= 3 + 2 ** shardBits + (hasPersons ? 2 ** personShardBits : 0);
}

export const shardFiles = ({ shardBits }: Pick<Manifest, 'shardBits'>, digests: Uint8Array): WantedFile[] =>
  Array.from({ length: 2 ** shardBits }, (_, at) => ({
    path: shardPath(at),
    file: { sha256: hex(digests.subarray(at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES)) },
  }));

export function personFiles(manifest: Manifest, digests: Uint8Array): WantedFile[] {
  const after = digests.subarray(2 ** manifest.shardBits * DIGEST_BYTES);
  return shardFiles({ shardBits: manifest.personShardBits }, after).map(({ file }, at) => ({
    path: personPath(at),
    file,
  }));
}

/** Six at a time, put away in batches. */
async function download(
  options: SyncOptions,
  generation: string,
  wanted: readonly WantedFile[],
  there: ReadonlySet<string>,
): Promise<void> {
  const missing = wanted.filter(({ path }) => !there.has(path));
  let next = 0;
  let done = wanted.length - missing.length;
  let batch: StoredFile[] = [];
  let size = 0;
  let failure: { readonly error: unknown } | undefined;
  const put = async () => {
    const full = batch;
    batch = [];
    size = 0;
    if (full.length) await options.store.write(options.listId, generation, full);
    done += full.length;
    options.progress?.({ stage: 'files', done, total: wanted.length });
  };
  const work = async () => {
    for (let at = next++; at < missing.length && !failure; at = next++) {
      const { path, file } = missing[at]!;
      const bytes = await fetchVerified(options, path, file);
      batch.push([path, bytes]);
      size += bytes.length;
      if (size >= BATCH_BYTES) await put();
    }
  };
  const works = Array.from({ length: AT_ONCE }, () =>
    work().catch((error: unknown) => {
      failure ??= { error };
    }),
  );
  await Promise.all(works);
  if (!failure) return put();
  // What has arrived whole is kept for the next attempt, also when this one has failed.
  await put().catch(() => undefined);
  throw failure.error;
}
