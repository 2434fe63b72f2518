import { parseManifest, type Manifest, type ManifestFile } from './manifest.ts';
import { Digests, type Part } from './pack.ts';
import { fromUtf8 } from '../platform.ts';
import { sha256, signedByAny } from './signature.ts';
import { SyncFailure, type SyncOptions } from './sync-types.ts';

export interface SignedManifest {
  readonly manifest: Manifest;
  readonly text: string;
  readonly signature: string;
}

type Ask = Pick<SyncOptions, 'source' | 'signal' | 'subtle'>;

/** Fetches, verifies and weighs the head of what is published. */
export async function fetchManifest(
  options: Ask & Pick<SyncOptions, 'trusted' | 'listId'>,
  before: Manifest | undefined,
): Promise<SignedManifest> {
  // A publisher may be putting up a new issue just now: head and signature are asked for once more, past all caches.
  const signed = (await signedPair(options, false)) ?? (await signedPair(options, true));
  if (!signed) throw new SyncFailure({ code: 'bad-signature' });
  const manifest = parseManifest(signed.text);
  if (!('format' in manifest))
    throw new SyncFailure({ code: 'bad-manifest', field: manifest[0]?.field ?? '' });
  if (manifest.id !== options.listId) throw new SyncFailure({ code: 'other-list', saw: manifest.id });
  if (before && manifest.sequence < before.sequence)
    throw new SyncFailure({ code: 'rollback', installed: before.sequence, saw: manifest.sequence });
  if (before && manifest.sequence === before.sequence && JSON.stringify(manifest) !== JSON.stringify(before))
    throw new SyncFailure({ code: 'sequence-reused', saw: manifest.sequence });
  return { ...signed, manifest };
}

async function signedPair(
  options: Ask & Pick<SyncOptions, 'trusted'>,
  fresh: boolean,
): Promise<{ text: string; signature: string } | undefined> {
  const bytes = await fetchFile(options, 'manifest.json', fresh);
  const signature = fromUtf8(await fetchFile(options, 'manifest.sig', fresh)).trim();
  const good = await signedByAny(bytes, signature, options.trusted, options.subtle);
  return good ? { text: fromUtf8(bytes), signature } : undefined;
}

async function fetchFile(
  { source, signal }: Ask,
  path: string,
  fresh: boolean,
  part?: Part,
): Promise<Uint8Array> {
  if (signal?.aborted) throw new SyncFailure({ code: 'aborted', path });
  const got = await source.get(path, { fresh, ...(part ? { part } : {}), ...(signal ? { signal } : {}) });
  if (!got.ok) throw new SyncFailure({ ...got.problem, path });
  return got.bytes;
}

/** A file, or a piece of one, whose digest is known. */
export const fetchVerified = (
  options: Ask,
  path: string,
  file: Pick<ManifestFile, 'sha256'>,
  part?: Part,
): Promise<Uint8Array> =>
  fetchSound(options, path, async (bytes) => (await sha256(bytes, options.subtle)) === file.sha256, part);

/** A file that passes the test; asked for once more, past all caches, where it does not. */
export async function fetchSound(
  options: Ask,
  path: string,
  isSound: (bytes: Uint8Array) => Promise<boolean>,
  part?: Part,
): Promise<Uint8Array> {
  let bytes = await fetchFile(options, path, false, part);
  if (await isSound(bytes)) return bytes;
  bytes = await fetchFile(options, path, true, part);
  if (await isSound(bytes)) return bytes;
  throw new SyncFailure({ code: 'damaged', path });
}

export async function fetchDigests(options: Ask, manifest: Manifest): Promise<Digests> {
  return readDigests(manifest, await fetchVerified(options, 'digests.bin', manifest.files.digests));
}

export function readDigests(manifest: Manifest, bytes: Uint8Array): Digests {
  const digests = new Digests(manifest, bytes);
  if (!digests.whole) throw new SyncFailure({ code: 'damaged', path: 'digests.bin' });
  return digests;
}
