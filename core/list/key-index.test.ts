import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestDivisor, golombDecode, golombEncode } from './golomb.ts';
import { hash, hashFromHex, hexOf } from './hash.ts';
import { decodeIndex, encodeIndex, hasHash, indexOf, keepLow } from './key-index.ts';

const word = () => fc.nat(0xffffffff);
const hashes = () => fc.array(fc.record({ hi: word(), lo: word() }), { maxLength: 300 });

describe('the Golomb code', () => {
  it('gives back every rising sequence, whatever the divisor', () => {
    fc.assert(
      fc.property(
        fc.array(word(), { maxLength: 200 }),
        fc.constantFrom(0, 2 ** 20, 2 ** 29, 2 ** 30),
        (list, d) => {
          const values = Uint32Array.from(list).sort();
          const divisor = d || bestDivisor(values.length, 2 ** 32);
          expect(golombDecode(golombEncode(values, divisor))).toEqual(values);
        },
      ),
    );
  });

  it('gives back small numbers with small divisors', () => {
    for (const divisor of [1, 2, 3, 5, 7, 8]) {
      const values = Uint32Array.from([0, 0, 1, 5, 9, 9, 30, 31]);
      expect(golombDecode(golombEncode(values, divisor))).toEqual(values);
    }
  });

  it('says so when the bits end early', () => {
    const coded = golombEncode(Uint32Array.from([1, 70000, 4000000000]), 1000000);
    expect(golombDecode({ ...coded, bits: coded.bits.subarray(0, 3) })).toBeUndefined();
  });
});

describe('the index', () => {
  it('knows every hash put in and no other', () => {
    fc.assert(
      fc.property(hashes(), hashes(), fc.constantFrom(3 as const, 4 as const), (put, others, low) => {
        const index = decodeIndex(encodeIndex(indexOf(put, low), low))!;
        const known = new Set(put.map(({ hi, lo }) => hexOf({ hi, lo: keepLow(lo, low) })));
        for (const { hi, lo } of [...put, ...others]) {
          const kept = keepLow(lo, low);
          expect(hasHash(index, hi, kept)).toBe(known.has(hexOf({ hi, lo: kept })));
        }
        expect(index.count).toBe(known.size);
      }),
    );
  });

  it('tells hashes apart that differ in the lower half only', () => {
    const index = indexOf([
      { hi: 7, lo: 1 },
      { hi: 7, lo: 3 },
    ]);
    expect([1, 2, 3].map((lo) => hasHash(index, 7, lo))).toEqual([true, false, true]);
  });

  it('takes at most 5.7 B a key on the wire and 8.3 B in memory for 200,000 keys', () => {
    const index = indexOf(Array.from({ length: 200_000 }, (_, i) => hash(`u${i}`)));
    const ideal = 4 + (Math.log2(2 ** 32 / 200_000) + 1.48) / 8;
    expect(encodeIndex(index).length / index.count).toBeLessThan(ideal);
    const memory = index.hi.byteLength + index.lo.byteLength + index.starts.byteLength;
    expect(memory / index.count).toBeLessThanOrEqual(8.3);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['of another kind', new TextEncoder().encode('<!DOCTYPE html><title>login</title>')],
    ['one byte short', encodeIndex(indexOf([hash('a'), hash('b')])).slice(0, -1)],
    ['one byte long', new Uint8Array([...encodeIndex(indexOf([hash('a')])), 0])],
  ])('is refused when the bytes are %s', (_, bytes) => {
    expect(decodeIndex(bytes)).toBeUndefined();
  });
});

describe('the hash', () => {
  it('is the one written down in docs/list-format.md', () => {
    expect(hexOf(hash(''))).toBe('0000000000000000');
    expect(hexOf(hash('u91370100MA3DEM0192'))).toMatchInlineSnapshot(`"e66e82052307305f"`);
    expect(hexOf(hash('济南某某建设有限公司(示例)'))).toMatchInlineSnapshot(`"58409e1c41667493"`);
  });

  it('survives its hexadecimal form', () => {
    fc.assert(
      fc.property(word(), word(), (hi, lo) => {
        expect(hashFromHex(hexOf({ hi, lo }))).toEqual({ hi, lo });
      }),
    );
  });

  it('gives 200,000 neighbouring codes as many different upper halves as chance would', () => {
    const seen = new Set(Array.from({ length: 200_000 }, (_, i) => hash(`u9137010${100000000 + i}X`).hi));
    expect(200_000 - seen.size).toBeLessThan(20); // 4.7 expected
  });
});
