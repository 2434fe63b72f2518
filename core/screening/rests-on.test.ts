import { expect, it } from 'vitest';
import { restsOn } from './rests-on.ts';
import type { Hit } from './types.ts';

const hit = (record: string, ...measures: string[]): Hit =>
  ({ record: { id: record }, measures: measures.map((id) => ({ id })) }) as unknown as Hit;
const HITS = [hit('listed', 'bar', 'watch'), hit('penalty', 'watch'), hit('shown-only')];

it.each([
  ['a measure that only one record allows', ['bar'], ['listed']],
  ['a measure that two records allow', ['watch'], ['listed', 'penalty']],
  ['several measures', ['bar', 'watch'], ['listed', 'penalty']],
  ['no measure: what was on show', [], ['listed', 'penalty', 'shown-only']],
])('names the records it rests on: %s', (_, measures, records) => {
  expect(restsOn(HITS, measures).map(({ record }) => record.id)).toEqual(records);
});
