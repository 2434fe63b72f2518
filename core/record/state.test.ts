import { describe, expect, it } from 'vitest';
import { day, record } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import type { LawPack } from '../law/index.ts';
import { recordState } from './state.ts';
import type { CreditRecord } from './types.ts';

const [JN, SD, DL, CAT] = ['JN', 'SD', 'DL', 'CAT'].map(packOf) as [LawPack, LawPack, LawPack, LawPack];
const law = [JN, SD, DL, CAT];
const stateOf = (changes: Partial<CreditRecord>, on: string, packs: readonly LawPack[] = law) =>
  recordState(record(changes), { law: packs, on: day(on) });
const steps = (state: ReturnType<typeof recordState>): string[] => state.trace.map(({ step }) => step);

describe('the disclosure period', () => {
  it.each([
    ['first day', {}, '2025-01-10', 'shown', '2030-01-10'],
    [
      'last day of five years, still shown',
      { actEndDate: day('2021-03-15') },
      '2026-03-15',
      'shown',
      '2026-03-15',
    ],
    ['the day after', { actEndDate: day('2021-03-15') }, '2026-03-16', 'expired', '2026-03-15'],
    [
      'the decision date starts nothing',
      { decisionDate: day('2019-05-10'), actEndDate: day('2021-03-15') },
      '2026-03-15',
      'shown',
      '2026-03-15',
    ],
    ['from a leap day: 28 February', { actEndDate: day('2020-02-29') }, '2025-02-28', 'shown', '2025-02-28'],
    [
      'from a leap day: 1 March is outside',
      { actEndDate: day('2020-02-29') },
      '2025-03-01',
      'expired',
      '2025-02-28',
    ],
    [
      'a last day on a Sunday is not rolled on',
      { actEndDate: day('2021-02-28') },
      '2026-03-02',
      'expired',
      '2026-02-28',
    ],
    [
      'the holder’s shorter period: last day',
      { customUntil: day('2026-01-20') },
      '2026-01-20',
      'shown',
      '2026-01-20',
    ],
    [
      'the holder’s shorter period: the day after',
      { customUntil: day('2026-01-20') },
      '2026-01-21',
      'expired',
      '2026-01-20',
    ],
    [
      'a longer one of the holder does not lengthen',
      { actEndDate: day('2021-01-10'), customUntil: day('2030-01-01') },
      '2026-01-11',
      'expired',
      '2026-01-10',
    ],
    [
      'basic information has no period',
      { polarity: 'neutral', actEndDate: day('2001-01-01') },
      '2026-01-11',
      'shown',
      null,
    ],
    [
      'an act that goes on has not begun its period',
      { actEndDate: undefined, actOngoing: true },
      '2026-01-11',
      'shown',
      undefined,
    ],
  ] as const)('%s', (_what, changes, on, state, until) => {
    const answer = stateOf(changes as Partial<CreditRecord>, on, [JN]);
    expect(answer.state).toBe(state);
    expect(answer.discloseUntil).toBe(until);
    expect(answer.visible).toBe(state === 'shown');
  });

  it('the day it ends is said, with article, quote and version, and what the holder has to do', () => {
    const answer = stateOf({ actEndDate: day('2021-03-15') }, '2026-03-16', [JN]);
    expect(answer).toMatchObject({ since: '2026-03-16', mayBeHit: false, tasks: ['delete-from-websites'] });
    expect(answer.citations[0]).toMatchObject({ pack: 'JN', article: '第二十二条', version: JN.version });
    expect(answer.citations[0]?.quote).toContain('自失信行为终止之日起计算');
  });

  it('no day the act ended: not known, no hit, and what is missing; its content is not shown', () => {
    const answer = stateOf({ actEndDate: undefined } as never, '2025-06-22', [JN]);
    expect(answer).toMatchObject({ state: 'indeterminate', mayBeHit: false, visible: false });
    expect(answer.missing).toEqual(['record.actEndDate']);
    expect(answer.discloseUntil).toBeUndefined();
  });

  it('no day the act ended, but a last day the holder set: shown to it, no hit, over after it', () => {
    const changes = { actEndDate: undefined, customUntil: day('2026-01-20') } as never;
    expect(stateOf(changes, '2026-01-20', [JN])).toMatchObject({
      state: 'indeterminate',
      visible: true,
      mayBeHit: false,
    });
    expect(stateOf(changes, '2026-01-21', [JN])).toMatchObject({ state: 'expired', visible: false });
  });

  it.each([
    ['REGISTRATION', 'neutral', '2035-01-01', 'shown', null],
    ['COMMENDATION', 'positive', '2035-01-01', 'shown', null],
    ['SUPERVISION', 'negative', '2030-01-10', 'shown', '2030-01-10'],
    ['SUPERVISION', 'negative', '2030-01-11', 'expired', '2030-01-10'],
    ['JUDGMENT', 'negative', '2030-01-11', 'expired', '2030-01-10'],
  ] as const)('Dalian: %s, %s, on %s', (cls, polarity, on, state, until) => {
    const answer = stateOf({ heldBy: 'CN-2102', class: cls, polarity }, on);
    expect([answer.state, answer.discloseUntil]).toEqual([state, until]);
    expect(answer.citations[0]?.pack).toBe('DL');
  });

  it('a class no rule speaks of has no known period', () => {
    const answer = stateOf({ heldBy: 'CN-2102', class: 'SOMETHING-ELSE' }, '2025-06-22');
    expect(answer).toMatchObject({ state: 'indeterminate', mayBeHit: false, missing: ['law:period'] });
  });
});

