import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRegistrationNumber, parseRegistrationNumber } from './index.ts';

describe('parseRegistrationNumber', () => {
  it.each(['110108000000016', '440301112229634', '440301501127941', '440301108548379', '440301102909015'])(
    'accepts the published number %s: the check digit is ISO 7064 MOD 11,10',
    (number) => {
      expect(parseRegistrationNumber(number)).toEqual({ ok: true, value: number, normalised: number });
    },
  );

  it.each([
    ['', { error: 'empty' }],
    ['11010800000001', { error: 'length' }],
    ['11010800000001A', { error: 'charset', at: 14 }],
    ['110108000000017', { error: 'check', at: 14, expected: '6' }],
  ])('says what is wrong with «%s»', (text, fault) => {
    expect(parseRegistrationNumber(text)).toMatchObject({ ok: false, ...fault });
  });

  it('accepts a farmers’ cooperative’s old number, which has no check digit, and says so', () => {
    expect(parseRegistrationNumber('370100na000123x')).toMatchObject({
      ok: true,
      value: '370100NA000123X',
      remark: 'no-check-digit',
    });
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{14}$/), fc.nat(14), fc.nat(9), (body, at, digit) => {
        const number = makeRegistrationNumber(body) ?? '';
        const wrong = number.slice(0, at) + digit + number.slice(at + 1);
        expect(parseRegistrationNumber(wrong).ok).toBe(wrong === number);
      }),
    );
  });
});
