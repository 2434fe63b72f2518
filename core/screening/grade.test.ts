import { expect, it } from 'vitest';
import { day } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { gradeMeasures } from './grade.ts';

const where = { law: [packOf('CAT'), packOf('JN')], jurisdiction: 'CN-3701', on: day('2026-03-02') };

it('a grade leads to the listed management measures of the table, as a prompt', () => {
  const answer = gradeMeasures('D', { D: ['M12', 'JN-PUN-1'] }, where);
  expect(answer.level).toBe('advise');
  expect(answer.measures.map(({ id, measureClass }) => [id, measureClass])).toEqual([
    ['M12', 2],
    ['JN-PUN-1', 2],
  ]);
});

it('a grade alone never reduces rights, and no measure is taken from outside the lists', () => {
  const answer = gradeMeasures('D', { D: ['M01', 'JN-SEVM-3', 'M99'] }, where);
  expect([answer.level, answer.measures]).toEqual(['no-hit', []]);
  expect(answer.refused).toEqual([
    { measure: 'M01', because: 'reduces-rights' },
    { measure: 'JN-SEVM-3', because: 'reduces-rights' },
    { measure: 'M99', because: 'not-listed' },
  ]);
});

it.each(['A', '', 'constructor'])('a grade the table does not name leads to nothing: %j', (grade) => {
  expect(gradeMeasures(grade, { D: ['M12'] }, where)).toMatchObject({
    level: 'no-hit',
    measures: [],
    refused: [],
  });
});
