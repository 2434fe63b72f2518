/** What national texts do to records and holds, through the packs as they are. */
import { describe, expect, it } from 'vitest';
import { asking, day, listed, record } from '../../test/fixtures/credit.ts';
import { casesOf, factsOf } from '../../test/tools/law-cases.ts';
import { allPacks, packOf } from '../../test/tools/packs.ts';
import { evaluateDuty } from '../classify/index.ts';
import { findRow, mayDecide } from '../law/index.ts';
import { recordState, type CreditRecord } from '../record/index.ts';
import { screen } from './screen.ts';

const law = allPacks();
const stateOf = (one: CreditRecord, on: string, packs = law) => recordState(one, { law: packs, on: day(on) });
const screened = (one: CreditRecord, on: string, packs = law) =>
  screen(asking([one], { law: packs, on: day(on) }));

describe('a public-security record (治安管理处罚法 第一百三十六条)', () => {
  const sealed: readonly [string, Partial<CreditRecord>][] = [
    ['of the field 治安管理', { domain: '治安管理' }],
    [
      'whose document names the law',
      { basis: { type: '行政处罚决定书', effective: true, law: '中华人民共和国治安管理处罚法' } },
    ],
    [
      'whose document cites its article',
      {
        basis: {
          type: '行政处罚决定书',
          effective: true,
          law: '《中华人民共和国治安管理处罚法》第二十六条第一款',
        },
      },
    ],
    [
      'whose document cites it in short',
      { basis: { type: '行政处罚决定书', effective: true, law: '治安管理处罚法（2025年修订）第二十六条' } },
    ],
    ['with a decision of that kind', { basis: { type: '治安管理处罚决定书', effective: true } }],
  ];

  it.each(sealed)('%s is neither shown nor a hit from 2026-01-01', (_, changes) => {
    for (const one of [record(changes), listed(changes)]) {
      const state = stateOf(one, '2026-01-01');
      expect(state).toMatchObject({ state: 'sealed', visible: false, mayBeHit: false });
      expect(state.citations[0]).toMatchObject({ pack: 'PSAP', article: '第一百三十六条' });
      const answer = screened(one, '2026-01-01');
      expect(answer.hits).toEqual([]);
      expect(answer.notHits).toMatchObject([{ recordId: one.id, because: 'sealed' }]);
      expect(answer.notHits[0]?.record).toBeUndefined();
    }
  });

  it('stood on the day before', () => {
    expect(stateOf(record({ domain: '治安管理' }), '2025-12-31').state).toBe('shown');
  });

  it('is not guessed from the word 公安 or from any other field', () => {
    for (const domain of ['公安', '住房和城乡建设', '市场监管']) {
      expect(stateOf(record({ domain }), '2026-03-02').state).toBe('shown');
    }
  });

  it('is not given out or exported but for a lawful query', () => {
    const duty = findRow(law, 'duties', 'PSAP-136-GIVE');
    if (duty === undefined) throw new Error('no such duty');
    const ask = (purpose: string) =>
      evaluateDuty(duty, factsOf({ 'record.sealed': true, 'query.purpose': purpose }));
    expect(ask('export')).toMatchObject({ outcome: 'sealed', level: 'refuse' });
    expect(ask('case-handling')).toMatchObject({ outcome: 'in-confidence' });
  });
});

describe('a document that rests on a repealed environmental law (生态环境法典 第一千二百四十二条)', () => {
  it.each([
    ['2026-08-14', 'old-law'],
    ['2026-08-15', 'basis-repealed'],
  ])('made on %s: %s', (decided, outcome) => {
    const one = record({
      decisionDate: day(decided),
      basis: { type: '行政处罚决定书', effective: true, law: '中华人民共和国水污染防治法' },
    });
    const duty = findRow(law, 'duties', 'ECO-1242-REPEALED');
    if (duty === undefined) throw new Error('no such duty');
    expect(evaluateDuty(duty, { record: one as never }).outcome).toBe(outcome);
  });
});

