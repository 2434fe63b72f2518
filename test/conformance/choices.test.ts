/**
 * The conflicts and silences once more, from the side of the reader: an answer that rests on one names it, the words
 * say it, and another option, where one may be chosen, changes the answer and is named.
 */
import { describe, expect, it } from 'vitest';
import type { Choice, ChosenOptions } from '../../core/answer/index.ts';
import { CHINA_CALENDAR } from '../../core/calendar/index.ts';
import { classify, evaluateDuty, type Facts } from '../../core/classify/index.ts';
import { computeDeadline, computeTimeline, type DeadlineFacts } from '../../core/deadline/index.ts';
import { findRow, SILENCES, type RuleList } from '../../core/law/index.ts';
import { recordState, type CreditRecord, type RelatedPerson } from '../../core/record/index.ts';
import { reportPlan } from '../../core/report/index.ts';
import { screen, type ScreenInput } from '../../core/screening/index.ts';
import { choiceSentences, oursSentence } from '../../core/words/silences.ts';
import { asking, day, listed, PERSON, record } from '../fixtures/credit.ts';
import { allPacks, packOf } from '../tools/packs.ts';

const packs = allPacks();
const row = <K extends RuleList>(list: K, id: string) => {
  const found = findRow(packs, list, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
interface Answer {
  readonly choices: readonly Choice[];
}
const says = (id: string, facts: Facts = {}) => evaluateDuty(row('duties', id), facts);
const classOf = (id: string, facts: Facts = {}) => classify(row('schemes', id), facts);
const due = (id: string, facts: Record<string, unknown>, readings?: ChosenOptions) =>
  computeDeadline(
    row('deadlines', id),
    { ...facts, ...(readings && { readings }) } as DeadlineFacts,
    CHINA_CALENDAR,
  );
const chain = (code: string, id: string, facts: Facts, reading: ChosenOptions = {}) =>
  computeTimeline(
    row('chains', id),
    (packOf(code).deadlines ?? []).map((d) => row('deadlines', d.id)),
    { ...facts, reading },
    CHINA_CALENDAR,
  );
const state = (changes: Partial<CreditRecord>, choices?: ChosenOptions) =>
  recordState(record(changes), { law: packs, on: day('2026-03-02'), ...(choices && { choices }) });
const ask = (records: readonly CreditRecord[], more: Partial<ScreenInput> = {}) =>
  screen(asking(records, { law: packs, on: day('2026-03-02'), ...more }));
const person = { kind: 'resident-id', value: PERSON } as const;
const natural = { type: 'natural-person', id: person, name: '（示例）甲' } as const;
const asPerson = { ...natural, fullCapacity: true };
const related = (dates: object, choices?: ChosenOptions) =>
  ask(
    [
      listed({
        related: [{ role: '法定代表人', name: '（示例）甲', id: person, ...dates } as RelatedPerson],
      }),
    ],
    { subject: asPerson, ...(choices && { choices }) },
  );
const dalian = { scheme: 'CL-DL-INFO', class: 'SUPERVISION', heldBy: 'CN-2102' };
const open = [{ receivedOn: day('2026-02-27') }];
const incomplete = {
  request: { sharingAttribute: 'CONDITIONAL', materialsComplete: false },
  requestReceived: '2025-11-03',
  materialsFoundIncomplete: '2025-11-04',
  onceTold: '2025-11-05',
  materialsCompleted: '2025-11-12',
};
const extended = {
  start: '2025-11-03',
  extensions: [6, 4].map((days) => ({
    days,
    reason: '特殊原因',
    authorityConsent: '2025-11-04',
    requesterTold: '2025-11-04',
  })),
};

/** Answers that rest on the question; with one of the options in `selectable`, the same asked again. */
const RESTS: Readonly<Record<string, readonly ((option?: string) => Answer)[]>> = {
  'start-day': [
    (o) => due('DL-DL-16-VERIFY', { start: '2026-02-27' }, o ? { 'start-day': o } : undefined),
    // A record’s last day is counted too; the period of the law is not open to the reader’s choice.
    (o) => (o ? due('DL-JN-22-DISCLOSE', { start: '2025-01-10' }, { 'start-day': o }) : state({})),
  ],
  'extension-scope': [(o) => due('DL-ZW-21-COND', extended, o ? { 'extension-scope': o } : undefined)],
  'completion-clock': [(o) => chain('ZW', 'ZW-CHAIN-SHARE', incomplete, o ? { 'completion-clock': o } : {})],
  'not-shared-reply': [
    () =>
      chain('ZW', 'ZW-CHAIN-SHARE', {
        request: { sharingAttribute: 'NOT_SHARED' },
        requestReceived: '2025-11-03',
      }),
    () => says('ZW-21-REASON', { reply: { kind: 'DISAGREE', reason: null } }),
  ],
  'unstated-start': [
    () => due('DL-DL-16-TELL', { start: '2026-03-02' }),
    () => due('DL-ZW-29-LOG', { start: '2026-03-02' }),
    () => due('PIPL-56-KEEP', { start: '2026-03-02' }),
  ],
  'revoked-what': [
    () => state({ basis: { type: '行政处罚决定书', revokedOn: day('2026-02-27') } }),
    () => due('DL-JN-41-REVOKE', { start: '2026-04-30' }),
  ],
  'objection-effect': [
    (o) => state({ objections: open }, o ? { 'objection-effect': o } : undefined),
    (o) => ask([record({ objections: open })], o ? { choices: { 'objection-effect': o } } : {}),
    (o) =>
      o ? state({ objections: open }, { 'objection-effect': o }) : state({ ...dalian, objections: open }),
  ],
  'objection-limits': [
    () =>
      chain('JN', 'JN-CHAIN-OBJECTION', {
        objectionReceived: '2026-03-02',
        objection: { needsOtherUnit: false },
      }),
    () => chain('DL', 'DL-CHAIN-OWN', { objectionReceived: '2026-03-02' }),
  ],
  'class-schemes': [() => ask([record(dalian)]), () => classOf('CL-CAT-13')],
  'eligible-subject': [
    () => ask([record({ subject: natural })], { subject: natural }),
    () => ask([record({ subject: natural })], { subject: asPerson }),
    () => says('BJ-SUBJECT', { subject: { type: 'natural-person', age: 17 } }),
  ],
  'simple-procedure': [
    // Shandong leaves such penalties out by its own words; Jinan alone does not say.
    (option) =>
      recordState(record({ procedure: 'simple' }), {
        law: [packOf('JN')],
        on: day('2026-03-02'),
        ...(option !== undefined && { choices: { 'simple-procedure': option } }),
      }),
  ],
  arrears: [
    () => classOf('CL-JN-DISHONEST', { info: { kind: 'refused-payment' } }),
    () => classOf('CL-ZB-LP-DISHONEST'),
  ],
  'asset-data': [() => says('JN-43-ASSET'), () => says('ZB1-CONSENT'), () => says('SD-42-ASSET')],
  'related-persons': [() => related({})],
  'role-when': [
    (o) =>
      related(
        o === 'now' ? { to: '2025-06-01' } : { from: '2025-06-01' },
        o ? { 'role-when': o } : undefined,
      ),
  ],
  automation: [
    () => ask([listed()]),
    () => says('BD-2-INTERCEPT'),
    () => says('BD-2-AUTOMATION'),
    () => says('JN-27-THREE'),
  ],
  'unknown-list': [() => ask([listed({ list: undefined as never })]), () => classOf('CL-JN-SEVERE')],
  'city-lists': [
    () => ask([listed({ list: { name: '（示例）名单', legalBasis: '《关于设立（示例）名单的通知》' } })]),
    () => ask([listed({ list: { name: '（示例）名单', legalBasis: '（示例）办法' } })]),
    () => ask([listed()], { proposed: { name: '（示例）措施', citedBasis: '《（示例）通知》' } }),
  ],
  'old-lists': [() => classOf('CL-ZB4-LISTS')],
  fees: [
    () => says('XHL-FREE', { query: { freeThisYear: 1 } }),
    () => says('TS-3-FREE', { report: { fee: 10 } }),
  ],
  'missing-annexes': [
    () => classOf('CL-TS-DOMAINS', { report: { domain: '（示例）', domainConfigured: false } }),
    () => says('BD-2-TWOLISTS', { config: { itemList: true, measureList: false } }),
    () => classOf('CL-BD-GRADE'),
  ],
  'source-kind': [
    () => says('O36-cond', { repair: { minimumReached: false } }),
    // A summary that would refuse may only advise.
    () => ask([listed()], { proposed: { name: '（示例）措施' }, authority: { jurisdiction: 'CN-6101' } }),
    // An unverified text that would have ended it keeps it at a prompt.
    () =>
      recordState(record({ publicityClass: 'minor', decisionDate: day('2025-01-20') }), {
        law: packs,
        on: day('2026-05-06'),
      }),
  ],
  'jinan-expiry': [
    () => ask([record()], { on: day('2027-01-04') }),
    () => recordState(record(), { law: packs, on: day('2027-01-04') }),
  ],
  'no-calendar': [() => due('DL-DL-16-VERIFY', { start: '2026-12-30' }), () => says('CC-203-HOLIDAY')],
  'whose-law': [() => ask([record(dalian)])],
  'report-elsewhere': [
    (o) =>
      reportPlan(packs, {
        jurisdiction: 'CN-3701',
        on: day('2026-11-20'),
        ...(o && { choices: { 'report-elsewhere': o } }),
      }),
  ],
  'individual-business': [
    () =>
      says('APL-51-SIMPLE', {
        penalty: { factsClear: true, legalBasis: 'law', kind: '罚款', fine: 201 },
        subject: { type: 'individual-business' },
      }),
    () =>
      says('SD-42-FORBID', { record: { subject: { type: 'individual-business' } }, field: { item: '血型' } }),
  ],
  'economic-judgments': [() => classOf('CL-DL-INFO', { info: { kind: 'criminal-judgment' } })],
};

/** What an answer says, without what only tells which option was taken. */
const told = ({ choices: _, ...rest }: Answer): unknown =>
  JSON.parse(
    JSON.stringify(rest, (key, value: unknown) =>
      key === 'choices' || key === 'readings' ? undefined : value,
    ),
  );

describe('an answer that rests on a choice', () => {
  it('there is one for each of them', () => {
    expect(Object.keys(RESTS)).toEqual(SILENCES.map(({ id }) => id));
  });

  it.each(SILENCES)(
    '$n $id: names it, and the words say it',
    ({ id, question, options, default: preset }) => {
      for (const answer of RESTS[id] ?? []) {
        const { choices } = answer();
        expect(choices).toContain(id);
        for (const locale of ['zh-CN', 'en'] as const) {
          const said = choiceSentences(choices, locale).find((text) => text.startsWith(question[locale]));
          expect(said).toContain(options.find((o) => o.id === preset)?.[locale]);
        }
      }
    },
  );

  it.each(SILENCES.flatMap(({ id, selectable }) => selectable.map((option) => [id, option] as const)))(
    '%s: %s changes the answer, and is named',
    (id, option) => {
      for (const answer of RESTS[id] ?? []) {
        expect(answer(option).choices).toContain(`${id}:${option}`);
        expect(answer(option).choices).not.toContain(id);
      }
      const [first] = RESTS[id] ?? [];
      if (first === undefined) throw new Error(`nothing rests on ${id}`);
      expect(told(first(option))).not.toEqual(told(first()));
    },
  );
});

it('a crosswalk says that it is ours, wherever it answers, and the words say it', () => {
  const asked = [{ info: { kind: 'penalty' } }, {}, { info: { kind: 'nothing of the kind' } }];
  for (const facts of asked) expect(classOf('CL-CAT-13', facts as Facts)).toMatchObject({ ours: true });
  expect('ours' in classOf('CL-JN-DISHONEST', { info: { kind: 'penalty' } })).toBe(false);
  expect(oursSentence('zh-CN')).toContain('信哨');
});

describe('an answer that rests on none', () => {
  it('names none', () => {
    expect(ask([])).toMatchObject({ level: 'no-hit', choices: [] });
    expect(state({ repairedOn: day('2026-01-20') }).choices).toEqual([]);
    expect(due('DL-ZW-26-CLAIM', { start: '2026-03-02' }).choices).toEqual([]);
  });

  it('hints at no record that may not be shown', () => {
    for (const hidden of [
      { repairedOn: day('2026-01-20') },
      { actEndDate: day('2020-01-01') },
      { deletedOn: day('2026-01-20') },
      { procedure: 'simple', heldBy: 'CN-37' },
    ] as const) {
      expect(ask([record(hidden)])).toMatchObject({ level: 'no-hit', choices: [] });
    }
  });

  it('does not name an objection or an extension nobody has made', () => {
    expect(state({}).choices).toEqual(['start-day']);
    expect(due('DL-ZW-21-COND', { start: '2025-11-03' }).choices).toEqual(['start-day']);
  });

  it('an option that may not be chosen changes nothing', () => {
    const before = ask([listed({ objections: open }), record()]);
    for (const { id, options, selectable, default: preset } of SILENCES) {
      for (const option of options.map((o) => o.id).filter((o) => o !== preset && !selectable.includes(o))) {
        expect(ask([listed({ objections: open }), record()], { choices: { [id]: option } })).toEqual(before);
      }
    }
  });
});
