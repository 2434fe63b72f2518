import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china } from '../calendar/index.ts';
import { plainDate } from '../date/index.ts';
import { computeDeadline } from './compute.ts';
import { DISCLOSURE, PENALTY_DECISION, REPLY, REPLY_UNCONDITIONAL } from './sample.fixture.ts';
import { clockState } from './state.ts';

const on = plainDate;

describe('the clock of a limit', () => {
  // Ten working days from Monday 2 March end on Monday 16 March 2026.
  const start = on('2026-03-02');

  it.each([
    ['2026-03-01', { state: 'not-started' }],
    ['2026-03-02', { state: 'normal', remaining: 10 }],
    ['2026-03-10', { state: 'normal', remaining: 4 }],
    ['2026-03-11', { state: 'yellow', remaining: 3 }],
    ['2026-03-12', { state: 'yellow', remaining: 2 }],
    ['2026-03-13', { state: 'red', remaining: 1 }],
    ['2026-03-15', { state: 'red', remaining: 1 }],
    ['2026-03-16', { state: 'red', remaining: 0 }],
    ['2026-03-17', { state: 'overdue', remaining: -1, overdueBy: 1 }],
    ['2026-03-23', { state: 'overdue', remaining: -5, overdueBy: 5 }],
  ])('on %s: %j', (day, expected) => {
    const answer = computeDeadline(REPLY, { start, on: on(day) }, china);
    expect(answer).toMatchObject({ due: '2026-03-16', remainingUnit: 'working-day', ...expected });
    expect('remaining' in answer).toBe('remaining' in expected);
  });

  it('turns where an authority says it turns', () => {
    const thresholds = { yellow: 8, red: 5 };
    const at = (day: string): unknown =>
      computeDeadline(REPLY, { start, on: on(day) }, china, { thresholds });
    expect(at('2026-03-03')).toMatchObject({ state: 'normal', remaining: 9 });
    expect(at('2026-03-04')).toMatchObject({ state: 'yellow', remaining: 8 });
    expect(at('2026-03-09')).toMatchObject({ state: 'red', remaining: 5 });
  });

  it.each([
    ['2026-03-16', { state: 'done-on-time', onTime: true }],
    ['2026-03-02', { state: 'done-on-time', onTime: true }],
    ['2026-03-17', { state: 'done-late', onTime: false, overdueBy: 1 }],
  ])('stands still once the duty is done on %s: %j', (done, expected) => {
    const answer = computeDeadline(REPLY, { start, on: on('2026-04-30'), done: on(done) }, china);
    expect(answer).toMatchObject(expected);
    expect(answer).not.toHaveProperty('remaining');
  });

  it('runs on a day before the one on which the duty was done', () => {
    const facts = { start, on: on('2026-03-13'), done: on('2026-03-16') };
    expect(computeDeadline(REPLY, facts, china)).toMatchObject({ state: 'red', remaining: 1 });
  });

  it('counts a reply a day late as one working day over (C02)', () => {
    const facts = { start: on('2026-04-04'), done: on('2026-04-08') };
    expect(computeDeadline(REPLY_UNCONDITIONAL, facts, china)).toMatchObject({
      due: '2026-04-07',
      onTime: false,
      overdueBy: 1,
    });
  });

  it('is over on the Saturday after, though by no whole working day yet', () => {
    const facts = { start: on('2026-03-05'), on: on('2026-03-07') };
    expect(computeDeadline(REPLY_UNCONDITIONAL, facts, china)).toMatchObject({
      due: '2026-03-06',
      state: 'overdue',
      overdueBy: 0,
    });
  });

  it('is surely over in a year without an arrangement, by an unknown number of working days', () => {
    const facts = { start: on('2026-12-29'), on: on('2027-01-20') };
    const answer = computeDeadline(REPLY_UNCONDITIONAL, facts, china);
    expect(answer).toMatchObject({ due: '2026-12-30', state: 'overdue' });
    expect(answer).not.toHaveProperty('overdueBy');
    expect(answer).not.toHaveProperty('remaining');
  });

  it('counts calendar days where the rule does', () => {
    const facts = { start: on('2026-01-07'), on: on('2026-04-01') };
    expect(computeDeadline(PENALTY_DECISION, facts, china)).toMatchObject({
      due: '2026-04-07',
      remaining: 6,
      remainingUnit: 'calendar-day',
      state: 'yellow',
    });
  });

  it('is not asked without a day', () => {
    const answer = computeDeadline(REPLY, { start }, china);
    for (const key of ['state', 'remaining', 'overdueBy', 'onTime']) expect(answer).not.toHaveProperty(key);
  });
});

describe('a disclosure period', () => {
  it.each([
    ['2026-03-15', 0],
    ['2026-03-16', -1],
    ['2025-03-15', 365],
  ])('has on %s %i days left, and no colour', (day, remaining) => {
    const facts = { start: on('2021-03-15'), on: on(day) };
    const answer = computeDeadline(DISCLOSURE, facts, china);
    expect(answer).toMatchObject({ remaining, remainingUnit: 'calendar-day' });
    expect(answer).not.toHaveProperty('state');
  });
});

describe('clockState', () => {
  it.each([
    [4, 'normal'],
    [3, 'yellow'],
    [2, 'yellow'],
    [1, 'red'],
    [0, 'red'],
  ])('%i left is %s', (remaining, state) => {
    expect(clockState(remaining, { yellow: 3, red: 1 })).toBe(state);
  });
});
