import {
  judgeBasis,
  lawInForce,
  recordState,
  recordStateWords,
  screen,
  type CreditRecord,
  type RecordState,
} from '../../core/index.ts';
import type { Json } from './cases.ts';
import { applicant, caseRecord, clock, dueOf, law, on, only, onlyClass, PLACE } from './tools.ts';

/** Publication, expiry, objection, revocation: the life of a record. */

const stateOn = (record: CreditRecord, day: string): RecordState => recordState(record, { law, on: on(day) });

export function C05(facts: Json): Json {
  const asOf = on(facts.asOf);
  const record = caseRecord({
    heldBy: PLACE[facts.record.heldBy] as string,
    class: facts.record.class,
    actEndDate: on(facts.record.eventEnded),
    objections: [{ receivedOn: on(facts.objection.received) }],
  });
  const jurisdiction = PLACE[facts.matter.authority] as string;
  const s = screen({
    subject: applicant,
    matter: { type: 'licence', name: '示例许可' },
    authority: { jurisdiction },
    records: [record],
    law,
    on: asOf,
  });
  const [note] = s.notHits;
  const state = note?.state;
  const used = new Set(state?.citations.map(({ pack }) => pack));
  const answering = new Set(
    lawInForce(law, { jurisdiction, on: asOf })
      .packs.filter(({ measures }) => measures)
      .map(({ code }) => code),
  );
  return {
    recordRules: [...used].join() === 'DL' ? 'DL (holder of the record)' : [...used].join(),
    measureRules:
      answering.has('JN') && answering.has('CAT') && !answering.has('DL')
        ? 'JN + national list (handling authority)'
        : [...answering].join(),
    notApplicable: used.has('ZB1') || answering.has('ZB1') ? '' : 'ZB1 (registration place is irrelevant)',
    recordState: state?.state,
    hit: s.hits.length > 0,
    verifyDue: dueOf('DL-DL-16-VERIFY', { start: on(facts.objection.received) }).due,
    queryUntil: state?.discloseUntil,
    decision:
      s.level === 'no-hit' && note !== undefined && note.record === undefined
        ? `proceed, show "${recordStateWords[note.state.state]['zh-CN']}" without the content`
        : s.level,
  };
}

export function C06(facts: Json): Json {
  const received = on(facts.objectionReceived);
  const closed = on(facts.corrected);
  const record = (closedOn?: typeof closed): CreditRecord =>
    caseRecord({
      heldBy: 'CN-2102',
      class: 'SUPERVISION',
      actEndDate: on('2026-01-01'),
      retrievedAt: on('2026-12-01'),
      objections: [{ receivedOn: received, ...(closedOn && { closedOn }) }],
    });
  const open = stateOn(record(), '2026-12-31');
  const ends = stateOn(record(closed), facts.corrected).state === 'shown' && open.state === 'suspended';
  return {
    verifyDue: dueOf('DL-DL-16-VERIFY', { start: received }).due,
    correction: clock('DL-DL-16-CORRECT', { start: closed }).kind === 'task' ? 'immediately' : 'dated',
    noticeDue: dueOf('DL-DL-16-TELL', { start: closed }).due,
    suspendedFrom: open.since,
    suspendedUntil: ends ? 'objection closed' : open.state,
  };
}

export function C07(facts: Json): Json {
  const received = on(facts.objectionReceived);
  const due = dueOf(facts.needsOtherUnit ? 'DL-JN-40-ASSIST' : 'DL-JN-40-OWN', { start: received });
  const record = caseRecord({
    class: facts.record.class.split('/')[1],
    actEndDate: on(facts.record.actEnded),
    objections: [{ receivedOn: received }],
  });
  const s = screen({
    subject: applicant,
    matter: { type: 'licence', name: '示例许可' },
    authority: { jurisdiction: 'CN-3701' },
    records: [record],
    law,
    on: on(facts.officerOpensCase),
  });
  const state = s.hits[0]?.state;
  return {
    due: due.due,
    resultNoticeInsideSameLimit: due.citation.quote.includes('并将处理结果通知异议申请人'),
    recordState: `${state?.state}, ${state?.visible ? 'visible' : 'hidden'}, labelled ${state && recordStateWords[state.state]['zh-CN']}`,
    level: s.level,
  };
}

