import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { residentIds } from '../../test/tools/subjects.ts';
import type { PlainDate } from '../date/types.ts';
import { makeResidentId, parseResidentId, type ResidentIdError } from './index.ts';

describe('parseResidentId', () => {
  it.each(['11010519491231002X', '440524188001010014'])('accepts %s, an example of GB 11643-1999', (id) => {
    expect(parseResidentId(id)).toEqual({ ok: true, value: id, normalised: id });
  });

  it.each([
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105-19491231-002X',
  ])('reads %s', (text) => {
    expect(parseResidentId(text)).toMatchObject({ ok: true, value: '11010519491231002X' });
  });

  it('converts the 15 digits of the old form and says so', () => {
    expect(parseResidentId('110105491231002')).toEqual({
      ok: true,
      value: '11010519491231002X',
      normalised: '110105491231002',
      remark: 'old-form',
    });
  });

  it.each<[string, string, ResidentIdError, number | undefined, string | undefined]>([
    ['nothing', '　', 'empty', undefined, undefined],
    ['16 digits', '1101051949123100', 'length', undefined, undefined],
    ['X before the end', '1101051949123X0021', 'charset', 13, undefined],
    ['another letter at the end', '11010519491231002Y', 'charset', 17, undefined],
    ['X in the old form', '11010549123100X', 'charset', 14, undefined],
    ['no such province', '91010519491231002X', 'region', 0, undefined],
    ['30 February', '110105199002300021', 'birth-date', 6, undefined],
    ['29 February outside a leap year', '110105190002290021', 'birth-date', 6, undefined],
    ['month 13', '110105199013010021', 'birth-date', 6, undefined],
    ['day 0', '110105199001000021', 'birth-date', 6, undefined],
    ['year 1799', '110105179901010021', 'birth-date', 6, undefined],
    ['a wrong check digit', '110105194912310021', 'check', 17, 'X'],
    ['an impossible day in the old form', '110105990230002', 'birth-date', 6, undefined],
  ])('says what is wrong with %s', (_, text, error, at, expected) => {
    const parsed = parseResidentId(text);
    expect(parsed).toMatchObject({ ok: false, error });
    if (parsed.ok) return;
    expect(parsed.at).toBe(at);
    expect(parsed.expected).toBe(expected);
  });

  it('accepts 29 February of a leap year', () => {
    expect(makeResidentId('11010520000229002')).toBeDefined();
    expect(makeResidentId('11010519000229002')).toBeUndefined();
  });

  it('refuses a birth after the day asked about, and accepts one on it', () => {
    const id = makeResidentId('37010220260302001') ?? '';
    expect(parseResidentId(id, { on: '2026-03-02' as PlainDate }).ok).toBe(true);
    expect(parseResidentId(id, { on: '2026-03-01' as PlainDate })).toMatchObject({ error: 'birth-date' });
    expect(parseResidentId(id).ok).toBe(true);
  });

  it('catches every single wrong digit and every exchange of neighbours', () => {
    fc.assert(
      fc.property(residentIds, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, at, char) => {
        expect(parseResidentId(id)).toMatchObject({ ok: true, value: id });
        const wrong = id.slice(0, at) + char + id.slice(at + 1);
        expect(parseResidentId(wrong).ok).toBe(wrong === id);
        const swapped = id.slice(0, at) + (id[at + 1] ?? '') + id[at] + id.slice(at + 2);
        expect(parseResidentId(swapped).ok).toBe(swapped === id);
      }),
    );
  });
});
