import { assemble, type OpenList, type OpenOptions } from './open.ts';
import { personPath } from './keys.ts';
import type { Manifest, ManifestFile } from './manifest.ts';
import { placeOf, shardsInPack, type Place } from './pack.ts';
import { sha256 } from './signature.ts';
import { fetchDigests, fetchManifest, fetchSound, fetchVerified } from './sync-manifest.ts';
import { SyncFailure, type SyncOptions, type SyncProblem } from './sync-types.ts';

export type OnDemandOptions = OpenOptions &
  Omit<SyncOptions, 'store' | 'progress'> & {
    /** The greatest sequence seen before: an older list is refused. */
    readonly seen?: number;
  };

export type OnDemandResult =
  { readonly ok: true; readonly list: OpenList } | { readonly ok: false; readonly problem: SyncProblem };

/** A lookup hides among so many subjects at least, where the list and the pack have as many. */
const LEAST_HIDDEN_AMONG = 500;

/** What a lookup asks for: so many neighbouring shards, in which there are at least `least` subjects. */
export function hidingIn(manifest: Pick<Manifest, 'shardBits' | 'packBits' | 'k'>): {
  readonly shards: number;
  readonly least: number;
} {
  const { k } = manifest;
  let shards = 1;
  while (shards * k.least < LEAST_HIDDEN_AMONG && shards < shardsInPack(manifest)) shards *= 2;
  return { shards, least: shards * k.least };
}

/**
 * Opens a list that is too large to hold. Each lookup fetches the shard that the leading bits of the hash name together
 * with its neighbours, a piece of a pack, so whoever serves it learns that somebody among `hidingIn(manifest).least` or
 * more subjects was asked about, and no more.
 * Names in running text are not searched for: that would need the name index.
 */
export async function openOnDemand(options: OnDemandOptions): Promise<OnDemandResult> {
  try {
    const { manifest } = await fetchManifest(options, undefined);
    if (options.seen !== undefined && manifest.sequence < options.seen)
      throw new SyncFailure({ code: 'rollback', installed: options.seen, saw: manifest.sequence });
    const digests = await fetchDigests(options, manifest);
    const { shards } = hidingIn(manifest);
    const { index, names, digests: ofDigests } = manifest.files;
    const files = new Map<string, ManifestFile>([
      ['index.bin', index],
      ['names.bin', names],
      ['digests.bin', ofDigests],
    ]);
    for (let at = 0; at < digests.persons; at++) files.set(personPath(at), digests.person(at));
    const list = assemble(
      {
        manifest,
        state: {
          shardBits: manifest.shardBits,
          personShardBits: manifest.personShardBits,
          hasPersons: digests.persons > 0,
          seenOn: options.today,
        },
        read: async (path) => {
          const file = files.get(path);
          return file && fetchVerified(options, path, file).catch(() => undefined);
        },
        async shard(at) {
          const [first, itself, last] = [at - (at % shards), at, at - (at % shards) + shards - 1].map(
            (each) => placeOf(each, manifest, digests.ends),
          ) as [Place, Place, Place];
          const its = (bytes: Uint8Array) => bytes.subarray(itself.from - first.from, itself.to - first.from);
          const isSound = async (bytes: Uint8Array) =>
            (await sha256(its(bytes), options.subtle)) === digests.shard(at).sha256;
          const part = { from: first.from, to: last.to };
          return fetchSound(options, itself.path, isSound, part).then(its, () => undefined);
        },
        overlay: async () => undefined,
        keys: undefined,
      },
      options,
    );
    return { ok: true, list };
  } catch (error) {
    if (error instanceof SyncFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}
