import { describe, expect, it } from 'vitest';
import { asking, day, JN, listed } from '../../../test/fixtures/credit.ts';
import { screenSubject, type Surroundings } from './screen-subject.ts';

const { subject } = asking([]);
const FRESH = { expiresOn: day('2025-12-31') };
const LAST_DAY = { expiresOn: day('2025-06-22') };
const OLD = { expiresOn: day('2025-06-21') };
const around: Surroundings = {
  matter: { type: 'other' },
  authority: { jurisdiction: 'CN-3701' },
  law: [JN],
  lists: [FRESH],
  on: day('2025-06-22'),
  holdable: true,
};

describe('a silence counts only where every list can speak', () => {
  it.each([
    ['every list is current', { lists: [FRESH, LAST_DAY] }, undefined],
    ['none is installed', { lists: [] }, 'no-list'],
    ['the only one is out of date', { lists: [OLD] }, 'list-expired'],
    ['one of two is out of date', { lists: [FRESH, OLD] }, 'list-expired'],
    ['one that is followed has not come yet', { awaited: true }, 'list-awaited'],
  ])('%s', (_, changes, unchecked) => {
    const checked = screenSubject({ ...subject }, [], { ...around, ...changes });
    expect(checked.outcome).toBe(unchecked ? 'unchecked' : 'none');
    expect(checked.unchecked).toBe(unchecked);
  });

  it('what a list has is shown, whatever the others lack', () => {
    const worlds: readonly Partial<Surroundings>[] = [
      {},
      { lists: [OLD] },
      { lists: [FRESH, OLD] },
      { awaited: true },
    ];
    const answers = worlds.map((changes) =>
      screenSubject({ ...subject }, [listed()], { ...around, ...changes }),
    );
    expect(answers[0]?.count).toBe(1);
    for (const { outcome, count } of answers)
      expect({ outcome, count }).toEqual({ outcome: answers[0]?.outcome, count: 1 });
  });
});
