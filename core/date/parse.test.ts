import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainDate, parsePlainDate, plainDate } from './parse.ts';

describe('parsePlainDate', () => {
  it.each(['2026-03-02', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-12-31'])(
    'reads %s',
    (text) => {
      expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
    },
  );

  it.each([
    '2026-3-2',
    '2026/03/02',
    '20260302',
    '2026-03-02 ',
    ' 2026-03-02',
    '2026-03-02\n',
    '2026-03-02T10:00+08:00',
    '2026-03-02T00:00:00Z',
    '2026-03-02.5',
    '12026-03-02',
    '-026-03-02',
    '2026年3月2日',
    '２０２６-03-02',
    '٢٠٢٦-03-02',
    '',
    '2026-03',
  ])('says that %j has the wrong shape', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error: 'shape' });
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
  ])('says that %s does not exist', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error: 'impossible' });
  });

  it.each([20260302, null, undefined, new Date(0), {}, ['2026-03-02']])(
    'says that %j is not a string',
    (value) => {
      expect(parsePlainDate(value)).toEqual({ ok: false, error: 'not-a-string' });
    },
  );

  it('never throws, and accepts only what it gives back unchanged', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const parsed = parsePlainDate(value);
        expect(parsed.ok ? parsed.value === value : true).toBe(true);
      }),
    );
  });

  it('accepts exactly the days the Gregorian calendar has', () => {
    const accepted: string[] = [];
    const existing: string[] = [];
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const utc = new Date(Date.UTC(year, month - 1, day));
          if (isPlainDate(text)) accepted.push(text);
          if (utc.toISOString().slice(0, 10) === text) existing.push(text);
        }
      }
    }
    expect(accepted).toEqual(existing);
    expect(accepted).toHaveLength(365 * 5 + 2);
  });
});

describe('plainDate', () => {
  it('gives a literal that exists', () => {
    expect(plainDate('2024-02-29')).toBe('2024-02-29');
  });

  it('throws on a literal that does not', () => {
    expect(() => plainDate('2025-02-29')).toThrow(RangeError);
    expect(() => plainDate('tomorrow')).toThrow(RangeError);
  });
});
