import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asking, CODE, NAME, OTHER_CODE, PERSON, record } from '../../test/fixtures/credit.ts';
import { allPacks } from '../../test/tools/packs.ts';
import { addDays, plainDate, type PlainDate } from '../date/index.ts';
import type { MatterType } from '../law/index.ts';
import type { CreditRecord, Objection } from '../record/index.ts';
import { screen } from './screen.ts';
import type { ScreenInput, Screening } from './types.ts';

const law = allPacks();
const EPOCH = plainDate('2019-01-01');
const dayArb: fc.Arbitrary<PlainDate> = fc.nat(9 * 365).map((n) => addDays(EPOCH, n));
const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arb, { nil: undefined, freq: 2 });
const rarely = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: arb });
const cleaned = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const objection: fc.Arbitrary<Objection> = fc
  .record({ receivedOn: dayArb, open: fc.boolean(), days: fc.nat(60), upheld: fc.boolean() })
  .map(({ receivedOn, open, days, upheld }) =>
    open ? { receivedOn } : { receivedOn, closedOn: addDays(receivedOn, days), upheld },
  );

const basis = fc
  .record({
    type: fc.constantFrom('行政处罚决定书', '列入决定书', '约谈记录', '会议纪要', ''),
    effective: maybe(fc.boolean()),
    effectiveOn: maybe(dayArb),
    revokedOn: fc.option(dayArb, { nil: undefined, freq: 6 }),
    alteredOn: fc.option(dayArb, { nil: undefined, freq: 8 }),
  })
  .map(cleaned);

/** Any record about the subject, most of them able to be a hit. */
const recordArb: fc.Arbitrary<CreditRecord> = fc
  .record({
    polarity: fc.constantFrom('negative', 'negative', 'negative', 'neutral', 'positive'),
    severity: fc.constantFrom('none', 'ordinary', 'severe-listed', 'severe-listed'),
    class: fc.constantFrom('JN-D1', 'JN-D5', 'SUPERVISION', 'REGISTRATION'),
    heldBy: fc.constantFrom('CN-3701', 'CN-3701', 'CN-2102', 'CN-6101'),
    domain: fc.constantFrom('住房和城乡建设', '住房和城乡建设', '税务'),
    procedure: maybe(fc.constantFrom('general', 'general', 'simple')),
    disclosureMode: fc.constantFrom('public', 'public', 'sharing', 'authorised', 'not-public'),
    origin: maybe(fc.constantFrom('public-credit', 'public-credit', 'market-credit', 'grade')),
    basis: fc.option(basis, { nil: undefined, freq: 8 }),
    list: maybe(fc.constantFrom({ name: '名单', legalBasis: '《（示例）建筑市场法》' }, { name: '名单' })),
    decisionDate: maybe(dayArb),
    actEndDate: fc.option(dayArb, { nil: undefined, freq: 8 }),
    customUntil: rarely(dayArb),
    repairedOn: rarely(dayArb),
    deletedOn: rarely(dayArb),
    sealed: maybe(fc.boolean()),
    objections: fc.array(objection, { maxLength: 2 }),
    retrievedAt: dayArb,
  })
  .map((changes) => cleaned(record(changes as Partial<CreditRecord>)));

/** A record all of whose own conditions speak for a hold. */
const holdArb: fc.Arbitrary<CreditRecord> = fc
  .record({ actEndDate: dayArb, decisionDate: dayArb })
  .map((dates) =>
    record({
      severity: 'severe-listed',
      list: { name: '名单', legalBasis: '《（示例）建筑市场法》' },
      basis: { type: '列入决定书', effective: true },
      ...dates,
    }),
  );
const someRecord = fc.oneof({ weight: 2, arbitrary: recordArb }, { weight: 1, arbitrary: holdArb });
const records = fc
  .array(someRecord, { maxLength: 5 })
  .map((list) => list.map((r, i) => ({ ...r, id: `r${i}` })));

const matter = fc.record({
  type: fc.constantFrom<MatterType>('licence', 'procurement', 'funding', 'inspection', 'other'),
  domain: fc.constantFrom('住房和城乡建设', '税务'),
});
const place = fc
  .constantFrom('CN-3701', 'CN-3701', 'CN-2102', 'CN-6101')
  .map((jurisdiction) => ({ jurisdiction }));
/** Few days, so that the law is prepared seldom; the records' own days are any. */
const asked = fc.nat(14).map((n) => addDays(EPOCH, 1000 + n * 137));
const question = fc.record({ records, matter, authority: place, on: asked });

const ask = (input: Partial<ScreenInput> & { readonly records: readonly CreditRecord[] }): Screening =>
  screen(asking(input.records, { law, ...input }));
const RANK = { 'no-hit': 0, advise: 1, indeterminate: 2, intercept: 3, refuse: NaN } as const;
const runs = { numRuns: 1000 };