export function C08(facts: Json): Json {
  const { decisionDate, actEnded, class: native } = facts.record;
  const record = caseRecord({
    class: native.split('/')[1],
    decisionDate: on(decisionDate),
    actEndDate: on(actEnded),
  });
  const answers: Record<string, Json> = {};
  for (const day of facts.queries) {
    const { state, visible, mayBeHit, tasks, discloseUntil } = stateOn(record, day);
    answers['discloseUntil'] = discloseUntil;
    answers[day] =
      state === 'expired'
        ? { visible, queryable: visible, mayBeHit, task: tasks.join().replaceAll('-', ' ') }
        : { visible, mayBeHit };
  }
  return answers;
}

export function C09(facts: Json): Json {
  const polarity: Readonly<Record<string, CreditRecord['polarity']>> = {
    REGISTRATION: 'neutral',
    COMMENDATION: 'positive',
    SUPERVISION: 'negative',
  };
  return Object.fromEntries(
    facts.records.map((r: Json) => {
      const record = caseRecord({
        heldBy: 'CN-2102',
        class: r.class,
        polarity: polarity[r.class] ?? 'negative',
        decisionDate: on(r.date ?? r.eventEnded),
        ...(r.eventEnded && { actEndDate: on(r.eventEnded) }),
      });
      const { visible, discloseUntil } = stateOn(record, facts.queryDate);
      return [r.id, { available: visible, until: discloseUntil }];
    }),
  );
}

export function C18(facts: Json): Json {
  const day = on('2026-03-02');
  const here = lawInForce(law, { jurisdiction: PLACE[facts.city] as string, on: day });
  const kind: Readonly<Record<string, string>> = { 行政处罚决定书: 'PENALTY' };
  return {
    bases: facts.bases.map((basis: Json) => {
      const { outcome } = judgeBasis(basis, [here], day, law);
      return outcome === 'accepted' ? `accepted (${kind[basis.type]})` : outcome;
    }),
    zibo: `dishonest item ${onlyClass('CL-ZB-LP-DISHONEST', {
      subject: { type: facts.zibo.subject },
      record: { item: facts.zibo.record === '行政强制执行' ? 'enforcement' : facts.zibo.record },
    })}`,
  };
}

export function C19(facts: Json): Json {
  const revokedOn = on(facts.basisRevoked);
  const record = caseRecord({
    class: facts.record.class.split('/')[1],
    actEndDate: on('2025-10-01'),
    basis: { type: '行政处罚决定书', effective: true, revokedOn },
  });
  const s = screen({
    subject: applicant,
    matter: { type: 'licence', name: '示例许可' },
    authority: { jurisdiction: PLACE[facts.city] as string },
    records: [record],
    law,
    on: on(facts.officerViews),
  });
  const state = s.notHits[0]?.state.state;
  return {
    pushDue: dueOf('DL-JN-41-REVOKE', { start: revokedOn }).due,
    [`on${facts.officerViews}`]: {
      hit: s.hits.length > 0,
      display: state && recordStateWords[state]['zh-CN'],
    },
  };
}

export function C20(facts: Json): Json {
  const { a, b, c } = facts;
  const inForce = (day: string): boolean =>
    lawInForce(law, { jurisdiction: 'CN-3701', on: on(day) }).packs.some(({ code }) => code === a.pack);
  // The case loads Jinan's pack and no successor: Shandong's is left out on purpose.
  const s = screen({
    subject: applicant,
    matter: { type: 'licence', name: '示例许可' },
    authority: { jurisdiction: 'CN-3701' },
    records: [caseRecord({ class: b.record.class.split('/')[1], actEndDate: on(b.record.actEnded) })],
    law: only(b.pack, 'CAT', 'ZW'),
    on: on(b.date),
  });
  const gone = s.lapsed.find(({ code }) => code === b.pack);
  const answer = clock('DL-DL-16-VERIFY', { start: on(c.objectionReceived) });
  return {
    a: inForce(a.date) && !inForce('2027-01-01') ? 'in force (last day)' : 'otherwise',
    b: {
      decision: gone?.reason === 'expired' && s.hits.length === 0 ? 'refuse Jinan-based conclusion' : 'hit',
      message: `依据已失效 (${gone?.lastDay})`,
      hit:
        s.level === 'indeterminate' && s.missing.includes('law:CN-3701')
          ? 'indeterminate until a successor pack is loaded'
          : s.level,
    },
    c:
      answer.kind === 'needs-calendar'
        ? {
            result: 'indeterminate',
            countedIn2026: answer.counted,
            workingDaysLeft: answer.remaining,
            message: `${answer.year} calendar not loaded`,
          }
        : answer.kind,
  };
}