describe('what ends a record', () => {
  it.each([
    [
      'revoked on that day',
      { basis: { type: '行政处罚决定书', revokedOn: day('2026-04-30') } },
      '2026-04-30',
      'revoked',
    ],
    [
      'not the day before',
      { basis: { type: '行政处罚决定书', revokedOn: day('2026-04-30') } },
      '2026-04-29',
      'shown',
    ],
    [
      'altered on that day',
      { basis: { type: '行政处罚决定书', alteredOn: day('2026-04-30') } },
      '2026-04-30',
      'altered',
    ],
    ['repaired on that day', { repairedOn: day('2026-04-30') }, '2026-04-30', 'repaired'],
    ['not repaired the day before', { repairedOn: day('2026-04-30') }, '2026-04-29', 'shown'],
    ['deleted on that day', { deletedOn: day('2026-04-30') }, '2026-04-30', 'deleted'],
    ['not deleted the day before', { deletedOn: day('2026-04-30') }, '2026-04-29', 'shown'],
    ['sealed at any time', { sealed: true }, '2025-01-11', 'sealed'],
    [
      'a minor penalty in Shandong whose harm was removed is not recorded',
      { minorRemedied: true },
      '2025-06-22',
      'not-recorded',
    ],
    ['a penalty said not to be one is', { minorRemedied: false }, '2025-06-22', 'shown'],
    [
      'a simple-procedure penalty in Shandong is not recorded',
      { procedure: 'simple' },
      '2025-06-22',
      'not-recorded',
    ],
  ] as const)('%s', (_what, changes, on, state) => {
    const answer = stateOf(changes, on);
    expect(answer.state).toBe(state);
    expect(answer.mayBeHit).toBe(state === 'shown');
    expect(answer.visible).toBe(state === 'shown' || state === 'altered');
  });

  it('the reasons are asked in their order: sealed, deleted, revoked, altered, repaired, expired, objection', () => {
    const all = {
      sealed: true,
      deletedOn: day('2026-01-01'),
      basis: { type: '行政处罚决定书', revokedOn: day('2026-01-01'), alteredOn: day('2026-01-01') },
      repairedOn: day('2026-01-01'),
      customUntil: day('2025-12-31'),
      objections: [{ receivedOn: day('2025-12-01') }],
    } as const;
    const seen: string[] = [];
    let changes: Partial<CreditRecord> = all;
    for (const drop of [
      { sealed: false },
      { deletedOn: undefined },
      { basis: { type: '行政处罚决定书', alteredOn: day('2026-01-01') } },
      { basis: { type: '行政处罚决定书' } },
      { repairedOn: undefined },
      { customUntil: undefined },
      { objections: [] },
    ]) {
      seen.push(stateOf(changes, '2026-01-02').state);
      changes = { ...changes, ...(drop as Partial<CreditRecord>) };
    }
    seen.push(stateOf(changes, '2026-01-02').state);
    expect(seen).toEqual([
      'sealed',
      'deleted',
      'revoked',
      'altered',
      'repaired',
      'expired',
      'under-objection',
      'shown',
    ]);
  });

  it('what awaits its update is shown no longer than its period allows', () => {
    const basis = { type: '行政处罚决定书', effective: true, alteredOn: day('2026-04-30') };
    const asked = (on: string) => stateOf({ basis, customUntil: day('2026-05-10') }, on);
    expect(asked('2026-05-10')).toMatchObject({ state: 'altered', visible: true, mayBeHit: false });
    expect(asked('2026-05-11')).toMatchObject({ state: 'altered', visible: false, mayBeHit: false });
    const old = stateOf({ basis, actEndDate: day('2015-01-10') }, '2026-05-10');
    expect(old).toMatchObject({ state: 'altered', visible: false });
  });

  it('a revoked document is cited by the article that makes the record fall with it', () => {
    const basis = { type: '行政处罚决定书', effective: true, revokedOn: day('2026-04-30') };
    const answer = stateOf({ basis }, '2026-05-07');
    expect(answer).toMatchObject({ since: '2026-04-30', tasks: ['push-withdrawal'] });
    expect(answer.citations.map(({ article }) => article)).toEqual(['第四十一条']);
  });

  it.each(['market-credit', 'grade'] as const)('%s data is never a hit', (origin) => {
    expect(stateOf({ origin }, '2025-06-22')).toMatchObject({ state: 'shown', mayBeHit: false });
  });
});

