import { expect, it } from 'vitest';
import { loudest } from './outcome.ts';

it('one word for several subjects is that of the one who needs looking at most', () => {
  expect(loudest(['none', 'advise', 'hold'])).toBe('hold');
  expect(loudest(['advise', 'unchecked'])).toBe('unchecked');
  expect(loudest(['none', 'unestablished', 'objection'])).toBe('unestablished');
  expect(loudest(['none', 'incentive'])).toBe('incentive');
  expect(loudest(['none', 'none'])).toBe('none');
  expect(loudest([])).toBeUndefined();
});
