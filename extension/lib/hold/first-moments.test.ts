import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FirstMoments } from './first-moments.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('in the first moments', () => {
  it('steps wait in order until it is known which profile the page has', () => {
    const done: string[] = [];
    const late = vi.fn();
    const first = new FirstMoments(true, late);
    first.later(() => done.push('a'));
    first.later(() => done.push('b'));
    expect([first.pending, done]).toEqual([true, []]);
    first.settle();
    expect([first.pending, done]).toEqual([false, ['a', 'b']]);
    vi.advanceTimersByTime(10_000);
    expect(late).not.toHaveBeenCalled();
  });

  it('steps go on after four seconds, and that they were not checked is said', () => {
    const done: string[] = [];
    const first = new FirstMoments(true, () => done.push('not checked'));
    first.later(() => done.push('a'));
    vi.advanceTimersByTime(3999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([first.pending, done]).toEqual([false, ['not checked', 'a']]);
    first.settle();
    expect(done).toHaveLength(2);
  });

  it('nothing is said where nothing waited, and nothing waits where no profile names the page', () => {
    const late = vi.fn();
    expect(new FirstMoments(false, late).pending).toBe(false);
    new FirstMoments(true, late);
    vi.advanceTimersByTime(10_000);
    expect(late).not.toHaveBeenCalled();
  });
});
