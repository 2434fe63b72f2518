/** Multipliers of the two lanes: odd, with well-mixed bits (docs/list-format.md, Hash). */
export const LANE_P = 0x9e3779b1;
export const LANE_Q = 0x85ebca77;
const LENGTH = 0x27d4eb2f;

/** 64 bits as two unsigned halves. */
export interface Hash {
  readonly hi: number;
  readonly lo: number;
}

/** Finaliser of MurmurHash3 (public domain): spreads every input bit over the word. */
export function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/**
 * Hash from the two lanes' sums over `length` characters. The sums run from the last character to the first,
 * so that the scanner, standing at the end of a possible name, can lengthen it to the left step by step.
 */
export const hiOf = (p: number, length: number): number => mix(p ^ Math.imul(length, LENGTH));
export const loOf = (q: number, length: number): number => mix(q + Math.imul(length, LENGTH));

/** 64-bit hash of a key: a name key, or an identifier with the letter of its kind before it. */
export function hash(key: string): Hash {
  let p = 0;
  let q = 0;
  for (let i = key.length - 1; i >= 0; i--) {
    const unit = key.charCodeAt(i);
    p = (Math.imul(p, LANE_P) + unit) | 0;
    q = (Math.imul(q, LANE_Q) + unit) | 0;
  }
  return { hi: hiOf(p, key.length), lo: loOf(q, key.length) };
}

/** Sixteen hexadecimal digits: how a hash is written in shards and deltas. */
export const hexOf = ({ hi, lo }: Hash): string => hex8(hi) + hex8(lo);
const HEX = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));
const hex8 = (word: number) =>
  HEX[word >>> 24]! + HEX[(word >>> 16) & 255]! + HEX[(word >>> 8) & 255]! + HEX[word & 255]!;

export const hashFromHex = (hex: string): Hash => ({
  hi: parseInt(hex.slice(0, 8), 16),
  lo: parseInt(hex.slice(8, 16), 16),
});
