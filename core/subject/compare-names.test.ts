import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, isMasked } from './compare-names.ts';
import { mask } from './mask.ts';
import { sameName } from './name.ts';

describe('names compared', () => {
  it.each([
    ['（示例）王晓示', '(示例) 王晓示', 'same'],
    ['（示例）王晓示', '（示例）王小示', 'different'],
    ['王*示', '王晓示', 'unsaid'],
    ['王＊示', '王晓小示', 'unsaid'],
    ['王×示', '王晓示', 'unsaid'],
    ['王**', '王示', 'unsaid'],
    ['*晓示', '王晓示', 'unsaid'],
    ['*', '王晓示', 'unsaid'],
    ['王某', '王晓示', 'unsaid'],
    ['（示例）王某某', '（示例）王晓示', 'unsaid'],
    ['（示例）青泉****有限公司', '（示例）青泉建设工程有限公司', 'unsaid'],
    ['王*示', '李晓示', 'different'],
    ['王*示', '王晓明', 'different'],
    ['李某', '王晓示', 'different'],
    ['王*示', '王示', 'different'],
    ['王*', '王', 'different'],
    ['王*', '王*', 'unsaid'],
    ['王*示', '王*', 'unsaid'],
    ['王*示', '*示', 'unsaid'],
    ['王*', '李*', 'different'],
    ['*明', '王*示', 'different'],
    ['', '王晓示', 'unsaid'],
    ['某某科技有限公司', '某某科技有限公司', 'same'],
    ['某某科技有限公司', '示例科技有限公司', 'different'],
  ])('%s, %s: %s', (a, b, expected) => {
    expect([compareNames(a, b), compareNames(b, a)]).toEqual([expected, expected]);
  });

  it('never agree where one is masked, and do not contradict the name they were made of', () => {
    const name = fc.string({
      unit: fc.constantFrom(...'王晓示李明某（）示例A1*'),
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(name, name, (a, b) => {
        const masked = mask(a, 'person-name');
        expect(isMasked(masked)).toBe(true);
        expect(compareNames(masked, b)).not.toBe('same');
        expect(compareNames(masked, a)).toBe('unsaid');
        if (!isMasked(a) && !isMasked(b)) expect(compareNames(a, b) === 'same').toBe(sameName(a, b));
      }),
    );
  });
});
