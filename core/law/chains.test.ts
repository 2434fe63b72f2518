/** The chains of the packs, on the days of the worked cases. */
import { describe, expect, it } from 'vitest';
import { allPacks } from '../../test/tools/packs.ts';
import { CHINA_CALENDAR } from '../calendar/index.ts';
import type { Facts } from '../classify/types.ts';
import { computeTimeline, type DeadlineAnswer, type Timeline } from '../deadline/index.ts';
import { findRow, findRule } from './index.ts';
import type { Cited, DeadlineChain, RuleLists } from './types.ts';

const packs = allPacks();

function timeline(id: string, facts: Facts): Timeline {
  const found = findRule(packs, id);
  if (found?.list !== 'chains') throw new Error(`no chain ${id}`);
  const rules = found.pack.deadlines?.map((d) => findRow([found.pack], 'deadlines', d.id)) ?? [];
  return computeTimeline(
    found.row as Cited<DeadlineChain>,
    rules as readonly Cited<RuleLists['deadlines']>[],
    facts,
    CHINA_CALENDAR,
  );
}

const said = (answer: DeadlineAnswer | undefined): string | undefined =>
  answer?.kind === 'due' ? answer.due : answer?.kind;

/** Step -> due date, `task`, or what keeps it from having one; steps that do not apply are left out. */
function dates(id: string, facts: Facts): Record<string, string | undefined> {
  const steps = timeline(id, facts).steps.filter((s) => s.applies === 'passed');
  return Object.fromEntries(steps.map((s) => [s.id, said(s.answer)]));
}

describe('a request for shared data', () => {
  const asked = {
    request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
    requestReceived: '2025-09-26',
  };

  it('C01 is answered in ten working days, and shared twenty after the actual reply', () => {
    expect(dates('ZW-CHAIN-SHARE', asked)).toEqual({ 'reply-conditional': '2025-10-16' });
    const agreed = { ...asked, replied: '2025-10-15', reply: { kind: 'AGREE' } };
    expect(dates('ZW-CHAIN-SHARE', agreed)).toEqual({
      'reply-conditional': '2025-10-16',
      share: '2025-11-12',
    });
    const refused = { ...asked, replied: '2025-10-15', reply: { kind: 'REFUSE' } };
    expect(dates('ZW-CHAIN-SHARE', refused)).toEqual({ 'reply-conditional': '2025-10-16' });
  });

  it('C02 for unconditionally shared data is answered on the first working day', () => {
    const facts = {
      request: { sharingAttribute: 'UNCONDITIONAL', materialsComplete: true },
      requestReceived: '2026-04-04',
      replied: '2026-04-08',
    };
    expect(dates('ZW-CHAIN-SHARE', facts)).toEqual({ 'reply-unconditional': '2026-04-07' });
    const reply = timeline('ZW-CHAIN-SHARE', facts).steps.find((s) => s.id === 'reply-unconditional');
    expect(reply?.answer).toMatchObject({ state: 'done-late', overdueBy: 1 });
  });

  it('C03 is extended only with consent and notice', () => {
    const facts = (requesterTold: string | undefined) => ({
      request: { sharingAttribute: 'CONDITIONAL', materialsComplete: true },
      requestReceived: '2025-11-03',
      extensionWanted: '2025-11-12',
      extensions: {
        'DL-ZW-21-COND': [{ days: 10, reason: '特殊原因', authorityConsent: '2025-11-13', requesterTold }],
      },
    });
    expect(dates('ZW-CHAIN-SHARE', facts('2025-11-14'))).toEqual({
      extension: 'task',
      'reply-conditional': '2025-12-01',
    });
    expect(dates('ZW-CHAIN-SHARE', facts(undefined))).toEqual({
      extension: 'task',
      'reply-conditional': '2025-11-17',
    });
  });

  it('C04 with missing materials asks for one notice, and the clock does not stop', () => {
    const facts = {
      request: { sharingAttribute: 'CONDITIONAL', materialsComplete: false },
      requestReceived: '2025-09-26',
      materialsFoundIncomplete: '2025-09-28',
    };
    expect(dates('ZW-CHAIN-SHARE', facts)).toEqual({ once: 'task', 'reply-conditional': '2025-10-16' });
  });

  it('goes on to correction, dispute and disposal, each when it arises', () => {
    const facts = {
      ...asked,
      replied: '2025-10-15',
      reply: { kind: 'AGREE' },
      shared: '2025-11-10',
      defectFound: '2026-02-27',
      correctionRequestReceived: '2026-02-27',
      disputeArisen: '2026-03-02',
      talksFailed: '2026-03-09',
      coordinationFailed: '2026-03-20',
      purposeEnded: '2026-06-01',
    };
    expect(dates('ZW-CHAIN-SHARE', facts)).toEqual({
      'reply-conditional': '2025-10-16',
      share: '2025-11-12',
      claim: 'task',
      fix: '2026-03-12',
      talk: 'task',
      coordinate: 'task',
      decide: 'task',
      dispose: 'task',
    });
  });

  it('that needs nothing further is unknown only where a fact is', () => {
    const open = timeline('ZW-CHAIN-SHARE', asked).steps.filter((s) => s.applies === 'unknown');
    expect(open.map((s) => [s.id, s.missing])).toEqual([['share', ['reply.kind']]]);
  });
});

