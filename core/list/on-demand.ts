import { assemble, type OpenList, type OpenOptions } from './open.ts';
import { personPath } from './keys.ts';
import type { ManifestFile } from './manifest.ts';
import { placeOf } from './pack.ts';
import { fetchDigests, fetchManifest, fetchVerified } from './sync-manifest.ts';
import { SyncFailure, type SyncOptions, type SyncProblem } from './sync-types.ts';

export type OnDemandOptions = OpenOptions &
  Omit<SyncOptions, 'store' | 'progress'> & {
    /** The greatest sequence seen before: an older list is refused. */
    readonly seen?: number;
  };

export type OnDemandResult =
  { readonly ok: true; readonly list: OpenList } | { readonly ok: false; readonly problem: SyncProblem };

/**
 * Opens a list that is too large to hold. Each lookup fetches the one shard that the leading bits of the hash name,
 * a piece of a pack, so whoever serves it learns that somebody among `manifest.k.least` or more subjects was asked about, and no more.
 * Names in running text are not searched for: that would need the name index.
 */
export async function openOnDemand(options: OnDemandOptions): Promise<OnDemandResult> {
  try {
    const { manifest } = await fetchManifest(options, undefined);
    if (options.seen !== undefined && manifest.sequence < options.seen)
      throw new SyncFailure({ code: 'rollback', installed: options.seen, saw: manifest.sequence });
    const digests = await fetchDigests(options, manifest);
    const { index, names, digests: itself } = manifest.files;
    const files = new Map<string, ManifestFile>([
      ['index.bin', index],
      ['names.bin', names],
      ['digests.bin', itself],
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
        shard: (at) => {
          const { path, ...part } = placeOf(at, manifest, digests.ends);
          return fetchVerified(options, path, digests.shard(at), part).catch(() => undefined);
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
