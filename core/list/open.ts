import type { PlainDate } from '../date/types.ts';
import { hash } from './hash.ts';
import { buildNames } from './build-names.ts';
import { decodeIndex, hasHash, indexOf, type KeyIndex } from './key-index.ts';
import { identifierKey, nameKeys } from './keys.ts';
import { hashFromHex } from './hash.ts';
import { finder, type Found } from './lookup.ts';
import type { Manifest } from './manifest.ts';
import { decodeNames, type NameIndex } from './name-index.ts';
import { OVERLAY_KEYS, overlayPath, readKeys } from './overlay.ts';
import { placeOf } from './pack.ts';
import { personReader } from './person-reader.ts';
import type { Subtle } from '../platform.ts';
import { scanNames, type NameSpan } from './scan.ts';
import { shardReader, type FetchShard } from './shard-reader.ts';
import type { ListState, ListStore } from './store.ts';
import { warningsOf } from './sync.ts';
import type { SyncWarning } from './sync-types.ts';
import type { Identifier } from '../subject/types.ts';
import { normalizeName } from '../subject/index.ts';

/** A list that answers. Nothing asked of it makes a request, unless it was opened on demand. */
export interface OpenList {
  readonly manifest: Manifest;
  /** What has to be said beside every answer on this day: the list is stale, or the clock can't be right. */
  warnings(today: PlainDate): readonly SyncWarning[];
  /** Batch of identifiers; one answer for each, in order. */
  lookup(ids: readonly Identifier[]): Promise<readonly Found[]>;
  /** By name: to be verified by the officer, never a match. */
  lookupName(name: string): Promise<Found>;
  /** Names of the list in running text, each confirmed against the stored record. */
  findNames(text: string): Promise<readonly NameSpan[]>;
  /** Loads the indexes: `mayHold` and `findNames` need them, `lookup` does not. False where they can't be had. */
  load(): Promise<boolean>;
  /** At once, once loaded: false means surely not in the list. Resident IDs always may be. */
  mayHold(id: Identifier): boolean;
}

export interface OpenOptions {
  readonly listId: string;
  /** Policy's secret for persons' records, where the user is entitled to it. */
  readonly personSecret?: string;
  readonly subtle?: Subtle;
}

/** Opens what is installed. A cold start reads one small record; the first answer reads one shard. */
export async function openList(store: ListStore, options: OpenOptions): Promise<OpenList | undefined> {
  const state = await store.state(options.listId);
  if (!state) return undefined;
  const { generation, shardBits, overlayBits = shardBits } = state;
  const read = (path: string) => store.read(options.listId, generation, path);
  const overlaid = new Set(state.overlays);
  return assemble(
    {
      manifest: JSON.parse(state.manifest) as Manifest,
      state,
      read,
      async shard(at) {
        // An issue in an earlier format says nothing here, and is fetched anew by the next sync.
        if (!state.ends) return undefined;
        const { path, from, to } = placeOf(at, state, state.ends);
        return store.read(options.listId, generation, path, { from, to });
      },
      async overlay(shard) {
        const at = shard >>> (shardBits - overlayBits);
        const there = overlaid.has(at) ? await read(overlayPath(at)) : undefined;
        if (overlaid.has(at) && !there) throw new Error('lost');
        return there;
      },
      keys: overlaid.size ? () => read(OVERLAY_KEYS) : undefined,
    },
    options,
  );
}

export interface ListParts {
  readonly manifest: Manifest;
  readonly state: Pick<ListState, 'shardBits' | 'personShardBits' | 'hasPersons' | 'seenOn'>;
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** As it is published: packed. */
  readonly shard: FetchShard;
  /** Rejects where there is one that can't be had. */
  readonly overlay: (shard: number) => Promise<Uint8Array | undefined>;
  readonly keys: (() => Promise<Uint8Array | undefined>) | undefined;
}

export function assemble(parts: ListParts, options: OpenOptions): OpenList {
  const { manifest, state, read } = parts;
  const find = finder({
    ...parts,
    shard: shardReader(parts.shard),
    persons: personReader(parts, options),
  });
  let indexes: { keys: readonly KeyIndex[]; names: readonly NameIndex[] } | undefined;

  const load = async (): Promise<boolean> => {
    if (indexes) return true;
    const files = [read('index.bin'), read('names.bin'), parts.keys?.()] as const;
    const [index, names, more] = await Promise.all(files).catch(() => []);
    const keys = index && decodeIndex(index);
    const nameIndex = names && decodeNames(names);
    if (!keys || !nameIndex || (parts.keys && !more)) return false;
    const added = readKeys(more);
    indexes = {
      keys: added.identifiers.length ? [keys, indexOf(added.identifiers.map(hashFromHex))] : [keys],
      names: added.names.length ? [nameIndex, buildNames(added.names)] : [nameIndex],
    };
    return true;
  };

  return {
    manifest,
    warnings: (today) => warningsOf(manifest, today, state.seenOn),
    lookup: (ids) => Promise.all(ids.map(find.identifier)),
    lookupName: (name) => find.name(name),
    load,
    mayHold(id) {
      const key = identifierKey(id);
      if (key === undefined || !indexes) return true;
      const { hi, lo } = hash(key);
      return indexes.keys.some((index) => hasHash(index, hi, lo));
    },
    async findNames(text) {
      if (!(await load()) || !indexes) return [];
      const spans = scanNames(text, indexes.names);
      const known = new Map<string, Promise<boolean>>();
      const isThere = (name: string) => {
        const key = normalizeName(name);
        const answer =
          known.get(key) ??
          find.name(name).then((found) => {
            // A shard that can't be read is no reason to keep silent about a name whose hash stands in the list.
            if (found.kind === 'unavailable') return true;
            return found.kind === 'found' && found.entries.some((entry) => nameKeys(entry).includes(key));
          });
        known.set(key, answer);
        return answer;
      };
      const sure = await Promise.all(spans.map((span) => isThere(span.text)));
      return spans.filter((_, at) => sure[at]);
    },
  };
}