describe('whatever the records', () => {
  it('nothing is shown or acted on after its last day, and nothing that has ended is a hit', () => {
    fc.assert(
      fc.property(question, (input) => {
        const s = ask(input);
        for (const { record: r, state } of s.hits) {
          expect(['shown', 'under-objection']).toContain(state.state);
          expect(r.sealed).not.toBe(true);
          for (const end of [r.repairedOn, r.deletedOn, r.basis?.revokedOn, r.basis?.alteredOn]) {
            expect(end === undefined || end > input.on).toBe(true);
          }
          if (state.discloseUntil) expect(input.on <= state.discloseUntil).toBe(true);
        }
        const given = [
          ...s.hits.map((h) => h.record),
          ...s.notHits.flatMap((n) => n.record ?? []),
          ...s.incentives.flatMap((i) => i.record ?? []),
        ];
        for (const r of given) {
          expect(r.customUntil === undefined || input.on <= r.customUntil).toBe(true);
          expect(r.sealed === true || (r.deletedOn !== undefined && r.deletedOn <= input.on)).toBe(false);
          expect(['public', 'sharing']).toContain(r.disclosureMode);
        }
      }),
      runs,
    );
  });

  it('a record without an accepted basis document in effect is never a hit', () => {
    fc.assert(
      fc.property(question, (input) => {
        for (const { record: r } of ask(input).hits) {
          expect(['行政处罚决定书', '列入决定书']).toContain(r.basis?.type);
          expect(r.basis?.effective === true || (r.basis?.effectiveOn ?? '9999') <= input.on).toBe(true);
          expect(r.basis?.effective).not.toBe(false);
        }
      }),
      runs,
    );
  });

  it('a hold has a listed subject, a law behind the list, no open objection, and a relevant class-1 measure', () => {
    let held = 0;
    fc.assert(
      fc.property(question, (input) => {
        const s = ask(input);
        expect(s.level === 'intercept').toBe(s.hits.some(({ level }) => level === 'intercept'));
        for (const hit of s.hits.filter(({ level }) => level === 'intercept')) {
          held++;
          expect(hit.because).toEqual(['hold']);
          expect(hit.state.state).toBe('shown');
          expect(hit.record.severity).toBe('severe-listed');
          expect(hit.record.list?.legalBasis).toBeTruthy();
          expect(hit.record.procedure).not.toBe('simple');
          expect(
            hit.measures.some(
              (m) => m.measureClass === 1 && m.relevance === 'suggested' && m.legality === 'passed',
            ),
          ).toBe(true);
        }
      }),
      runs,
    );
    expect(held).toBeGreaterThan(20);
  });

  it('only public-credit data that is negative is a hit', () => {
    fc.assert(
      fc.property(question, (input) => {
        for (const { record: r } of ask(input).hits) {
          expect([r.polarity, r.origin ?? 'public-credit']).toEqual(['negative', 'public-credit']);
        }
      }),
      runs,
    );
  });

  it('a name alone, or a wrong check digit, shows nothing at all', () => {
    const wrong = `${CODE.slice(0, 17)}${CODE.endsWith('A') ? 'B' : 'A'}`;
    fc.assert(
      fc.property(
        question,
        fc.constantFrom({ name: NAME }, { name: NAME, id: { kind: 'uscc' as const, value: wrong } }),
        (input, subject) => {
          const s = ask({ ...input, subject });
          expect([s.level, s.identity, s.hits, s.notHits, s.incentives]).toEqual([
            'indeterminate',
            'not-established',
            [],
            [],
            [],
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(
        question.chain((input) =>
          fc.tuple(
            fc.constant(input),
            fc.shuffledSubarray(input.records, { minLength: input.records.length }),
          ),
        ),
        ([input, shuffled]) => {
          expect(ask({ ...input, records: shuffled })).toEqual(ask(input));
        },
      ),
      runs,
    );
  });

  it('other subjects’ records change nothing', () => {
    const others = fc.array(someRecord, { maxLength: 3 }).map((list) =>
      list.map((r, i) => ({
        ...r,
        id: `q${i}`,
        subject: {
          type: 'legal-person' as const,
          id: { kind: 'uscc' as const, value: OTHER_CODE },
          name: NAME,
        },
        related: [{ role: '法定代表人', name: NAME, id: { kind: 'resident-id' as const, value: PERSON } }],
      })),
    );
    fc.assert(
      fc.property(question, others, (input, more) => {
        expect(ask({ ...input, records: [...more, ...input.records] })).toEqual(ask(input));
      }),
      { numRuns: 400 },
    );
  });

  it('more records of the subject never lower the level', () => {
    fc.assert(
      fc.property(question, someRecord, (input, one) => {
        const more = ask({ ...input, records: [...input.records, { ...one, id: 'z' }] });
        expect(RANK[more.level]).toBeGreaterThanOrEqual(RANK[ask(input).level]);
      }),
      runs,
    );
  });

  it('an objection never raises the level', () => {
    fc.assert(
      fc.property(question, objection, fc.nat(4), (input, raised, which) => {
        const objected = input.records.map((r, i) =>
          i === which ? { ...r, objections: [...(r.objections ?? []), raised] } : r,
        );
        expect(RANK[ask({ ...input, records: objected }).level]).toBeLessThanOrEqual(RANK[ask(input).level]);
      }),
      runs,
    );
  });

  it('with an open objection to everything nothing is held', () => {
    fc.assert(
      fc.property(question, (input) => {
        const objected = input.records.map((r) => ({ ...r, objections: [{ receivedOn: input.on }] }));
        expect(ask({ ...input, records: objected }).level).not.toBe('intercept');
      }),
      { numRuns: 300 },
    );
  });

  it('something unknown never passes for clear', () => {
    fc.assert(
      fc.property(question, (input) => {
        const s = ask(input);
        const doubt = s.notHits.some(({ because }) =>
          /-unknown$|^law-missing$|^needs-|^no-basis$|^list-basis/.test(because),
        );
        if (doubt) expect(['indeterminate', 'intercept']).toContain(s.level);
      }),
      runs,
    );
  });
});