describe('an objection', () => {
  const open = [{ receivedOn: day('2026-02-27') }];
  const closed = (upheld: boolean) => [
    { receivedOn: day('2026-02-27'), closedOn: day('2026-03-10'), upheld },
  ];
  const dl = { heldBy: 'CN-2102', class: 'SUPERVISION' };

  it.each([
    ['Jinan, the day before receipt', { objections: open }, '2026-02-26', 'shown'],
    ['Jinan, the day of receipt: labelled', { objections: open }, '2026-02-27', 'under-objection'],
    ['Jinan, the day before it is closed', { objections: closed(false) }, '2026-03-09', 'under-objection'],
    ['Jinan, the day it is closed', { objections: closed(false) }, '2026-03-10', 'shown'],
    ['Dalian, the day of receipt: suspended', { ...dl, objections: open }, '2026-02-27', 'suspended'],
    ['Dalian, the day it is closed', { ...dl, objections: closed(false) }, '2026-03-10', 'shown'],
    [
      'upheld, and the copy is older: awaits its update',
      { objections: closed(true) },
      '2026-03-10',
      'altered',
    ],
    [
      'upheld, and retrieved after the correction',
      { objections: closed(true), retrievedAt: day('2026-03-11') },
      '2026-03-12',
      'shown',
    ],
    [
      'closed and another one open',
      { objections: [...closed(false), { receivedOn: day('2026-04-01') }] },
      '2026-04-01',
      'under-objection',
    ],
  ] as const)('%s', (_what, changes, on, state) => {
    expect(stateOf(changes, on).state).toBe(state);
  });

  it('Dalian withholds the content and cites art. 17; Jinan shows it, prompts at most and cites art. 40', () => {
    const dalian = stateOf({ ...dl, objections: open }, '2026-03-02');
    expect(dalian).toMatchObject({
      visible: false,
      mayBeHit: false,
      since: '2026-02-27',
      tasks: ['verify-objection'],
    });
    expect(dalian.citations.map((c) => `${c.pack} ${c.article}`)).toContain('DL 第十七条');
    const jinan = stateOf({ objections: open }, '2026-03-02');
    expect(jinan).toMatchObject({ visible: true, mayBeHit: true, advisesOnly: ['objection-open'] });
    expect(jinan.citations.map((c) => `${c.pack} ${c.article}`)).toContain('JN 第四十条');
  });

  it('does not bring an expired record back', () => {
    expect(stateOf({ actEndDate: day('2021-03-01'), objections: open }, '2026-03-02').state).toBe('expired');
  });
});

