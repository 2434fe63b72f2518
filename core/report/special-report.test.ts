import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, record } from '../../test/fixtures/credit.ts';
import { allPacks, packOf } from '../../test/tools/packs.ts';
import { findRow, type Cited, type RuleLists } from '../law/index.ts';
import type { CreditRecord } from '../record/index.ts';
import { specialReport } from './special-report.ts';

const law = allPacks();
const scheme = findRow([packOf('TS')], 'schemes', 'CL-TS-REPORT') as Cited<RuleLists['schemes']>;
const scope = { domains: ['税务', '消防安全'], from: day('2023-01-01'), to: day('2025-12-31') };
const here = { heldBy: 'CN-1302', domain: '消防安全', customUntil: day('2027-12-31') };
const fire = (changes: Partial<CreditRecord> = {}): CreditRecord => record({ ...here, ...changes });
const reportOf = (records: readonly CreditRecord[], on = '2026-01-05') =>
  specialReport({ records, scope, scheme, law, on: day(on) });
/** Without a field, as a record that came over a wire may be. */
const without = (field: keyof CreditRecord): CreditRecord => {
  const { [field]: _, ...rest } = fire();
  return rest as CreditRecord;
};

describe('a record is in the report', () => {
  it('when its domain is chosen, its decision lies in the period and its kind belongs there', () => {
    const report = reportOf([fire()]);
    expect(report.domains.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['税务', 0],
      ['消防安全', 1],
    ]);
    expect(report).toMatchObject({ total: 1, leftOut: {}, undecided: [], scope });
    expect(report.citations[0]).toMatchObject({ pack: 'TS', article: '二' });
  });

  it.each([
    ['2022-12-31', 0],
    ['2023-01-01', 1],
    ['2025-12-31', 1],
    ['2026-01-01', 0],
  ])('decided on %s: %i', (decided, total) => {
    expect(reportOf([fire({ decisionDate: day(decided) })], '2026-03-01').total).toBe(total);
  });

  it('with its label while an objection is open', () => {
    const held = fire({ heldBy: 'CN-3701', objections: [{ receivedOn: day('2026-01-02') }] });
    expect(reportOf([held]).domains[1]?.rows[0]).toMatchObject({ underObjection: true });
  });
});

describe('a record is left out, and why', () => {
  it.each([
    ['another domain', { domain: '医疗保障' }, 'domain-not-chosen'],
    ['before the period', { decisionDate: day('2022-05-10') }, 'out-of-range'],
    ['simple procedure', { procedure: 'simple' }, 'simple-procedure'],
    ['a commendation', { polarity: 'positive' }, 'no-violation'],
    ['repaired', { repairedOn: day('2025-06-01') }, 'not-shown'],
    ['the holder’s last day has passed', { customUntil: day('2026-01-04') }, 'not-shown'],
    [
      'basis document revoked',
      { basis: { type: '行政处罚决定书', revokedOn: day('2025-06-01') } },
      'not-shown',
    ],
  ] as const)('%s', (_what, changes, why) => {
    expect(reportOf([fire(changes as Partial<CreditRecord>)])).toMatchObject({
      total: 0,
      leftOut: { [why]: 1 },
      undecided: [],
    });
  });
});

describe('a record stands apart', () => {
  it.each([
    ['procedure', 'record.procedure'],
    ['domain', 'record.domain'],
    ['decisionDate', 'record.decisionDate'],
    ['suppliedBy', 'record.suppliedBy'],
    ['polarity', 'record.polarity'],
    // Nobody says how long Tangshan shows it: it is neither in nor silently out.
    ['customUntil', 'law:period'],
  ] as const)('without %s', (field, missing) => {
    const report = reportOf([without(field)]);
    expect([report.total, report.leftOut]).toEqual([0, {}]);
    expect(report.undecided.map((one) => one.missing)).toEqual([expect.arrayContaining([missing])]);
  });

  it('when its document is of another kind', () => {
    const report = reportOf([fire({ basis: { type: '其他文书' } })]);
    expect(report.undecided[0]?.missing).toEqual(['record.item']);
  });

  it('when its document was altered and the copy is older', () => {
    const altered = fire({ basis: { type: '行政处罚决定书', alteredOn: day('2025-12-01') } });
    expect(reportOf([altered])).toMatchObject({ total: 0, leftOut: {}, undecided: [{ record: altered }] });
  });
});

it('every record stands in exactly one place, whatever it lacks', () => {
  const some = <T>(...values: T[]) => fc.constantFrom(...values, undefined);
  const any = fc.record({
    domain: some('税务', '消防安全', '医疗保障', ''),
    decisionDate: some('2024-01-01', '2020-01-01', 'gestern'),
    procedure: some('general', 'simple'),
    polarity: some('negative', 'neutral', 'positive'),
    suppliedBy: some('（示例）局', ''),
    basis: some({ type: '行政处罚决定书' }, { type: '其他文书' }),
    customUntil: some('2027-12-31', '2025-01-01', '2025-02-31'),
    repairedOn: some('2025-01-01'),
    heldBy: fc.constantFrom('CN-1302', 'CN-3701', 'CN-2102'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), (changes) => {
      const records = changes.map((c) => fire(c as unknown as Partial<CreditRecord>));
      const { total, leftOut, undecided, domains } = reportOf(records);
      const out = Object.values(leftOut).reduce((a, b) => a + b, 0);
      expect(total + out + undecided.length).toBe(records.length);
      expect(domains.reduce((n, { rows }) => n + rows.length, 0)).toBe(total);
      expect(undecided.every(({ missing }) => missing.length > 0)).toBe(true);
    }),
  );
});
