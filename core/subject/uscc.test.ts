import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usccs } from '../../test/tools/subjects.ts';
import { makeUscc, parseUscc, usccCheckDigit, type UsccError } from './index.ts';

const GOOD = '91370100MA00XM015M'; // fictitious, both check digits right

describe('parseUscc', () => {
  it('accepts the example of GB 32100-2015 with the check character the standard computes', () => {
    expect(usccCheckDigit('91350100M000100Y4')).toBe('3');
    expect(parseUscc('91350100M000100Y43')).toEqual({
      ok: true,
      value: '91350100M000100Y43',
      normalised: '91350100M000100Y43',
    });
  });

  it.each([
    ['full-width', '９１３７０１００ＭＡ００ＸＭ０１５Ｍ'],
    ['lower case', '91370100ma00xm015m'],
    ['full-width lower case', '９１３７０１００ｍａ００ｘｍ０１５ｍ'],
    ['spaces', ' 9137 0100 MA00 XM01 5M '],
    ['ideographic spaces', '9137　0100　MA00XM015M'],
    ['no-break spaces', '9137\u00a00100\u202fMA00XM015M'],
    ['hyphens', '91-370100-MA00XM015-M'],
    ['zero-width marks', '\ufeff9137\u200b0100\u200dMA00\u2060XM015M'],
    ['bidi controls', '\u202d91370100MA00XM015M\u202c\u200e'],
    ['a line end after it', '91370100MA00XM015M\r\n'],
  ])('reads through %s', (_, text) => {
    expect(parseUscc(text)).toMatchObject({ ok: true, value: GOOD });
  });

  it.each<[string, string, UsccError, number | undefined, string | undefined]>([
    ['nothing', '', 'empty', undefined, undefined],
    ['only spaces and hyphens', ' 　-\u200b', 'empty', undefined, undefined],
    ['17 characters', GOOD.slice(1), 'length', undefined, undefined],
    ['19 characters', GOOD + '0', 'length', undefined, undefined],
    ['its label', '信用代码：' + GOOD, 'length', undefined, undefined],
    ['the letter O', '91370100MADEMO017X', 'charset', 13, undefined],
    ['the letter I in front', 'I1370100MA00XM015M', 'charset', 0, undefined],
    ['a Chinese character', '91370100MA00XM01五M', 'charset', 16, undefined],
    ['an unknown authority', '01370100MA00XM015M', 'registration-authority', 0, undefined],
    ['an unknown category', '94370100MA00XM015M', 'registration-authority', 0, undefined],
    ['a letter in the division', '9137A100MA00XM015M', 'region', 4, undefined],
    ['a wrong last character', '91370100MA00XM0157', 'check', 17, 'M'],
    ['a slip in the organisation code', '91370100MA00XN015M', 'organisation-check', 16, '8'],
  ])('says what is wrong with %s', (_, text, error, at, expected) => {
    const parsed = parseUscc(text);
    expect(parsed).toMatchObject({ ok: false, error });
    if (parsed.ok) return;
    expect(parsed.at).toBe(at);
    expect(parsed.expected).toBe(expected);
  });

  it('puts the faults in a fixed order: a foreign character before an unknown authority', () => {
    expect(parseUscc('0A370100MA00XM015O')).toMatchObject({ error: 'charset', at: 17 });
  });

  it('accepts a code whose last check is right and inner check is wrong, and says so', () => {
    const issued = makeUscc('91410100300006539');
    expect(issued).toBeDefined();
    expect(parseUscc(issued ?? '')).toMatchObject({ ok: true, remark: 'organisation-check' });
  });

  it('catches every single wrong character and every exchange of neighbours', () => {
    fc.assert(
      fc.property(
        usccs,
        fc.nat(17),
        fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'),
        (code, at, char) => {
          expect(parseUscc(code)).toEqual({ ok: true, value: code, normalised: code });
          const wrong = code.slice(0, at) + char + code.slice(at + 1);
          expect(parseUscc(wrong).ok).toBe(wrong === code);
          const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
          expect(parseUscc(swapped).ok).toBe(swapped === code);
        },
      ),
    );
  });

  it('never throws, whatever it is given, and its value has 18 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const parsed = parseUscc(text);
        expect(parsed.ok ? parsed.value.length : 18).toBe(18);
      }),
    );
  });
});
