import {
  gradeMeasures,
  lawInForce,
  makeResidentId,
  retention,
  rulesInForce,
  screen,
  type CreditRecord,
  type MatterType,
  type Screening,
} from '../../core/index.ts';
import type { Json } from './cases.ts';
import { applicant, caseRecord, classOf, duty, law, MATTER, on, onlyClass, PLACE } from './tools.ts';

/** Measures, related persons, listing, grades, collection, authorisation, query. */

const TODAY = on('2026-11-22');
const ask = (records: readonly CreditRecord[], more: Partial<Parameters<typeof screen>[0]>): Screening =>
  screen({
    subject: applicant,
    matter: { type: 'licence', name: '示例许可' },
    authority: { jurisdiction: 'CN-3701' },
    records,
    law,
    on: TODAY,
    ...more,
  });

export function C10(facts: Json): Json {
  const national = law.find(({ code }) => code === 'CAT')?.measures?.length;
  const said: Readonly<Record<string, string>> = {
    'not-in-national-list': `not in the national base list (${national} measures)`,
    'not-in-local-list': 'not in a local supplement list',
    'basis-not-law': 'a department notice is not law, regulation or central policy',
  };
  const { proposal } = ask(
    [caseRecord({ class: facts.record.class.split('/')[1], actEndDate: on('2025-10-01') })],
    {
      authority: { jurisdiction: PLACE[facts.authority] as string },
      proposed: { name: facts.proposedMeasure, citedBasis: facts.citedBasis },
    },
  );
  const alternatives = proposal?.alternatives ?? [];
  return {
    decision: proposal?.decision,
    reasons: proposal?.reasons.map((reason) => said[reason] ?? reason),
    alternativesToOffer: alternatives.map(({ id }) => id),
    alternativesNeed: alternatives.every(({ proportionality }) => proportionality === 'officer-must-state')
      ? 'relevance + proportionality statement by the officer'
      : 'nothing',
  };
}

export function C11(facts: Json): Json {
  const ids: Readonly<Record<string, string>> = {
    X: makeResidentId('37010219780312001') as string,
    Z: makeResidentId('37010219830621002') as string,
  };
  const [x, z] = facts.applicants;
  const roleOf = (one: Json): string => one.role.split(' ')[0];
  const record = caseRecord({
    severity: 'severe-listed',
    list: { name: '（示例）严重失信主体名单', legalBasis: '《（示例）法》' },
    actEndDate: on('2025-10-01'),
    subject: { ...caseRecord({}).subject, name: facts.company.name },
    related: [x, z].map((one: Json) => ({
      role: roleOf(one),
      name: one.person,
      id: { kind: 'resident-id' as const, value: ids[one.person] as string },
    })),
  });
  const of = (one: Json): Screening =>
    ask([record], {
      subject: {
        id: { kind: 'resident-id', value: ids[one.person] as string },
        name: one.person,
        type: 'natural-person',
      },
    });
  const [hit] = of(x).hits;
  const ownBasis = hit?.because.includes('related-person') && hit.measures.length === 0;
  return {
    X: {
      relatedHit: hit?.via !== undefined,
      level: hit?.level,
      text: ownBasis
        ? 'measure only if a law, regulation or State rule extends it to the legal representative'
        : 'measure',
    },
    Z: { relatedHit: of(z).hits.length > 0 },
  };
}

export function C12(facts: Json): Json {
  const behaviour = { 破坏国防设施: 'destroys-defence-facility' }[facts.behaviour as '破坏国防设施'];
  const decision = duty('JN-31-DECISION', { decision: facts.decision });
  const lacking = decision.trace.filter(({ truth, fact }) => truth === 'failed' && fact !== undefined);
  const record = caseRecord({
    severity: facts.listed ? 'severe-listed' : 'ordinary',
    actEndDate: on('2025-10-01'),
  });
  const measures = (['licence', 'procurement', 'personnel', 'other'] as const).flatMap((type) =>
    ask([record], { matter: { type, name: '示例' } }).hits.flatMap((hit) => hit.measures),
  );
  const severe = new Set(
    rulesInForce(lawInForce(law, { jurisdiction: 'CN-3701', on: TODAY }), 'measures')
      .filter(({ severeOnly }) => severeOnly)
      .map(({ id }) => id),
  );
  return {
    class: onlyClass('CL-JN-SEVERE', { behaviour: { kind: behaviour } }),
    preNoticeComplete: duty('JN-31-PRENOTICE', { preNotice: facts.preNotice }).outcome === 'complete',
    decisionComplete: decision.outcome === 'complete',
    missing: lacking.map(({ fact }) => fact?.split('.')[1]),
    severeMeasuresAvailable: measures.some(({ id }) => severe.has(id)),
  };
}

