import { expect, it } from 'vitest';
import { readBusiness } from './individual-business.ts';

const rule = { choices: ['asset-data', 'individual-business'] };
const without = { choices: ['asset-data'] };

it.each([
  [{ subject: { type: 'individual-business', age: 3 } }, { subject: { type: 'natural-person', age: 3 } }],
  [
    { record: { id: 'r', subject: { type: 'individual-business' } } },
    { record: { id: 'r', subject: { type: 'natural-person' } } },
  ],
])('reads an individual business as the person it is, and the answer rests on that: %o', (facts, read) => {
  expect(readBusiness(rule, facts)).toEqual({ rule, facts: read });
});

it.each([{}, { subject: 'x', record: null }, { subject: { type: 'legal-person' }, record: { subject: [] } }])(
  'leaves every other subject as it is, and the choice out: %o',
  (facts) => {
    expect(readBusiness(rule, facts)).toEqual({ rule: without, facts });
  },
);

it('leaves a rule that does not name the choice alone', () => {
  const facts = { subject: { type: 'individual-business' } };
  const read = readBusiness(without, facts);
  expect([read.rule, read.facts]).toEqual([without, facts]);
  expect(read.facts).toBe(facts);
});