describe('whose law', () => {
  it('the holder’s: a Dalian record stays under Dalian’s rules whoever looks at it', () => {
    const answer = stateOf({ heldBy: 'CN-2102', class: 'SUPERVISION' }, '2025-06-22');
    expect(answer.citations.every(({ pack }) => pack === 'DL')).toBe(true);
  });

  it('Jinan’s last day: its own; the day after: Shandong’s, and the change is shown', () => {
    const last = stateOf({}, '2026-12-31');
    expect(last.citations.map(({ pack }) => pack)).toEqual(['JN']);
    expect(steps(last)).not.toContain('law-lapsed');
    const after = stateOf({}, '2027-01-01');
    expect(after.state).toBe('shown');
    expect(steps(after).slice(0, 2)).toEqual(['law-lapsed', 'law-fallback']);
    expect(after.trace[0]).toMatchObject({
      date: '2026-12-31',
      citation: { pack: 'JN', article: '第五十五条' },
    });
    expect(after.citations.map(({ pack }) => pack)).toEqual(['JN', 'SD']);
  });

  it('Jinan’s lapsed and nothing wider loaded: not known, no hit', () => {
    const answer = stateOf({}, '2027-01-04', [JN, CAT]);
    expect(answer).toMatchObject({
      state: 'indeterminate',
      mayBeHit: false,
      visible: false,
      missing: ['law:CN-3701'],
    });
    expect(steps(answer)).toEqual(expect.arrayContaining(['law-lapsed', 'law-missing']));
  });

  it('a place without any pack: not known', () => {
    expect(stateOf({ heldBy: 'CN-6101' }, '2025-06-22')).toMatchObject({
      state: 'indeterminate',
      missing: ['law:CN-6101'],
    });
  });

  const unverified = (duration: number, place: string): LawPack => ({
    ...SD,
    code: 'XX',
    jurisdiction: place,
    sourceKind: 'restated',
    confidence: 'B',
    measures: [],
    duties: [],
    deadlines: [
      { ...(SD.deadlines ?? [])[0], id: 'XX-P', unit: 'calendar-month', duration } as NonNullable<
        LawPack['deadlines']
      >[number],
    ],
    records: [
      {
        id: 'XX-R',
        article: '二',
        quote: '示例',
        effect: 'disclosure-max',
        deadline: 'XX-P',
        when: { fact: 'record.polarity', is: 'negative' },
      },
    ],
  });

  it('an unverified shorter period does not end it, it keeps it at a prompt from the day after', () => {
    const packs = [JN, unverified(12, 'CN')];
    expect(stateOf({}, '2026-01-10', packs)).toMatchObject({ state: 'shown', advisesOnly: [] });
    const after = stateOf({}, '2026-01-11', packs);
    expect(after).toMatchObject({
      state: 'shown',
      discloseUntil: '2030-01-10',
      advisesOnly: ['unverified-shorter-period'],
    });
    expect(after.trace).toContainEqual(
      expect.objectContaining({ step: 'period-unverified', date: '2026-01-10' }),
    );
  });

  it('where only an unverified text speaks it is followed, and prompts at most', () => {
    const packs = [unverified(12, 'CN-6101')];
    expect(stateOf({ heldBy: 'CN-6101' }, '2026-01-10', packs)).toMatchObject({
      state: 'shown',
      advisesOnly: ['unverified-law'],
    });
    expect(stateOf({ heldBy: 'CN-6101' }, '2026-01-11', packs).state).toBe('expired');
  });

  it('of two verified periods the shorter wins, and is the one cited', () => {
    const shorter: LawPack = { ...unverified(6, 'CN'), sourceKind: 'full-text', confidence: 'A' };
    const answer = stateOf({}, '2025-06-22', [JN, shorter]);
    expect(answer.discloseUntil).toBe('2025-07-10');
    expect(answer.citations.map(({ pack }) => pack)).toEqual(['XX']);
  });
});

