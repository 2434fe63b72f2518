import { normalizeName } from '../subject/index.ts';
import type { Identifier } from '../subject/types.ts';
import { hash, hashFromHex, hexOf } from './hash.ts';
import { normaliseIdentifier } from './identifier.ts';
import { identifierKey, nameKeys, shardOf } from './keys.ts';
import type { ListParts } from './open.ts';
import { effectiveLines, TAKEN_OUT } from './overlay.ts';
import type { PersonReader } from './person-reader.ts';
import type { FetchShard } from './shard-reader.ts';
import { linesOf, readAlias, readSubject, type SubjectEntry } from './shard.ts';

/**
 * What the list says.
 * - `found`: the stored record itself has this identifier or name. `tier` says how much that is worth: `exact` for
 *   an identifier, `verify` for a name, which is never a match.
 * - `none`: not in the list. Not praise.
 * - `unavailable`: could not be looked up; must never pass for clear.
 */
export type Found =
  | { readonly kind: 'found'; readonly tier: 'exact' | 'verify'; readonly entries: readonly SubjectEntry[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unavailable'; readonly why: 'shard' | 'no-person-key' | 'person-key-wrong' };

export interface FinderParts extends Pick<ListParts, 'manifest' | 'state' | 'overlay'> {
  readonly shard: FetchShard;
  readonly persons: PersonReader | undefined;
}

const NONE: Found = { kind: 'none' };
const NO_SHARD: Found = { kind: 'unavailable', why: 'shard' };

/** Looks up by hash and confirms against the record: no answer rests on a hash alone. */
export function finder({ manifest, state, overlay, shard, persons }: FinderParts) {
  const entry = (json: string) => readSubject(json, manifest.issuedOn);

  /** The lines of a hash, or `undefined` where they can't be read. */
  async function lines(hex: string): Promise<string[] | undefined> {
    const at = shardOf(hashFromHex(hex).hi, state.shardBits);
    const [bytes, over] = await Promise.all([shard(at), overlay(at)]).catch(() => []);
    return bytes && effectiveLines(hex, bytes, over);
  }

  /** Subjects of a hash that pass the test, directly or by way of another name or number. */
  async function subjects(hex: string, key: string, test: (entry: SubjectEntry) => boolean): Promise<Found> {
    const found = await lines(hex);
    if (!found) return NO_SHARD;
    const entries = found.flatMap((json) => entry(json) ?? []).filter(test);
    const aliases = found.flatMap((json) => readAlias(json) ?? []).filter((alias) => alias.key === key);
    for (const to of new Set(aliases.flatMap((alias) => alias.to))) {
      const there = await lines(to);
      if (!there) return NO_SHARD;
      for (const json of there) {
        const other = entry(json);
        if (other && test(other)) entries.push(other);
      }
    }
    return entries.length ? { kind: 'found', tier: 'exact', entries } : NONE;
  }

  async function person(id: Identifier): Promise<Found> {
    if (manifest.counts.persons === 0) return NONE;
    const hex = state.hasPersons && (await persons?.hex(id.value));
    if (!persons || !hex) return { kind: 'unavailable', why: 'no-person-key' };
    const at = shardOf(hashFromHex(hex).hi, state.personShardBits);
    const bytes = await persons.shard(at);
    if (!bytes)
      return (await persons.isSound(at)) ? { kind: 'unavailable', why: 'person-key-wrong' } : NO_SHARD;
    const entries = linesOf(bytes, hex)
      .filter((json) => json !== TAKEN_OUT)
      .flatMap((json) => entry(json) ?? [])
      .filter((each) => isOneOf(id, each));
    return entries.length ? { kind: 'found', tier: 'exact', entries } : NONE;
  }

  return {
    identifier(id: Identifier): Promise<Found> {
      const key = identifierKey(id);
      return key === undefined ? person(id) : subjects(hexOf(hash(key)), key, (each) => isOneOf(id, each));
    },
    async name(name: string): Promise<Found> {
      const key = normalizeName(name);
      if (!key) return NONE;
      const found = await subjects(hexOf(hash(key)), key, (each) => nameKeys(each).includes(key));
      return found.kind === 'found' ? { ...found, tier: 'verify' } : found;
    },
  };
}

/** The stored record has this very identifier. */
function isOneOf(id: Identifier, { subject, otherIds }: SubjectEntry): boolean {
  const wanted = normaliseIdentifier(id.kind, id.value);
  return [subject.id, ...(otherIds ?? [])].some(
    ({ kind, value }) => kind === id.kind && normaliseIdentifier(kind, value) === wanted,
  );
}
