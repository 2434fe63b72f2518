import { expect, it } from 'vitest';
import { plainDate } from '../../../core/date/index.ts';
import type { FollowedList } from '../message/lists.ts';
import { listLines } from './list-lines.ts';

const head = (id: string, expiresOn: string) => ({
  ...{ id, name: `示例名单${id}`, publisher: '示例市信用中心', sequence: 1 },
  issuedOn: plainDate('2026-11-01'),
  expiresOn: plainDate(expiresOn),
});
const followed = (id: string): FollowedList => ({
  ...{ id, address: 'https://credit.example/', fingerprints: [], persons: false, byPolicy: false },
});
const on = plainDate('2026-11-22');

it('is in date on the last day, and out of date on the next', () => {
  const lines = listLines([head('a', '2026-11-22'), head('b', '2026-11-21')], [], on);
  expect(lines.map(({ expired }) => expired)).toEqual([false, true]);
});

it('joins a followed list to its issue, and names one of which nothing has come in', () => {
  const lines = listLines([head('a', '2026-12-31')], [followed('a'), followed('c')], on);
  expect(lines.map(({ id, head, followed }) => [id, !!head, !!followed])).toEqual([
    ['a', true, true],
    ['c', false, true],
  ]);
});
