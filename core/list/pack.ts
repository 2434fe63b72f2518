import type { Manifest, ManifestFile } from './manifest.ts';
import { hex } from './signature.ts';

/** How the shards were cut, and how many of the leading bits choose the pack they stand in. */
export type Cut = Pick<Manifest, 'shardBits' | 'packBits'>;

/** A piece of a file: from the first byte to before the last. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A piece of a named file. */
export interface Place extends Part {
  readonly path: string;
}

/** Shards that follow one another stand in one file: a thousand requests cost more than the bytes they bring. */
export const packPath = (pack: number): string => `packs/${pack.toString(16).padStart(3, '0')}.bin`;

export const shardsInPack = ({ shardBits, packBits }: Cut): number => 2 ** (shardBits - packBits);

/** Where a shard stands, from the ends of all shards in their packs. */
export function placeOf(shard: number, cut: Cut, ends: Uint32Array): Place {
  const many = shardsInPack(cut);
  return {
    path: packPath(Math.floor(shard / many)),
    from: shard % many ? ends[shard - 1]! : 0,
    to: ends[shard]!,
  };
}

/** Length and SHA-256 of a shard in digests.bin. */
export const DIGEST_BYTES = 36;
const LENGTH_BYTES = 4;

/** What digests.bin says: every shard's length and digest, then every person shard's. Its own digest has been verified. */
export class Digests {
  /** Where each shard ends in its pack. */
  readonly ends: Uint32Array;
  private readonly view: DataView;

  constructor(
    private readonly manifest: Cut & Pick<Manifest, 'personShardBits' | 'counts'>,
    private readonly bytes: Uint8Array,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const many = shardsInPack(manifest);
    this.ends = new Uint32Array(2 ** manifest.shardBits);
    for (let at = 0; at < this.ends.length; at++)
      this.ends[at] = (at % many ? this.ends[at - 1]! : 0) + this.length(at);
  }

  /** Bytes and persons that the head speaks of are all spoken of here. */
  get whole(): boolean {
    return this.bytes.length === (this.ends.length + this.persons) * DIGEST_BYTES;
  }

  /** How many person shards there are. */
  get persons(): number {
    return this.manifest.counts.persons > 0 ? 2 ** this.manifest.personShardBits : 0;
  }

  shard(at: number): ManifestFile {
    const from = at * DIGEST_BYTES + LENGTH_BYTES;
    return {
      bytes: this.length(at),
      sha256: hex(this.bytes.subarray(from, from + DIGEST_BYTES - LENGTH_BYTES)),
    };
  }

  person(at: number): ManifestFile {
    return this.shard(this.ends.length + at);
  }

  private length(at: number): number {
    const from = at * DIGEST_BYTES;
    return from + DIGEST_BYTES > this.bytes.length ? 0 : this.view.getUint32(from, true);
  }
}
