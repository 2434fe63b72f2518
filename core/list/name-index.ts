import { bestDivisor, golombDecode, golombEncode } from './golomb.ts';
import { decodeIndex, encodeIndex, type KeyIndex } from './key-index.ts';

/** Names shorter than this are looked up but not searched for in running text: they are ordinary words. */
export const SHORTEST_SCANNED = 4;
/** Longest name searched for, in characters; the longest seen in a register of 3 million is 47. */
export const LONGEST_SCANNED = 64;

/** A set of bits, `2 ** log` of them, `words[bit >>> 5]`. */
export interface BitSet {
  readonly log: number;
  readonly words: Uint32Array;
}

/**
 * The index of names, with two small sets that make searching a text fast without any list of suffixes:
 * how names begin (first 4 characters) and how they end (last 3).
 */
export interface NameIndex {
  readonly keys: KeyIndex;
  readonly begins: BitSet;
  readonly ends: BitSet;
  /** Bit n set: some name has n characters; n up to 64 (two words). */
  readonly lengths: Uint32Array;
}

/** Odd multipliers of the two small sets (docs/list-format.md). The upper bits of the sum choose the bit. */
export const AT_0 = 0x9e3779b1;
export const AT_1 = 0x85ebca77;
export const AT_2 = 0xc2b2ae3d;
export const AT_3 = 0x27d4eb2f;

/** Four characters a name begins with. */
export const beginOf = (a: number, b: number, c: number, d: number): number =>
  (Math.imul(a, AT_0) + Math.imul(b, AT_1) + Math.imul(c, AT_2) + Math.imul(d, AT_3)) | 0;

/** Three characters a name ends with. */
export const endOf = (a: number, b: number, c: number): number =>
  (Math.imul(a, AT_0) + Math.imul(b, AT_1) + Math.imul(c, AT_2)) | 0;

/** A beginning sets two bits: the upper ones of its sum, and of the sum multiplied once more. */
export const secondOf = (sum: number): number => Math.imul(sum ^ (sum >>> 15), SECOND);
const SECOND = 0x2c1b3c6d;

export const bitSet = (log: number): BitSet => ({ log, words: new Uint32Array(Math.max(1, 2 ** (log - 5))) });
export function setBit({ log, words }: BitSet, mixed: number): void {
  const bit = mixed >>> (32 - log);
  words[bit >>> 5]! |= 1 << (bit & 31);
}
/** Sizes of the two sets for a list of `count` names: at most 6 bits a name for beginnings. */
export const beginsLog = (count: number): number =>
  Math.min(28, Math.max(8, Math.ceil(Math.log2(count * 3 + 1))));
export const endsLog = (count: number): number => Math.min(20, Math.max(8, beginsLog(count) - 3));

/** The part of a name that the scanner needs: its two mixed ends and its length. Nothing for short and overlong names. */
export function addToScan(names: Omit<NameIndex, 'keys'>, key: string): void {
  const n = key.length;
  if (n < SHORTEST_SCANNED || n > LONGEST_SCANNED) return;
  const at = (i: number) => key.charCodeAt(i);
  setBegin(names.begins, beginOf(at(0), at(1), at(2), at(3)));
  setBit(names.ends, endOf(at(n - 3), at(n - 2), at(n - 1)));
  setLength(names.lengths, n);
}

export function setBegin(begins: BitSet, sum: number): void {
  setBit(begins, sum);
  setBit(begins, secondOf(sum));
}

/** Lengths 1 to 64 stand in bits 0 to 63. */
export function setLength(lengths: Uint32Array, n: number): void {
  lengths[(n - 1) >>> 5]! |= 1 << ((n - 1) & 31);
}
const MAGIC = 0x314e5358; // XSN1
const HEAD = 40;

/** Wire form: head, both sets as Golomb-coded positions, then the keys as in index.bin with 3 low bytes. */
export function encodeNames({ keys, begins, ends, lengths }: NameIndex): Uint8Array {
  const index = encodeIndex(keys, 3);
  const [b, e] = [begins, ends].map(({ log, words }) => {
    const positions = setPositions(words);
    return golombEncode(positions, bestDivisor(positions.length, 2 ** log));
  }) as [ReturnType<typeof golombEncode>, ReturnType<typeof golombEncode>];
  const bytes = new Uint8Array(HEAD + b.bits.length + e.bits.length + index.length);
  const view = new DataView(bytes.buffer);
  const head = [
    MAGIC,
    begins.log | (ends.log << 8),
    lengths[0]!,
    lengths[1]!,
    b.count,
    b.divisor,
    b.bits.length,
  ];
  [...head, e.count, e.divisor, e.bits.length].forEach((word, i) => view.setUint32(4 * i, word >>> 0, true));
  bytes.set(b.bits, HEAD);
  bytes.set(e.bits, HEAD + b.bits.length);
  bytes.set(index, HEAD + b.bits.length + e.bits.length);
  return bytes;
}

/** The index again, or `undefined` where the bytes are not one. */
export function decodeNames(bytes: Uint8Array): NameIndex | undefined {
  if (bytes.length < HEAD) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (i: number) => view.getUint32(4 * i, true);
  const [beginLog, endLog, bLength, eLength] = [word(1) & 0xff, (word(1) >>> 8) & 0xff, word(6), word(9)];
  if (word(0) !== MAGIC || beginLog > 28 || endLog > 28 || beginLog < 5 || endLog < 5) return undefined;
  const middle = HEAD + bLength;
  const after = middle + eLength;
  const begins = decodeSet(beginLog, word(4), word(5), bytes.subarray(HEAD, middle));
  const ends = decodeSet(endLog, word(7), word(8), bytes.subarray(middle, after));
  const keys = decodeIndex(bytes.subarray(after));
  if (!begins || !ends || !keys) return undefined;
  return { keys, begins, ends, lengths: Uint32Array.of(word(2), word(3)) };
}

function setPositions(words: Uint32Array): Uint32Array {
  const positions: number[] = [];
  words.forEach((bits, at) => {
    for (let b = 0; bits !== 0; b++, bits >>>= 1) if (bits & 1) positions.push(at * 32 + b);
  });
  return Uint32Array.from(positions);
}

function decodeSet(log: number, count: number, divisor: number, bits: Uint8Array): BitSet | undefined {
  if (divisor < 1 || count > 2 ** log) return undefined;
  const positions = golombDecode({ count, divisor, bits });
  if (!positions || positions.some((bit) => bit >= 2 ** log)) return undefined;
  const set = bitSet(log);
  for (const bit of positions) set.words[bit >>> 5]! |= 1 << (bit & 31);
  return set;
}
