import type { PlainDate } from '../date/types.ts';
import { counting, date, fields, lazy, listOf, oneOf, text, type Walk } from './check-shape.ts';
import type { ListProblem } from './types.ts';

export interface ManifestFile {
  readonly bytes: number;
  /** SHA-256 of the file as served, hexadecimal. */
  readonly sha256: string;
}

export interface DeltaFile extends ManifestFile {
  readonly from: number;
  readonly to: number;
}

/** The signed head of a published list. */
export interface Manifest {
  readonly format: 'xinshao-list-manifest';
  readonly version: 2;
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  /** Grows with every issue; a client never goes back. */
  readonly sequence: number;
  readonly issuedOn: PlainDate;
  /** Last day the list may be relied on, inclusive. */
  readonly expiresOn: PlainDate;
  readonly counts: {
    readonly subjects: number;
    readonly persons: number;
    readonly records: number;
    readonly identifiers: number;
    readonly names: number;
  };
  /** Leading bits of a hash that choose the shard: there are `2 ** shardBits`. */
  readonly shardBits: number;
  /** Leading bits of a hash that choose the file its shard stands in; at most `shardBits`. */
  readonly packBits: number;
  /** The same for persons' shards. Meaningless where `counts.persons` is 0. */
  readonly personShardBits: number;
  /** Smallest and mean number of subjects in a shard; how many shards an on-demand client asks for rests on them. */
  readonly k: { readonly least: number; readonly mean: number };
  readonly files: {
    readonly index: ManifestFile;
    readonly names: ManifestFile;
    /** Length and digest of every shard, 36 bytes each, then of every person shard where there are persons. */
    readonly digests: ManifestFile;
  };
  /** Steps from one issue to the next, newest first; a client that is some issues behind takes several. */
  readonly deltas: readonly DeltaFile[];
}

const manifestShape = /* @__PURE__ */ lazy(() => {
  const file = fields({ bytes: counting, sha256: text });
  return fields({
    format: oneOf('xinshao-list-manifest'),
    version: oneOf(2),
    id: text,
    name: text,
    publisher: text,
    sequence: counting,
    issuedOn: date,
    expiresOn: date,
    counts: fields({
      subjects: counting,
      persons: counting,
      records: counting,
      identifiers: counting,
      names: counting,
    }),
    shardBits: counting,
    packBits: counting,
    personShardBits: counting,
    k: fields({ least: counting, mean: counting }),
    files: fields({ index: file, names: file, digests: file }),
    deltas: listOf(fields({ from: counting, to: counting, bytes: counting, sha256: text })),
  });
});

export const MAX_SHARD_BITS = 16;

/** Reads a manifest whose signature has been verified. */
export function parseManifest(json: string): Manifest | readonly ListProblem[] {
  const walk: Walk = { row: 0, problems: [] };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return [{ row: 0, field: '', code: 'not-json', severity: 'error' }];
  }
  manifestShape(value, '', walk);
  const manifest = value as Manifest;
  if (walk.problems.length) return walk.problems;
  const { shardBits, packBits, personShardBits } = manifest;
  if (Math.max(shardBits, personShardBits) > MAX_SHARD_BITS || packBits > shardBits)
    walk.problems.push({ row: 0, field: 'shardBits', code: 'unknown-value', severity: 'error' });
  return walk.problems.length ? walk.problems : manifest;
}

export const deltaPath = ({ from, to }: Pick<DeltaFile, 'from' | 'to'>): string => `delta/${from}-${to}.bin`;
