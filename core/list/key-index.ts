import { bestDivisor, golombDecode, golombEncode } from './golomb.ts';
import type { Hash } from './hash.ts';

/**
 * A set of hashes in memory: two halves sorted together, and where each bucket of leading bits starts.
 * 8 B a key and at most 0.25 B for the buckets.
 */
export interface KeyIndex {
  readonly count: number;
  readonly hi: Uint32Array;
  readonly lo: Uint32Array;
  /** `starts[hi >>> shift]` is the first position of the bucket; one more entry closes the last. */
  readonly starts: Uint32Array;
  readonly shift: number;
}

/** How many bytes of a hash's lower half are kept: 4 for identifiers (64 bits), 3 for names (56 bits). */
export type LowBytes = 3 | 4;

const MAGIC = 0x31495358; // XSI1, little-endian
const HEAD = 20;

export function makeIndex(hi: Uint32Array, lo: Uint32Array): KeyIndex {
  const count = hi.length;
  const bits = Math.min(24, Math.max(1, Math.floor(Math.log2(count + 1)) - 4));
  const shift = 32 - bits;
  const starts = new Uint32Array(2 ** bits + 1);
  for (let i = 0; i < count; i++) starts[(hi[i]! >>> shift) + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  return { count, hi, lo, starts, shift };
}

/** Sorted, each hash once. `low` as the index keeps it: 3 bytes keep the upper 24 bits of the lower half. */
export function indexOf(hashes: readonly Hash[], low: LowBytes = 4): KeyIndex {
  const packed = new BigUint64Array(hashes.length);
  const words = new Uint32Array(packed.buffer);
  hashes.forEach(({ hi, lo }, i) => {
    words[2 * i] = keepLow(lo, low);
    words[2 * i + 1] = hi;
  });
  return sortedIndex(packed);
}

export const keepLow = (lo: number, low: LowBytes): number => (low === 4 ? lo : (lo >>> 8) << 8) >>> 0;

/** From hashes packed as little-endian 64-bit words, in any order and with repeats; sorts them in place. */
export function sortedIndex(packed: BigUint64Array): KeyIndex {
  packed.sort();
  const words = new Uint32Array(packed.buffer, packed.byteOffset, packed.length * 2);
  let count = 0;
  for (let i = 0; i < packed.length; i++) if (i === 0 || packed[i] !== packed[i - 1]) count++;
  const hi = new Uint32Array(count);
  const lo = new Uint32Array(count);
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    if (i > 0 && packed[i] === packed[i - 1]) continue;
    lo[at] = words[2 * i]!;
    hi[at++] = words[2 * i + 1]!;
  }
  return makeIndex(hi, lo);
}

/**
 * The hash stands in the set. Says nothing about the key itself: that is confirmed against the stored record.
 * Hashes are spread evenly, so where one would stand in its bucket can be told: one or two memory lines are touched.
 */
export function hasHash({ hi: words, lo: lows, starts, shift }: KeyIndex, hi: number, lo: number): boolean {
  const bucket = hi >>> shift;
  const from = starts[bucket]!;
  const to = starts[bucket + 1]!;
  let at = from + Math.floor((((hi << (32 - shift)) >>> 0) / 2 ** 32) * (to - from));
  while (at > from && words[at - 1]! >= hi) at--;
  while (at < to && words[at]! < hi) at++;
  for (; at < to && words[at] === hi; at++) if (lows[at] === lo) return true;
  return false;
}

/** Wire form: head, the upper halves as Golomb-coded differences, the lower halves as they are. */
export function encodeIndex({ count, hi, lo }: KeyIndex, low: LowBytes = 4): Uint8Array {
  const { divisor, bits } = golombEncode(hi, bestDivisor(count, 2 ** 32));
  const bytes = new Uint8Array(HEAD + bits.length + count * low);
  const view = new DataView(bytes.buffer);
  [MAGIC, count, divisor, bits.length, low].forEach((word, i) => view.setUint32(4 * i, word, true));
  bytes.set(bits, HEAD);
  let at = HEAD + bits.length;
  for (let i = 0; i < count; i++) for (let b = 4 - low; b < 4; b++) bytes[at++] = lo[i]! >>> (8 * b);
  return bytes;
}

/** The index again, or `undefined` where the bytes are not one. */
export function decodeIndex(bytes: Uint8Array): KeyIndex | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [magic, count, divisor, length, low] = [0, 1, 2, 3, 4].map((i) => view.getUint32(4 * i, true)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC || (low !== 3 && low !== 4) || divisor < 1) return undefined;
  if (bytes.length !== HEAD + length + count * low) return undefined;
  const hi = golombDecode({ count, divisor, bits: bytes.subarray(HEAD, HEAD + length) });
  if (!hi) return undefined;
  const lo = new Uint32Array(count);
  let at = HEAD + length;
  for (let i = 0; i < count; i++, at += low) {
    const word =
      low === 4 ? view.getUint32(at, true) : (view.getUint16(at, true) << 8) | (bytes[at + 2]! << 24);
    lo[i] = word;
  }
  return makeIndex(hi, lo);
}
