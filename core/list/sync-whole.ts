import type { PlainDate } from '../date/types.ts';
import { personPath } from './keys.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { OVERLAY_KEYS, overlayBitsFor, overlayPath } from './overlay.ts';
import { packPath, placeOf, shardsInPack } from './pack.ts';
import { utf8 } from '../platform.ts';
import { sha256 } from './signature.ts';
import type { ListState, StoredFile } from './store.ts';
import { SyncFailure, type SyncOptions } from './sync-types.ts';
import { fetchSound, readDigests, type SignedManifest } from './sync-manifest.ts';

const AT_ONCE = 4;
/** Files are put away in transactions of about this size: a kill loses at most so much of the download. */
const BATCH_BYTES = 4_000_000;

interface WantedFile {
  readonly path: string;
  readonly isSound: (bytes: Uint8Array) => Promise<boolean>;
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
    const { wanted, ends } = await wantedFiles(options, manifest, hasPersons, generation);
    const there = await soundFiles(options, generation, wanted);
    await download(options, generation, wanted, there);
    options.progress?.({ stage: 'swap', done: 0, total: 1 });
    const { shardBits, packBits, personShardBits } = manifest;
    const next: ListState = {
      generation,
      manifest: text,
      signature,
      shardBits,
      packBits,
      ends,
      personShardBits,
      hasPersons,
      overlayBits: overlayBitsFor(shardBits),
      overlays: [],
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

/** Every file of the issue with how it is verified; digests.bin itself is fetched for that and put away first. */
async function wantedFiles(
  options: SyncOptions,
  manifest: Manifest,
  hasPersons: boolean,
  generation: string,
): Promise<{ wanted: WantedFile[]; ends: Uint32Array }> {
  const { store, listId, subtle } = options;
  const isFile =
    ({ sha256: wanted }: Pick<ManifestFile, 'sha256'>) =>
    async (bytes: Uint8Array) =>
      (await sha256(bytes, subtle)) === wanted;
  const isDigests = isFile(manifest.files.digests);
  const stored = await store.read(listId, generation, DIGESTS).catch(() => undefined);
  const bytes = stored && (await isDigests(stored)) ? stored : await fetchSound(options, DIGESTS, isDigests);
  if (bytes !== stored) await store.write(listId, generation, [[DIGESTS, bytes]]);
  const digests = readDigests(manifest, bytes);
  const many = shardsInPack(manifest);
  const isPack = (pack: number) => async (packed: Uint8Array) => {
    if (packed.length !== digests.ends[(pack + 1) * many - 1]) return false;
    // One after another: each copies its shard, and all at once would hold up the page.
    for (let shard = pack * many; shard < (pack + 1) * many; shard++) {
      const { from, to } = placeOf(shard, manifest, digests.ends);
      if (!(await isFile(digests.shard(shard))(packed.subarray(from, to)))) return false;
    }
    return true;
  };
  return {
    ends: digests.ends,
    wanted: pathsOf({ ...manifest, hasPersons }).map((path): WantedFile => {
      const number = parseInt(path.slice(path.indexOf('/') + 1), 16);
      if (path.startsWith('packs/')) return { path, isSound: isPack(number) };
      if (path.startsWith('persons/')) return { path, isSound: isFile(digests.person(number)) };
      const { index, names } = manifest.files;
      return { path, isSound: path === DIGESTS ? isDigests : isFile(path === INDEX ? index : names) };
    }),
  };
}

const [DIGESTS, INDEX, NAMES] = ['digests.bin', 'index.bin', 'names.bin'] as const;

/** Every file of an issue that was installed whole. */
const pathsOf = ({
  packBits,
  personShardBits,
  hasPersons,
}: Pick<ListState, 'packBits' | 'personShardBits' | 'hasPersons'>): string[] => [
  ...[DIGESTS, INDEX, NAMES],
  ...Array.from({ length: 2 ** packBits }, (_, at) => packPath(at)),
  ...(hasPersons ? Array.from({ length: 2 ** personShardBits }, (_, at) => personPath(at)) : []),
];

/** Files that an interrupted download has put away. Each was verified before; read again where they are distrusted. */
async function soundFiles(
  { store, listId, distrust }: SyncOptions,
  generation: string,
  wanted: readonly WantedFile[],
): Promise<ReadonlySet<string>> {
  const there = new Set(await store.paths(listId, generation));
  if (!distrust) return there;
  for (const { path, isSound } of wanted) {
    const bytes = there.has(path) && (await store.read(listId, generation, path).catch(() => undefined));
    if (!bytes || !(await isSound(bytes))) there.delete(path);
  }
  return there;
}

/** Every file of the installed issue, and all that was laid over it, is still in the store: a browser may lose some. */
export async function isComplete(
  { store, listId }: Pick<SyncOptions, 'store' | 'listId'>,
  state: ListState,
): Promise<boolean> {
  if (!state.ends) return false; // in an earlier format
  const there = new Set(await store.paths(listId, state.generation));
  const over = state.overlays.length ? [OVERLAY_KEYS, ...state.overlays.map(overlayPath)] : [];
  return [...pathsOf(state), ...over].every((path) => there.has(path));
}

/** A few at a time, put away in batches. */
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
      const { path, isSound } = missing[at]!;
      const bytes = await fetchSound(options, path, isSound);
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
