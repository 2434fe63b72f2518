import { expect, it } from 'vitest';
import { LastVerdict } from './verdict.ts';

it('a case is clear as long as its own verdict says so, today, and for ten minutes', () => {
  let now = 1000;
  const last = new LastVerdict(() => now);
  expect(last.isClear('A')).toBe(false);
  last.judge({ key: 'A', pass: true, until: 10_000 });
  expect([last.isClear('A'), last.isClear('B')]).toEqual([true, false]);
  now = 10_000;
  expect(last.isClear('A')).toBe(false);
  last.judge({ key: 'A', pass: true, until: Infinity });
  now += 10 * 60_000 - 1;
  expect(last.isClear('A')).toBe(true);
  now += 1;
  expect(last.isClear('A')).toBe(false);
  for (const verdict of [{ key: 'A', pass: false, until: Infinity }, undefined]) {
    last.judge(verdict);
    expect(last.isClear('A')).toBe(false);
  }
});