describe('texts that are not verified', () => {
  const unverified = law.filter((pack) => pack.confidence === 'B');

  it('never decide: no hold, no refusal, no measure, no basis', () => {
    expect(unverified.map((p) => p.code)).toEqual(expect.arrayContaining(['GB22', 'O36']));
    for (const pack of unverified) {
      expect([pack.code, mayDecide(pack)]).toEqual([pack.code, false]);
      for (const { rule, ...given } of casesOf(pack.code)) {
        const duty = findRow([pack], 'duties', rule);
        for (const g of duty ? [...(given.then ?? []), ...(given.else ?? [])] : []) {
          expect([rule, evaluateDuty(duty as never, factsOf(g)).level]).toEqual([
            rule,
            expect.stringMatching(/^(ok|advise)$/),
          ]);
        }
      }
    }
  });

  it('do not end a record that a verified text still shows, but keep it at a prompt', () => {
    const one = listed({ publicityClass: 'minor', decisionDate: day('2026-01-20') });
    const state = stateOf(one, '2026-06-02');
    expect(state).toMatchObject({ state: 'shown', advisesOnly: ['unverified-shorter-period'] });
    expect(stateOf(one, '2026-04-20').advisesOnly).toEqual([]);
    expect(screened(one, '2026-04-20').level).toBe('intercept');
    expect(screened(one, '2026-06-02').level).toBe('advise');
  });

  it('say nothing of a record whose class the holder does not state', () => {
    const packs = law.filter((p) => p.code !== 'O36');
    expect(stateOf(record(), '2026-06-02')).toEqual(stateOf(record(), '2026-06-02', packs));
  });

  it('are followed where no verified text speaks, and then prompt at most', () => {
    const one = listed({ publicityClass: 'general', decisionDate: day('2026-01-20'), heldBy: 'CN-43' });
    const state = stateOf(one, '2026-06-02');
    expect(state).toMatchObject({ state: 'shown', discloseUntil: '2027-01-20' });
    expect(state.advisesOnly).toContain('unverified-law');
    expect(stateOf(one, '2027-01-21').state).toBe('expired');
  });
});

describe('the publicity period of market supervision (总局令第45号 第十三条)', () => {
  const penalty = (changes: Partial<CreditRecord>) =>
    record({ domain: '市场监管', actEndDate: day('2023-02-10'), publishedOn: day('2023-03-02'), ...changes });

  it('is shorter than the five years of the city and wins', () => {
    expect(stateOf(penalty({}), '2026-03-02')).toMatchObject({ state: 'shown', discloseUntil: '2026-03-02' });
    expect(stateOf(penalty({}), '2026-03-03').state).toBe('expired');
    expect(stateOf(penalty({ lesserPenalty: true }), '2023-06-02').state).toBe('shown');
    expect(stateOf(penalty({ lesserPenalty: true }), '2023-06-03').state).toBe('expired');
  });

  it('of a penalty that restricts business for more than three years runs as long as the restriction', () => {
    const restricted = (until?: string) =>
      penalty({ restriction: { overThreeYears: true, ...(until && { until: day(until) }) } });
    const long = restricted('2027-03-01');
    expect(stateOf(long, '2027-03-01')).toMatchObject({ state: 'shown', discloseUntil: '2027-03-01' });
    expect(stateOf(long, '2027-03-02').state).toBe('expired');
    // The five years of the city end first.
    expect(stateOf(restricted('2033-03-01'), '2026-03-03').discloseUntil).toBe('2028-02-10');
    expect(stateOf(penalty({ restriction: { overThreeYears: false } }), '2026-03-03').state).toBe('expired');
    const open = stateOf(restricted(), '2026-03-03');
    expect(open).toMatchObject({ state: 'shown', advisesOnly: ['other-period-unknown'] });
  });

  it('asks nothing of records without a day of publication, or of other fields', () => {
    expect(stateOf(penalty({ publishedOn: undefined as never }), '2026-03-03').state).toBe('shown');
    expect(stateOf(penalty({ domain: '税务' }), '2026-03-03').state).toBe('shown');
  });
});

it('a revoked penalty is cited with the withdrawal it calls for, also where no local text speaks', () => {
  const packs = [packOf('APL')];
  const one = record({ basis: { type: '行政处罚决定书', effective: true, revokedOn: day('2026-04-30') } });
  const state = stateOf(one, '2026-05-07', packs);
  expect(state.state).toBe('revoked');
  expect(state.citations[0]).toMatchObject({ pack: 'APL', article: '第四十八条' });
});
