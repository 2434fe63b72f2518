import { expect, it } from 'vitest';
import { plainDate } from '../../../core/date/index.ts';
import { readyOf } from './steps.ts';

const on = plainDate('2026-11-22');
const list = (day: string) => ({ expiresOn: plainDate(day) });
const nobody = { department: '', officer: '' };

it('counts nothing on a fresh installation', () => {
  expect(readyOf(nobody, [], 0, on)).toEqual({ who: false, list: 'missing', lists: 0, sites: 0 });
});

it('counts a list on its last day, and says when the only one is out of date', () => {
  expect(readyOf(nobody, [list('2026-11-22'), list('2026-11-21')], 0, on)).toMatchObject({
    list: 'there',
    lists: 1,
  });
  expect(readyOf(nobody, [list('2026-11-21')], 0, on)).toMatchObject({ list: 'stale', lists: 0 });
});

it('wants both the department and the officer', () => {
  const department = '示例市行政审批服务局';
  expect(readyOf({ department, officer: ' ' }, [], 0, on).who).toBe(false);
  expect(readyOf({ department, officer: '（示例）陈静' }, [], 0, on).who).toBe(true);
});