it('a catalogue is updated in ten working days and reviewed in two', () => {
  expect(dates('ZW-CHAIN-CATALOGUE', { catalogueChanged: '2026-09-24' })).toEqual({
    update: '2026-10-15',
    review: 'indeterminate',
  });
  const review = timeline('ZW-CHAIN-CATALOGUE', { catalogueChanged: '2026-09-24' }).steps[1];
  expect(review?.forecast?.due).toBe('2026-10-19');
  const updated = { catalogueChanged: '2026-09-24', updatedCatalogueReceived: '2026-09-29' };
  expect(dates('ZW-CHAIN-CATALOGUE', updated)).toMatchObject({ review: '2026-10-08' });
});

describe('an objection', () => {
  it('C05 in Dalian is verified in three working days, also on a working Saturday', () => {
    expect(dates('DL-CHAIN-OWN', { objectionReceived: '2026-02-27' })).toMatchObject({
      verify: '2026-03-03',
    });
  });

  it('C06 in Dalian, the agency’s own error: corrected at once, told in two working days', () => {
    const facts = {
      objectionReceived: '2026-09-23',
      ownErrorConfirmed: '2026-09-28',
      corrected: '2026-09-28',
    };
    expect(dates('DL-CHAIN-OWN', facts)).toEqual({
      verify: '2026-09-29',
      correct: 'task',
      tell: '2026-09-30',
    });
  });

  it('in Dalian, another’s error: the provider has ten working days, the answer two more', () => {
    const facts = {
      objectionReceived: '2026-09-23',
      objectionVerified: '2026-09-28',
      verificationNoticeReceived: '2026-09-28',
      verificationReplyReceived: '2026-10-19',
    };
    expect(dates('DL-CHAIN-PROVIDER', facts)).toEqual({
      verify: '2026-09-29',
      notify: 'task',
      reply: '2026-10-16',
      result: '2026-10-21',
    });
  });

  it.each(['JN', 'SD'])(
    'C07 under %s: three working days in the unit’s own scope, seven with help',
    (code) => {
      const ask = (needsOtherUnit: boolean) =>
        dates(`${code}-CHAIN-OBJECTION`, { objectionReceived: '2026-06-17', objection: { needsOtherUnit } });
      expect(ask(false)).toEqual({ own: '2026-06-23' });
      expect(ask(true)).toEqual({ assist: '2026-06-29' });
      const unknown = timeline(`${code}-CHAIN-OBJECTION`, { objectionReceived: '2026-06-17' });
      expect(unknown.steps.map((s) => s.applies)).toEqual(['unknown', 'unknown']);
      expect(unknown.steps[0]?.missing).toEqual(['objection.needsOtherUnit']);
    },
  );
});

it.each(['JN', 'SD'])('C19 under %s a revoked document is pushed in three working days', (code) => {
  expect(dates(`${code}-CHAIN-REVOKE`, { basisRevokedOrAltered: '2026-04-30' })).toEqual({
    push: '2026-05-08',
    platform: 'task',
  });
});

it('repair has no date of its own in Jinan and Shandong, and an unverified one nationally', () => {
  const facts = { repairApplicationReceived: '2026-03-02', pushReceived: '2026-03-04' };
  for (const code of ['JN', 'SD']) expect(dates(`${code}-CHAIN-REPAIR`, facts)).toEqual({ handle: 'task' });
  expect(dates('GB22-CHAIN-REPAIR', facts)).toEqual({ accept: '2026-03-09', answer: '2026-03-16' });
  const answer = timeline('GB22-CHAIN-REPAIR', facts).steps[1]?.answer;
  expect(answer).toMatchObject({ citation: { sourceKind: 'restated' } });
});

it('a special report waits one working day for the police', () => {
  const facts = { noCrimeCheckAssigned: '2026-04-30', objectionReceived: '2026-05-07' };
  expect(dates('TS-CHAIN-REPORT', facts)).toEqual({ police: '2026-05-06', objection: 'task' });
  expect(dates('TS-CHAIN-REPORT', {})).toEqual({});
});
