/**
 * Golomb code for a rising sequence of 32-bit numbers: the differences of hashes are geometrically
 * distributed, and for those this code comes within 0.1 % of the least possible size.
 * A difference d is written as floor(d / m) ones, a zero, and d mod m in truncated binary.
 */
export interface Golomb {
  readonly count: number;
  /** The divisor m, at least 1. */
  readonly divisor: number;
  readonly bits: Uint8Array;
}

/** Best divisor for `count` numbers spread over `range`: the mean difference times ln 2, at most 2^30. */
export const bestDivisor = (count: number, range: number): number =>
  Math.min(2 ** 30, Math.max(1, Math.round((range / Math.max(1, count)) * Math.LN2)));

export function golombEncode(values: Uint32Array, divisor: number): Golomb {
  const { width, short } = remainderWidth(divisor);
  let bytes = new Uint8Array(Math.ceil((values.length * (width + 3)) / 8) + 64);
  let bit = 0;
  const put = (value: number, count: number) => {
    for (let i = count - 1; i >= 0; i--, bit++)
      if ((value >>> i) & 1) bytes[bit >>> 3]! |= 0x80 >>> (bit & 7);
  };
  let last = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = values[i]! - last;
    last = values[i]!;
    const ones = Math.floor(difference / divisor);
    const rest = difference - ones * divisor;
    const need = (bit + ones + width + 8) >>> 3;
    if (need >= bytes.length) bytes = grown(bytes, need * 2);
    for (let k = 0; k < ones; k++, bit++) bytes[bit >>> 3]! |= 0x80 >>> (bit & 7);
    bit++; // the closing zero
    if (rest < short) put(rest, width - 1);
    else put(rest + short, width);
  }
  return { count: values.length, divisor, bits: bytes.slice(0, (bit + 7) >>> 3) };
}

/** The numbers again, or `undefined` where the bits end early or run past 32 bits. */
export function golombDecode({ count, divisor, bits }: Golomb): Uint32Array | undefined {
  const { width, short } = remainderWidth(divisor);
  const values = new Uint32Array(count);
  const end = bits.length * 8;
  const few = Math.max(0, width - 1);
  let bit = 0;
  let value = 0;
  for (let i = 0; i < count; i++) {
    let ones = 0;
    for (let run = 32; run === 32 && bit < end;) {
      run = Math.clz32(~window(bits, bit));
      ones += run;
      bit += run;
    }
    bit++; // the closing zero
    let rest = few ? window(bits, bit) >>> (32 - few) : 0;
    bit += few;
    if (rest >= short && width > 0) {
      rest = rest * 2 + (window(bits, bit) >>> 31) - short;
      bit++;
    }
    value += ones * divisor + rest;
    if (bit > end || value > 0xffffffff) return undefined;
    values[i] = value;
  }
  return values;
}

/** The 32 bits from a place on; zeros after the end. */
function window(bytes: Uint8Array, bit: number): number {
  const at = bit >>> 3;
  const shift = bit & 7;
  const word = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  return shift === 0 ? word : (word << shift) | (bytes[at + 4]! >>> (8 - shift));
}

/** Truncated binary: remainders below `short` take `width - 1` bits, the others `width`. */
function remainderWidth(divisor: number): { width: number; short: number } {
  const width = divisor <= 1 ? 0 : 32 - Math.clz32(divisor - 1);
  return { width, short: divisor <= 1 ? 1 : 2 ** width - divisor };
}

function grown(bytes: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(bytes);
  return larger;
}
