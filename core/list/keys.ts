import { normaliseIdentifier } from './identifier.ts';
import { normalizeName } from '../subject/index.ts';
import type { SubjectEntry } from './shard.ts';
import type { Identifier } from '../subject/types.ts';

/** The letter that keeps identifiers of different kinds apart. Resident IDs have none: they go under a keyed hash. */
const LETTER = { uscc: 'u', 'registration-number': 'r', 'organisation-code': 'o' } as const;

/** Key under which an identifier is hashed, or `undefined` for a resident ID. */
export function identifierKey({ kind, value }: Identifier): string | undefined {
  return kind === 'resident-id' ? undefined : LETTER[kind] + normaliseIdentifier(kind, value);
}

/** Keys of the names a subject is found by: present and former ones, and those its records were supplied under. */
export const nameKeys = ({ subject, records }: SubjectEntry): string[] => [
  ...new Set(
    [subject, ...records.map((record) => record.subject)]
      .flatMap(({ name, formerNames }) => [name, ...(formerNames ?? [])])
      .map(normalizeName)
      .filter(Boolean),
  ),
];

/** Keys of its further identifiers. */
export const otherIdKeys = ({ otherIds }: SubjectEntry): string[] =>
  (otherIds ?? []).flatMap((id) => identifierKey(id) ?? []);

/** Number of the shard that holds a hash: its leading bits. */
export const shardOf = (hi: number, bits: number): number => (bits === 0 ? 0 : hi >>> (32 - bits));

/** Path of a person shard: at least three hexadecimal digits. */
export const personPath = (shard: number): string => `persons/${shard.toString(16).padStart(3, '0')}.bin`;