describe('a period the provider sets under other rules (Dalian, art. 12)', () => {
  const own = { heldBy: 'CN-2102', class: 'SUPERVISION', actEndDate: day('2021-03-15') } as const;
  const named = { customBasis: '《（示例）信用信息公示规定》第六条' };
  const asked = (changes: Partial<CreditRecord>, on: string, packs = [DL]) => {
    const { state, mayBeHit, advisesOnly, discloseUntil } = stateOf({ ...own, ...changes }, on, packs);
    return [state, mayBeHit, advisesOnly.join(), discloseUntil];
  };
  it.each([
    ['no day set: five years', {}, '2026-03-16', ['expired', false, '', '2026-03-15']],
    ['a later day under no rule lengthens nothing', { customUntil: day('2028-03-15') }, '2026-03-16', ['expired', false, '', '2026-03-15']],
    ['a later day under a rule: within five years as ever', { ...named, customUntil: day('2028-03-15') }, '2026-03-15', ['shown', true, '', '2028-03-15']],
    ['after them shown, and a prompt at most', { ...named, customUntil: day('2028-03-15') }, '2026-03-16', ['shown', true, 'provider-period', '2028-03-15']],
    ['to its last day', { ...named, customUntil: day('2028-03-15') }, '2028-03-15', ['shown', true, 'provider-period', '2028-03-15']],
    ['and no longer', { ...named, customUntil: day('2028-03-15') }, '2028-03-16', ['expired', false, '', '2028-03-15']],
    ['a sooner day', { ...named, customUntil: day('2025-03-15') }, '2025-03-16', ['expired', false, '', '2025-03-15']],
    ['no day the act ended', { ...named, actEndDate: undefined, customUntil: day('2026-03-15') }, '2026-03-15', ['shown', true, 'provider-period', '2026-03-15']],
    ['nonsense for the day', { ...named, customUntil: '长期' }, '2026-03-15', ['indeterminate', false, '', '2026-03-15']],
  ])('%s', (_what, changes, on, expected) => {
    expect(asked(changes as never, on)).toEqual(expected);
  }); // prettier-ignore

  it('lengthens nothing where the text has no such exception', () => {
    const changes = { ...named, heldBy: 'CN-3701', class: 'JN-D1', customUntil: day('2028-03-15') };
    expect(asked(changes, '2026-03-16', [JN])[0]).toBe('expired');
  });

  it('a shorter period of wider law still ends it', () => {
    const base = JN.deadlines?.find(({ kind }) => kind === 'disclosure-max');
    const rule = JN.records?.find(({ effect }) => effect === 'disclosure-max');
    const wider = {
      ...DL,
      code: 'XX',
      jurisdiction: 'CN',
      deadlines: [{ ...base, id: 'DL-XX', duration: 6, unit: 'calendar-year' }],
      records: [
        { ...rule, id: 'XX-6Y', deadline: 'DL-XX', when: { fact: 'record.class', is: 'SUPERVISION' } },
      ],
    } as unknown as LawPack;
    const set = { ...named, customUntil: day('2028-03-15') };
    expect(asked(set, '2027-03-15', [DL, wider])).toEqual(['shown', true, 'provider-period', '2027-03-15']);
    expect(asked(set, '2027-03-16', [DL, wider])[0]).toBe('expired');
  });
});
