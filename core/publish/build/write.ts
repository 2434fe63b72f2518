import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { encodeIndex, sortedIndex, type KeyIndex } from '../../list/key-index.ts';
import { personPath, shardPath } from '../../list/keys.ts';
import type { PlainDate } from '../../date/index.ts';
import type { ManifestFile } from '../../list/manifest.ts';
import {
  beginsLog,
  bitSet,
  encodeNames,
  endsLog,
  setBegin,
  setBit,
  type NameIndex,
} from '../../list/name-index.ts';
import { boundTo, closeShard, openShard, type PersonKeys } from '../../list/person.ts';
import type { Collector } from './collect.ts';
import { orderPile, type PlainShard } from './order.ts';
import { PILES, type Spill } from './spill.ts';

const zip = promisify(gzip);
/** Shards are made so large: a lookup reads one, and in on-demand mode hides among so many. */
const SUBJECTS_A_SHARD = 1024;
const MAX_BITS = 14;

export const bitsFor = (subjects: number): number =>
  Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(subjects / SUBJECTS_A_SHARD))));

export interface Written {
  readonly digests: Buffer[];
  readonly least: number;
  readonly subjects: number;
}

export interface PersonBox {
  readonly keys: PersonKeys;
  readonly listId: string;
  /** Folder of the issue before: a shard that says the same is taken over as it is. */
  readonly before?: string;
}

/** Writes all shards of one kind, pile after pile. */
export async function writeShards(
  out: string,
  spill: Spill,
  bits: number,
  issuedOn: PlainDate,
  progress: (part: number) => void,
  box?: PersonBox,
): Promise<Written> {
  const digests: Buffer[] = new Array<Buffer>(2 ** bits);
  let least = Infinity;
  let subjects = 0;
  const write = async ({ shard, bytes: plain, subjects: its }: PlainShard) => {
    const bytes = await pack(plain, shard, box);
    put(join(out, box ? personPath(shard) : shardPath(shard)), bytes);
    digests[shard] = createHash('sha256').update(bytes).digest();
    least = Math.min(least, its);
    subjects += its;
  };
  // While some are being packed in other threads, the next pile is put in order.
  let packing: Promise<unknown> = Promise.resolve();
  const pilesAShard = bits < 8 ? PILES >> bits : 1;
  for (let pile = 0; pile < PILES; pile += pilesAShard) {
    const piles = Array.from({ length: pilesAShard }, (_, i) =>
      orderPile(spill.take(pile + i), bits, issuedOn),
    );
    await packing;
    packing = Promise.all(joinedByShard(piles.flat()).map(write));
    progress((pile + pilesAShard) / PILES);
  }
  await packing;
  return { digests, least: Number.isFinite(least) ? least : 0, subjects };
}

/** Piles that make up one shard, put together. */
function joinedByShard(parts: readonly PlainShard[]): PlainShard[] {
  const shards = new Map<number, PlainShard[]>();
  for (const part of parts) shards.set(part.shard, [...(shards.get(part.shard) ?? []), part]);
  return [...shards].map(([shard, its]) => ({
    shard,
    bytes: its.length === 1 ? its[0]!.bytes : Buffer.concat(its.map(({ bytes }) => bytes)),
    subjects: its.reduce((sum, each) => sum + each.subjects, 0),
  }));
}

async function pack(plain: Uint8Array, shard: number, box?: PersonBox): Promise<Uint8Array> {
  if (!box) return gzipped(plain);
  const path = personPath(shard);
  const before = box.before && join(box.before, path);
  if (before && existsSync(before)) {
    const old = readFileSync(before);
    const opened = await openShard(old, boundTo(box.listId, path), box.keys);
    if (opened && Buffer.compare(gunzipSync(opened), plain) === 0) return old;
  }
  return closeShard(await gzipped(plain), boundTo(box.listId, path), randomBytes(12), box.keys);
}

/** The same bytes on every machine: byte 9 would name the operating system. */
async function gzipped(plain: Uint8Array): Promise<Buffer> {
  const bytes = await zip(plain, { level: 6 });
  bytes[9] = 255;
  return bytes;
}

export function put(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

export function writeFile(out: string, path: string, bytes: Uint8Array): ManifestFile {
  put(join(out, path), bytes);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Fills up shards that nobody is in, so that every path answers. */
export async function fillEmpty(
  out: string,
  digests: Buffer[],
  bits: number,
  box?: PersonBox,
): Promise<void> {
  for (let shard = 0; shard < 2 ** bits; shard++) {
    if (digests[shard]) continue;
    const bytes = await pack(new Uint8Array(), shard, box);
    put(join(out, box ? personPath(shard) : shardPath(shard)), bytes);
    digests[shard] = createHash('sha256').update(bytes).digest();
  }
}

export function writeIndexes(
  out: string,
  collected: Collector,
): { index: ManifestFile; names: ManifestFile; keys: KeyIndex; nameKeys: KeyIndex } {
  const keys = sortedIndex(collected.identifiers.packed());
  const nameKeys = sortedIndex(collected.names.packed());
  const begins = bitSet(beginsLog(nameKeys.count));
  const ends = bitSet(endsLog(nameKeys.count));
  for (const sum of collected.begins.view()) setBegin(begins, sum);
  for (const sum of collected.ends.view()) setBit(ends, sum);
  const names: NameIndex = { keys: nameKeys, begins, ends, lengths: collected.lengths };
  return {
    index: writeFile(out, 'index.bin', encodeIndex(keys)),
    names: writeFile(out, 'names.bin', encodeNames(names)),
    keys,
    nameKeys,
  };
}
