import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentIds } from '../../test/tools/subjects.ts';
import { mask, type MaskKind } from './index.ts';

describe('mask', () => {
  it.each<[string, MaskKind, string]>([
    ['37010219900101123X', 'resident-id', '370102********123X'],
    ['37010219900101123x', 'resident-id', '370102********123X'],
    ['３７０１０２ １９９００１０１ １２３Ｘ', 'resident-id', '370102********123X'],
    ['370102900101123', 'resident-id', '370102******123'],
    ['37010219900101123', 'resident-id', '*************1123'],
    ['E12345678', 'resident-id', '*****5678'],
    ['12', 'resident-id', '*2'],
    ['1', 'resident-id', '*'],
    ['张三', 'person-name', '张*'],
    ['欧阳示例', 'person-name', '欧*'],
    ['张', 'person-name', '*'],
    ['\u202e 张三', 'person-name', '张*'],
    ['𠮷田', 'person-name', '𠮷*'],
    ['Zhang San', 'person-name', 'Z*'],
    ['13800001234', 'phone', '138****1234'],
    ['138 0000 1234', 'phone', '138****1234'],
    ['+86 138-0000-1234', 'phone', '+86*******1234'],
    ['88886666', 'phone', '****6666'],
    ['12345', 'phone', '***45'],
    ['', 'resident-id', ''],
    ['', 'person-name', ''],
    ['', 'phone', ''],
  ])('shows %s as %s: %s', (text, kind, shown) => {
    expect(mask(text, kind)).toBe(shown);
  });

  it.each<[string, MaskKind]>([
    ['示例（济南）有限公司', 'company-name'],
    ['91370100MA00XM015M', 'uscc'],
    ['370100200015243', 'registration-number'],
    ['D2143569X', 'organisation-code'],
  ])('leaves %s, which is public, as it is', (text, kind) => {
    expect(mask(text, kind)).toBe(text);
  });

  const PRIVATE = ['resident-id', 'person-name', 'phone'] as const;
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.stringMatching(/^[0-9 *X-]{0,24}$/),
  );

  it('masks a masked text to itself', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...PRIVATE), (text, kind) => {
        const once = mask(text, kind);
        expect(mask(once, kind)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('never shows the whole of what it hides', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-Z\u4e00-\u9fff]{1,24}$/),
        fc.constantFrom(...PRIVATE),
        (text, kind) => {
          expect(mask(text, kind)).not.toContain(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('never shows a digit of the birth date of a resident ID in its place', () => {
    fc.assert(
      fc.property(residentIds, (id) => {
        expect(mask(id, 'resident-id')).toBe(`${id.slice(0, 6)}********${id.slice(14)}`);
      }),
    );
  });
});