export function C14(facts: Json): Json {
  const grade = onlyClass('CL-BD-GRADE', { grade: { industry: facts.industryGrade } });
  const where = { law, jurisdiction: PLACE['保定'] as string, on: on('2024-06-03') };
  const answer = gradeMeasures(grade, facts.configuredTable, where);
  const [first] = answer.measures;
  const s = ask([caseRecord({ origin: 'grade', actEndDate: on('2025-10-01') })], {});
  return {
    grade,
    measures: answer.measures.map(({ id, name }) => `${id} ${name['zh-CN']}`),
    measureClass: first?.measureClass,
    level: answer.level,
    hit: s.hits.length > 0,
    intercept: s.level === 'intercept',
  };
}

export function C15(facts: Json): Json {
  const answers = Object.entries(facts.fields as Record<string, Json>).map(([name, { consent }]) => {
    const asked = { field: { name, item: name }, consent: { form: consent } };
    // The interpretation explains; Shandong's regulation, a full text in force there, decides.
    const forbidden =
      duty('SD-42-FORBID', asked).level === 'refuse' &&
      duty('ZB1-FORBID', asked).outcome === 'refused-forbidden';
    const unconsented =
      duty('SD-42-ASSET', { ...asked, field: { ...asked.field, basisKind: null } }).level === 'refuse' &&
      duty('ZB1-CONSENT', asked).outcome === 'refused-no-written-consent';
    if (forbidden) return [name, `refuse (forbidden${consent ? ', consent does not cure' : ''})`];
    if (unconsented) return [name, 'refuse (written consent required)'];
    const item = { 职业资格: 'qualification' }[name as '职业资格'];
    return [name, `allow (${onlyClass('CL-ZB-NP-BASIC', { record: { item } })})`];
  });
  return Object.fromEntries(answers);
}

export function C16(facts: Json): Json {
  const { authorisation, requester, misuse } = facts;
  const record = { disclosureMode: facts['record.mode'].toLowerCase() };
  const steps = facts.steps.map((step: Json) => {
    const toThirdParty = step.subjectConsent !== undefined;
    const asked = {
      channel: 'query',
      requester,
      record,
      authorisation,
      use: {
        purposeAgreed: step.use === authorisation.purpose,
        toThirdParty,
        ...(toThirdParty && { subjectConsent: step.subjectConsent }),
      },
    };
    if (duty('DL-12-PROOF', asked).level === 'refuse') return 'refuse (no proof)';
    if (duty('DL-12-AUTHORISED', asked).level === 'refuse') return 'refuse (no authorisation)';
    if (duty('DL-12-THIRD', asked).outcome === 'no-consent') {
      return 'refuse (third party without consent of the subject)';
    }
    return duty('DL-12-PURPOSE', asked).outcome === 'not-agreed'
      ? 'refuse (not the agreed purpose)'
      : 'allow';
  });
  const kept = retention({
    law,
    jurisdictions: [PLACE[facts.city] as string],
    generatedOn: on(facts.logGenerated),
  });
  const fine = classOf('CL-DL-FINE', { misuse: { ...misuse, actor: 'unit' } });
  const amount = fine.kind === 'class' ? /\d+$/.exec(fine.codes.join())?.[0] : undefined;
  return {
    steps,
    ...(kept.kind === 'keep' && { logKeepThrough: kept.keepThrough, earliestPurge: kept.earliestPurge }),
    misuseWarning: `order to correct + ${amount} CNY (decided by the authority)`,
  };
}

export function C17(facts: Json): Json {
  const prompts = facts.matters.map((matter: Json) => {
    const type: MatterType = MATTER[matter.type as keyof typeof MATTER];
    const year = Number(/\d{4}/.exec(matter.scope ?? '')?.[0]);
    const project = matter.scope === undefined ? {} : { project: { district: `${matter.place}区`, year } };
    const s = ask([], {
      authority: { jurisdiction: PLACE[matter.place] ?? 'CN' },
      matter: { type, name: matter.type, facts: project, blindStage: matter.stage === '暗标评审' },
    });
    if (s.suppressed?.pack === 'TB') {
      return 'suppress every identity-bearing credit panel until the blind stage ends';
    }
    const [query] = s.query;
    if (query === undefined) return undefined;
    const modality = query.modality.toUpperCase().replace('-', '_');
    // A "must" is a duty to query, logged, or to say why not; the others only suggest.
    return query.modality === 'must'
      ? `${modality} (art ${query.citation.article === '第九条' ? 9 : '?'}) – cannot finish without a logged query or a reason`
      : `${modality} (${query.rule})`;
  });
  return { prompts };
}
