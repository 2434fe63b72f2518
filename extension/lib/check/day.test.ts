import { describe, expect, it } from 'vitest';
import { dayInChina, endOfDayInChina } from './day.ts';

describe('the day in China', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T15:59:59Z', '2026-12-31'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(dayInChina(Date.parse(instant))).toBe(day);
  });

  it('ends when the next one begins', () => {
    const now = Date.parse('2026-12-31T10:00:00Z');
    expect(dayInChina(endOfDayInChina(now) - 1)).toBe('2026-12-31');
    expect(dayInChina(endOfDayInChina(now))).toBe('2027-01-01');
  });
});
