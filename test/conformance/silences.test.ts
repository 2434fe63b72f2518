/** The conflicts and silences of the sources: each default is what the code does. docs/silences.md */
import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR } from '../../core/calendar/index.ts';
import { classify, evaluateDuty, truth, type Condition, type Facts } from '../../core/classify/index.ts';
import {
  computeDeadline,
  computeTimeline,
  STANDARD_READINGS,
  type DeadlineFacts,
} from '../../core/deadline/index.ts';
import {
  findRow,
  lawInForce,
  mayDecide,
  rulesInForce,
  SILENCES,
  silenceOf,
  type RuleList,
} from '../../core/law/index.ts';
import { recordState, type CreditRecord } from '../../core/record/index.ts';
import { reportPlan } from '../../core/report/index.ts';
import { screen, type ScreenInput } from '../../core/screening/index.ts';
import { silenceSentence } from '../../core/words/silences.ts';
import { asking, day, listed, PERSON, record } from '../fixtures/credit.ts';
import { allPacks, packOf } from '../tools/packs.ts';

const packs = allPacks();
const row = <K extends RuleList>(list: K, id: string) => {
  const found = findRow(packs, list, id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const due = (id: string, facts: Record<string, unknown>) =>
  computeDeadline(row('deadlines', id), facts as unknown as DeadlineFacts, CHINA_CALENDAR);
const timeline = (facts: Facts) => {
  const rules = (packOf('ZW').deadlines ?? []).map((d) => row('deadlines', d.id));
  return computeTimeline(row('chains', 'ZW-CHAIN-SHARE'), rules, facts, CHINA_CALENDAR);
};
const stateOf = (changes: Partial<CreditRecord>, on: string) =>
  recordState(record(changes), { law: packs, on: day(on) });
const ask = (records: readonly CreditRecord[], changes: Partial<ScreenInput> = {}) =>
  screen(asking(records, { law: packs, on: day('2026-03-02'), ...changes }));
const holds = (list: 'subjects' | 'related', id: string, facts: Facts) =>
  truth(row(list, id).when as Condition, facts);
const says = (id: string, facts: Facts) => evaluateDuty(row('duties', id), facts);
const objection = [{ receivedOn: day('2026-02-27') }];

/** What the default of each means in the code. */
const DEFAULTS: Readonly<Record<string, () => void>> = {
  'start-day': () => {
    expect(STANDARD_READINGS['start-day'][0]).toBe('excluded');
    expect(due('DL-DL-16-VERIFY', { start: '2026-02-27' })).toMatchObject({
      due: '2026-03-03',
      readings: { 'start-day': 'excluded' },
    });
    const included = { start: '2026-02-27', readings: { 'start-day': 'included' } };
    expect(due('DL-DL-16-VERIFY', included)).toMatchObject({ due: '2026-03-02' });
  },
  'extension-scope': () => {
    const one = { reason: '特殊原因', authorityConsent: '2025-11-04', requesterTold: '2025-11-04' };
    const facts = { start: '2025-11-03', extensions: [6, 4, 1].map((days) => ({ days, ...one })) };
    expect(due('DL-ZW-21-COND', facts)).toMatchObject({
      due: '2025-12-01',
      extensions: [{ effective: true }, { effective: true }, { effective: false, reason: 'cap-exceeded' }],
    });
    expect(due('DL-ZW-21-UNCOND', facts)).toMatchObject({
      due: '2025-11-04',
      extensions: [{ reason: 'not-extendable' }, {}, {}],
    });
  },
  'completion-clock': () => {
    const request = { sharingAttribute: 'CONDITIONAL' };
    const reply = (more: Facts) =>
      timeline({ requestReceived: '2025-11-03', ...more }).steps.find((s) => s.id === 'reply-conditional')
        ?.answer;
    const complete = reply({ request: { ...request, materialsComplete: true } });
    const completed = reply({
      request: { ...request, materialsComplete: false },
      materialsFoundIncomplete: '2025-11-04',
      onceTold: '2025-11-05',
    });
    expect(complete).toMatchObject({ due: '2025-11-17' });
    expect(completed).toMatchObject({ due: '2025-11-17', choices: ['completion-clock', 'start-day'] });
  },
  'not-shared-reply': () => {
    const facts = { requestReceived: '2025-11-03', request: { sharingAttribute: 'NOT_SHARED' } };
    expect(timeline(facts).next).toBeUndefined();
    expect(says('ZW-21-REASON', { reply: { kind: 'DISAGREE', reason: null } }).verdict).toBe('else');
  },
  'unstated-start': () => {
    expect(row('deadlines', 'DL-DL-16-TELL').startEvent).toBe('corrected');
    for (const id of ['DL-ZW-29-LOG', 'PIPL-56-KEEP'])
      expect(row('deadlines', id).startEvent).toBe('recordGenerated');
  },
  'revoked-what': () => {
    const basis = { type: '行政处罚决定书', effective: true, revokedOn: day('2026-04-30') };
    expect(stateOf({ basis }, '2026-04-29').state).toBe('shown');
    expect(stateOf({ basis }, '2026-04-30')).toMatchObject({ state: 'revoked', since: '2026-04-30' });
    expect(due('DL-JN-41-REVOKE', { start: '2026-04-30' })).toMatchObject({ due: '2026-05-08' });
  },
  'objection-effect': () => {
    const at = (heldBy: string) => {
      const where = heldBy === 'CN-2102' ? { scheme: 'CL-DL-INFO', class: 'SUPERVISION' } : {};
      return stateOf({ ...where, heldBy, objections: objection }, '2026-03-02');
    };
    expect(at('CN-2102')).toMatchObject({ state: 'suspended', visible: false });
    for (const place of ['CN-3701', 'CN-37']) {
      expect(at(place)).toMatchObject({ state: 'under-objection', visible: true });
      expect(at(place).advisesOnly).toContain('objection-open');
    }
  },
  'objection-limits': () => {
    const limits = (jurisdiction: string) =>
      rulesInForce(lawInForce(packs, { jurisdiction, on: day('2026-03-02') }), 'deadlines')
        .filter((d) => d.startEvent === 'objectionReceived' && d.duration !== undefined)
        .map((d) => [d.id, d.duration]);
    expect(limits('CN-2102')).toEqual([['DL-DL-16-VERIFY', 3]]);
    expect(limits('CN-3701')).toEqual([
      ['DL-JN-40-OWN', 3],
      ['DL-JN-40-ASSIST', 7],
    ]);
  },
  'class-schemes': () => {
    const one = record({ scheme: 'CL-DL-INFO', class: 'SUPERVISION', heldBy: 'CN-2102' });
    const kept = ask([one]).hits[0]?.record ?? ask([one]).notHits[0]?.record;
    expect(kept).toMatchObject({ scheme: 'CL-DL-INFO', class: 'SUPERVISION' });
    expect(row('schemes', 'CL-CAT-13').note?.['zh-CN']).toContain('由信哨对应');
  },
  'eligible-subject': () => {
    const person = (more: Facts): Facts => ({ subject: { type: 'natural-person', ...more } });
    expect(says('BJ-SUBJECT', person({ age: 17 })).verdict).toBe('else');
    expect(says('BJ-SUBJECT', person({ age: 18 })).verdict).toBe('then');
    for (const id of ['ZJ-SUBJECT', 'ZB1-SUBJECT']) {
      expect([id, says(id, person({ age: 30 })).verdict]).toEqual([id, 'indeterminate']);
    }
    for (const id of ['JN-3-SUBJECT', 'SD-2-SUBJECT']) {
      expect([id, holds('subjects', id, person({ age: 30 }))]).toEqual([id, 'unknown']);
      expect([id, holds('subjects', id, person({ fullCapacity: false }))]).toEqual([id, 'failed']);
    }
    expect(holds('subjects', 'DL-2-SUBJECT', person({}))).toBe('passed');
    const natural = {
      type: 'natural-person',
      id: { kind: 'resident-id', value: PERSON },
      name: '（示例）甲',
    };
    const asked = ask([listed({ subject: natural as CreditRecord['subject'] })], {
      subject: natural as ScreenInput['subject'],
    });
    expect(asked.hits).toEqual([]);
    expect(asked.level).toBe('indeterminate');
  },
  'simple-procedure': () => {
    expect(stateOf({ procedure: 'simple', heldBy: 'CN-37' }, '2026-03-02').state).toBe('not-recorded');
    const alone = recordState(record({ procedure: 'simple' }), {
      law: [packOf('JN')],
      on: day('2026-03-02'),
    });
    expect(alone).toMatchObject({ state: 'shown', advisesOnly: ['simple-procedure'] });
  },
  arrears: () => {
    const jn = row('schemes', 'CL-JN-DISHONEST');
    const zb = row('schemes', 'CL-ZB-LP-DISHONEST');
    expect(classify(jn, { info: { kind: 'refused-payment' } })).toMatchObject({ codes: ['JN-D2'] });
    const owed = { record: { item: 'tax-or-social-insurance-arrears' }, info: { kind: 'arrears' } };
    expect(classify(jn, owed).kind).not.toBe('class');
    expect(classify(zb, owed)).toMatchObject({ codes: ['LP-D1'] });
  },
  'asset-data': () => {
    const facts = {
      record: { subject: { type: 'natural-person' } },
      field: { item: '收入', name: '收入', basisKind: 'none' },
      consent: { form: 'written' },
    };
    for (const id of ['JN-43-ASSET', 'SD-42-ASSET']) expect(says(id, facts).level).toBe('refuse');
    expect(says('ZB1-CONSENT', facts).verdict).toBe('then');
    expect(says('ZB1-CONSENT', { ...facts, consent: { form: 'oral' } }).verdict).toBe('else');
  },
  'related-persons': () => {
    const roles = ['法定代表人', '主要负责人', '实际控制人'];
    expect(row('related', 'JN-33-RELATED').roles).toEqual(roles);
    expect(row('related', 'ZB3-RELATED').roles).toContain('直接责任人员');
    const unlisted = { record: { severity: 'ordinary', subject: { type: 'legal-person' } } };
    expect(holds('related', 'JN-33-RELATED', unlisted)).toBe('failed');
    expect(related('法定代表人', {}).hits).toMatchObject([{ level: 'advise' }]);
    expect(related('监事', {}).hits).toEqual([]);
  },
  'role-when': () => {
    const held = (dates: { readonly from?: string; readonly to?: string }) =>
      related('法定代表人', dates).hits[0]?.via?.held;
    expect(held({ from: '2020-01-01', to: '2025-06-01' })).toBe('at-decision');
    expect(held({ from: '2025-06-01' })).toBe('now');
    expect(held({ from: '2020-01-01' })).toBe('both');
  },
  automation: () => {
    const answer = ask([listed()]);
    expect(answer.level).toBe('intercept');
    expect(answer.hits.flatMap((h) => h.measures).map((m) => m.proportionality)).toContain(
      'officer-must-state',
    );
    expect(ask([listed(), record()]).level).not.toBe('refuse');
  },
  'unknown-list': () => {
    for (const list of [undefined, { name: '（示例）名单' }]) {
      const answer = ask([listed({ list: list as never })]);
      expect(answer.notHits).toMatchObject([{ because: 'list-unknown' }]);
      expect(answer.level).toBe('indeterminate');
    }
  },
  'city-lists': () => {
    const by = (legalBasis: string) => ask([listed({ list: { name: '（示例）名单', legalBasis } })]);
    expect(by('《关于设立（示例）名单的通知》').notHits).toMatchObject([{ because: 'list-basis-not-law' }]);
    expect(by('《（示例）省社会信用条例》').level).toBe('intercept');
  },
  'old-lists': () => {
    expect(row('schemes', 'CL-ZB4-LISTS').note?.['zh-CN']).toContain('全国清单');
    expect(mayDecide(packOf('ZB4'))).toBe(false);
    expect(packOf('ZB4').measures).toBeUndefined();
  },
  fees: () => {
    expect(says('XHL-FREE', { query: { freeThisYear: 1 } }).outcome).toBe('paid');
    expect(says('TS-3-FREE', { report: { fee: 10 } }).level).toBe('refuse');
  },
  'missing-annexes': () => {
    const domain = (more: Facts) =>
      classify(row('schemes', 'CL-TS-DOMAINS'), { report: { domain: '（示例）', ...more } });
    expect(domain({ domainConfigured: false }).kind).toBe('none');
    expect(domain({ domainConfigured: true }).kind).toBe('class');
    expect(says('BD-2-TWOLISTS', { config: { itemList: true, measureList: false } }).level).toBe('advise');
  },
  'source-kind': () => {
    for (const pack of packs) {
      const text = ['full-text', 'excerpt'].includes(pack.sourceKind) && pack.confidence === 'A';
      expect([pack.code, mayDecide(pack) && !text]).toEqual([pack.code, false]);
      const { notInForce } = lawInForce([pack], { jurisdiction: pack.jurisdiction, on: day('2026-11-22') });
      if (pack.sourceKind === 'draft') expect(notInForce).toMatchObject([{ reason: 'draft' }]);
    }
  },
  'jinan-expiry': () => {
    const at = (on: string) => lawInForce(packs, { jurisdiction: 'CN-3701', on: day(on) });
    expect(at('2026-12-31').packs.map((p) => p.code)).toContain('JN');
    expect(at('2027-01-01').packs.map((p) => p.code)).not.toContain('JN');
    expect(at('2027-01-01').packs[0]?.code).toBe('SD');
    expect(at('2027-01-01').notInForce).toContainEqual(
      expect.objectContaining({ pack: packOf('JN'), reason: 'expired', lastDay: '2026-12-31' }),
    );
  },
  'no-calendar': () => {
    expect(due('DL-DL-16-VERIFY', { start: '2026-12-30' })).toMatchObject({
      kind: 'needs-calendar',
      year: 2027,
    });
  },
  'whose-law': () => {
    const away = record({
      scheme: 'CL-DL-INFO',
      class: 'SUPERVISION',
      heldBy: 'CN-2102',
      actEndDate: day('2021-05-20'),
    });
    const open = ask([{ ...away, objections: objection }]);
    expect(open.notHits).toMatchObject([{ because: 'suspended', state: { discloseUntil: '2026-05-20' } }]);
    expect(open.lawVersion).toContain('JN@');
    expect(ask([away]).hits[0]?.measures[0]?.citations[0]?.pack).toBe('JN');
    const shorter = stateOf({ customUntil: day('2026-01-20') }, '2026-01-20');
    expect(shorter.discloseUntil).toBe('2026-01-20');
  },
  'report-elsewhere': () => {
    const at = (jurisdiction: string) => reportPlan(packs, { jurisdiction, on: day('2026-11-20') });
    expect(at('CN-1302')).toMatchObject({ kind: 'own', pack: { code: 'TS' } });
    expect(at('CN-3701')).toMatchObject({ kind: 'model', pack: { code: 'TS' } });
  },
  'economic-judgments': () => {
    const dalian = row('schemes', 'CL-DL-INFO');
    const sentenced = (economic: boolean) =>
      classify(dalian, { info: { kind: 'criminal-judgment', economic } });
    expect(sentenced(true)).toMatchObject({ codes: ['JUDGMENT'] });
    expect(sentenced(false).kind).toBe('none');
  },
  'individual-business': () => {
    const fined = (fine: number, type: string) =>
      says('APL-51-SIMPLE', {
        penalty: { factsClear: true, legalBasis: 'law', kind: '罚款', fine },
        subject: { type },
      });
    expect(fined(200, 'individual-business').outcome).toBe('simple-possible');
    expect(fined(201, 'individual-business')).toMatchObject({
      outcome: 'general',
      choices: ['individual-business'],
    });
    expect(fined(3000, 'unincorporated').outcome).toBe('simple-possible');
    // Every rule on a natural person's own information, in the words of each text: 自然人, 个人, 公民.
    for (const id of [
      ...['JN-43-ASSET', 'JN-43-FORBID', 'SD-42-ASSET', 'SD-42-FORBID', 'ZB1-FORBID', 'ZB1-CONSENT'],
      ...['CRR-13-CONSENT', 'CRR-14-FORBIDDEN', 'CRR-14-ASSET', 'CRR-15-TELL', 'CRR-17-FREE'],
      ...['CRR-18-QUERY', 'CRR-20-PURPOSE', 'CC-1037-OWN'],
    ]) {
      const of = (type: string) =>
        says(id, {
          subject: { type, toldBefore: false },
          record: { subject: { type } },
          query: { system: 'credit-reporting', own: id === 'CRR-17-FREE', freeThisYear: 2 },
          field: { item: '收入', name: '收入', basisKind: 'none' },
          info: { adverse: true, publicByLaw: false },
          consent: { own: false, form: 'oral', consequencesTold: false },
          use: { purposeAgreed: false },
          requester: { isSubject: false },
        });
      const [business, person] = [of('individual-business'), of('natural-person')];
      const said = [...person.choices, 'individual-business'];
      expect([id, business]).toMatchObject([
        id,
        { ...person, choices: expect.arrayContaining(said) as unknown },
      ]);
      expect([id, person.choices.includes('individual-business')]).toEqual([id, false]);
      expect([id, of('legal-person').verdict]).toEqual([id, 'not-applicable']);
    }
  },
};

/** A listed company in whose record the person screened holds this role. */
function related(role: string, dates: { readonly from?: string; readonly to?: string }) {
  const id = { kind: 'resident-id', value: PERSON } as const;
  const person = { role, name: '（示例）甲', id, ...dates } as NonNullable<CreditRecord['related']>[number];
  return ask([listed({ related: [person] })], {
    subject: { id, name: '（示例）甲', type: 'natural-person', fullCapacity: true },
  });
}

describe('what the sources leave open', () => {
  it('is 28 items, numbered, each with options, a default among them and words', () => {
    expect(SILENCES.map((s) => s.n)).toEqual(Array.from({ length: 28 }, (_, i) => i + 1));
    expect(new Set(SILENCES.map((s) => s.id)).size).toBe(28);
    for (const s of SILENCES) {
      expect([s.id, s.options.length >= 2]).toEqual([s.id, true]);
      expect(s.options.map((o) => o.id)).toContain(s.default);
      expect(silenceSentence(s, 'zh-CN')).toMatch(/[\p{Script=Han}].+。$/u);
      expect(silenceSentence(s, 'en')).toMatch(/[a-z].+\.$/);
    }
  });

  it('is found from a choice an answer carries', () => {
    for (const s of SILENCES) {
      expect(silenceOf(s.id)).toEqual({ silence: s, option: s.default });
      for (const option of s.selectable) {
        expect(silenceOf(`${s.id}:${option}`)).toEqual({ silence: s, option });
        expect(s.options.map((o) => o.id)).toContain(option);
        expect(option).not.toBe(s.default);
      }
    }
    expect(silenceOf('no such question')).toBeUndefined();
  });

  it('lists every reading a rule declares', () => {
    const known = new Set([...SILENCES.map((s) => s.id), ...Object.keys(STANDARD_READINGS)]);
    for (const pack of packs) {
      for (const rule of [...(pack.deadlines ?? []), ...(pack.duties ?? [])]) {
        for (const r of rule.readings ?? []) expect([rule.id, known.has(r.id)]).toEqual([rule.id, true]);
      }
    }
  });

  it.each(SILENCES)('$n $id: the default $default is what the code does', ({ id }) => {
    const check = DEFAULTS[id];
    if (check === undefined) throw new Error(`nothing proves ${id}`);
    expect.hasAssertions();
    check();
  });
});
