import { describe, expect, it } from 'vitest';
import { workedCases, type Json } from './cases.ts';
import * as measures from './measures.ts';
import * as records from './records.ts';
import * as report from './report.ts';
import * as sharing from './sharing.ts';

/** Each case with the functions it goes through. The adapters only translate facts in and answers out. */
const adapters: Readonly<Record<string, (facts: Json) => Json>> = {
  ...sharing,
  ...records,
  ...measures,
  ...report,
};

/** Commas, brackets and spaces in their half-width form: the cases write 异议处理中,暂停发布 with a half-width comma. */
const folded = (value: Json): Json =>
  typeof value === 'string'
    ? value.normalize('NFKC')
    : Array.isArray(value)
      ? value.map(folded)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, member]) => [key, folded(member)]))
        : value;

const cases = workedCases();
if (cases === undefined) {
  console.log('Worked cases were not checked: ../shared/domain/cases.jsonl is not here.');
}

describe.skipIf(cases === undefined)('worked cases', () => {
  for (const { id, area, facts, expected } of cases ?? []) {
    const adapter = adapters[id];
    if (adapter === undefined) continue; // The last test but one says so.
    const answer = (): Json => folded(adapter(facts));
    for (const field of Object.keys(expected)) {
      it(`${id} ${area}: ${field}`, () => expect(answer()[field]).toEqual(folded(expected[field])));
    }
    it(`${id} ${area}: says nothing the case does not`, () =>
      expect(Object.keys(answer()).sort()).toEqual(Object.keys(expected).sort()));
  }

  it('every case has its adapter', () => {
    expect((cases ?? []).filter(({ id }) => adapters[id] === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('there is no adapter without its case', () => {
    const ids = (cases ?? []).map(({ id }) => id);
    expect(Object.keys(adapters).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
