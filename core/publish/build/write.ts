import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { encodeIndex, sortedIndex, type KeyIndex } from '../../list/key-index.ts';
import { personPath } from '../../list/keys.ts';
import type { PlainDate } from '../../date/index.ts';
import type { ManifestFile } from '../../list/manifest.ts';
import { packPath, shardsInPack, type Cut } from '../../list/pack.ts';
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
/** Shards are made so large: a lookup unpacks one, which after a cold start is most of the wait. */
const SUBJECTS_A_SHARD = 256;
/** Persons' shards are files of their own, and one of them is all that a lookup on demand asks for. */
const PERSONS_A_SHARD = 1024;
const MAX_BITS = 14;
/**
 * About so many subjects stand in one file, in a small list fewer: a download that broke off has something to go on from.
 * Never fewer than a lookup on demand hides among.
 */
const SUBJECTS_A_PACK = 8192;
const LEAST_PACK_BITS = 2;
const LEAST_A_PACK = 2048;

const bitsFor = (subjects: number, each: number): number =>
  Math.min(MAX_BITS, Math.max(0, Math.ceil(Math.log2(subjects / each))));

export const personBitsFor = (persons: number): number => bitsFor(persons, PERSONS_A_SHARD);

/** How a list of so many subjects is cut. */
export const cutFor = (subjects: number): Cut => ({
  shardBits: bitsFor(subjects, SUBJECTS_A_SHARD),
  packBits: Math.min(
    bitsFor(subjects, LEAST_A_PACK),
    Math.max(LEAST_PACK_BITS, bitsFor(subjects, SUBJECTS_A_PACK)),
  ),
});

export interface Written {
  /** What digests.bin says of these shards. */
  readonly digests: readonly Buffer[];
  readonly least: number;
  readonly subjects: number;
}

export interface PersonBox {
  readonly keys: PersonKeys;
  readonly listId: string;
  /** Folder of the issue before: a shard that says the same is taken over as it is. */
  readonly before?: string;
}

/** Takes the shards of one kind in their order, and what nobody is in as empty. */
export interface ShardFiles {
  readonly bits: number;
  pack(plain: Uint8Array, shard: number): Promise<Uint8Array>;
  put(shard: number, bytes: Uint8Array): void;
}

/** Writes all shards of one kind, pile after pile. */
export async function writeShards(
  files: ShardFiles,
  spill: Spill,
  issuedOn: PlainDate,
  progress: (part: number) => void,
): Promise<Written> {
  const { bits } = files;
  const digests: Buffer[] = [];
  let least = Infinity;
  let subjects = 0;
  const write = async (shards: readonly PlainShard[], first: number, after: number) => {
    const filled = new Map(shards.map((each) => [each.shard, each]));
    const all = Array.from({ length: after - first }, (_, at) => filled.get(first + at)?.bytes);
    const packed = await Promise.all(all.map((plain, at) => files.pack(plain ?? NOTHING, first + at)));
    for (const [at, bytes] of packed.entries()) {
      files.put(first + at, bytes);
      digests.push(digestOf(bytes));
    }
    for (const { subjects: its } of shards) {
      least = Math.min(least, its);
      subjects += its;
    }
  };
  // While some are being packed in other threads, the next pile is put in order.
  let packing: Promise<unknown> = Promise.resolve();
  const pilesAShard = bits < 8 ? PILES >> bits : 1;
  for (let pile = 0; pile < PILES; pile += pilesAShard) {
    const piles = Array.from({ length: pilesAShard }, (_, i) =>
      orderPile(spill.take(pile + i), bits, issuedOn),
    );
    await packing;
    const [first, after] = [pile, pile + pilesAShard].map((each) => (each * 2 ** bits) / PILES);
    packing = write(joinedByShard(piles.flat()), first!, after!);
    progress((pile + pilesAShard) / PILES);
  }
  await packing;
  return { digests, least: Number.isFinite(least) ? least : 0, subjects };
}

const NOTHING = new Uint8Array();

/** Length and SHA-256, as digests.bin keeps them. */
function digestOf(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, createHash('sha256').update(bytes).digest()]);
}

/** The public shards, some to a file. */
export function packFiles(out: string, cut: Cut): ShardFiles {
  const many = shardsInPack(cut);
  let waiting: Uint8Array[] = [];
  return {
    bits: cut.shardBits,
    pack: gzipped,
    put(shard, bytes) {
      waiting.push(bytes);
      if (waiting.length < many) return;
      put(join(out, packPath(Math.floor(shard / many))), Buffer.concat(waiting));
      waiting = [];
    },
  };
}

/** Persons' shards: each a file of its own, encrypted, and taken over from the issue before where it says the same. */
export const personFiles = (out: string, bits: number, box: PersonBox): ShardFiles => ({
  bits,
  pack: (plain, shard) => closed(plain, personPath(shard), box),
  put: (shard, bytes) => put(join(out, personPath(shard)), bytes),
});

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

async function closed(plain: Uint8Array, path: string, box: PersonBox): Promise<Uint8Array> {
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
