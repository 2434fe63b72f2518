import type { Citation } from '../answer/index.ts';
import { evaluateDuty, truth, type Facts, type Truth } from '../classify/index.ts';
import { findRow, rulesInForce } from '../law/index.ts';
import type { CreditRecord, SubjectType } from '../record/types.ts';
import type { AuthorityLaw } from './authority-law.ts';
import { citedBasisKind } from './basis-kind.ts';
import { screenFacts } from './facts.ts';
import { listMeasure, type ListedMeasure } from './listed-measure.ts';
import { legalityOf, relevanceOf, sameField } from './measures.ts';
import type { LawfulMeasure, ProposalAnswer, RefusalReason, ScreenInput } from './types.ts';

type Proposed = NonNullable<ScreenInput['proposed']>;

/** Outcome codes of the duties on lists of measures. */
const FORBIDS: ReadonlySet<string> = new Set(['not-in-list', 'no-legal-basis']);

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,，、。;；()]/g, '');

/** The listed measure that is meant, by id or by its own name or words; nothing near is taken for it. */
function listed(proposed: Proposed, law: AuthorityLaw): ListedMeasure | undefined {
  const { measure: id, name } = proposed;
  const found = law.measures.find(({ row }) =>
    id !== undefined
      ? row.id === id
      : name !== undefined &&
        [row.name['zh-CN'], row.name.en, row.quote].some((text) => plain(text) === plain(name)),
  );
  if (found !== undefined || id === undefined) return found;
  // A national row that a local one speaks for is listed too.
  const row = findRow(law.law.packs, 'measures', id, law.law.on);
  return row && listMeasure(law.law, row, { decides: false, national: true });
}

const allowedOn = (measure: ListedMeasure, facts: Facts): Truth =>
  legalityOf(measure, (condition) => truth(condition, facts));

/** Measures the law allows for any of the records, whatever the matter: what the officer may turn to instead. */
function alternativesFor(
  records: readonly CreditRecord[],
  input: ScreenInput,
  law: AuthorityLaw,
  factsOf: (record: CreditRecord) => Facts,
): LawfulMeasure[] {
  const facts = records.map((record) => [record, factsOf(record)] as const);
  return law.measures.flatMap((measure) => {
    if (measure.row.measureClass === 3) return [];
    const record = facts.find(([, f]) => allowedOn(measure, f) === 'passed')?.[0];
    if (record === undefined) return [];
    const listed = record.severity === 'severe-listed';
    return [measure.lawful[relevanceOf(measure, listed, sameField(record, input.matter))]];
  });
}

/** The duties that forbid a measure outside the lists: quoted with a refusal. */
function prohibitions(law: AuthorityLaw, basisKind: string | null, type?: SubjectType): Citation[] {
  const facts = { subject: { type }, proposed: { inList: false, basisKind } };
  return rulesInForce(law.law, 'duties')
    .filter((duty) => FORBIDS.has(duty.else.outcome) && evaluateDuty(duty, facts).verdict === 'else')
    .map((duty) => duty.citation);
}

/**
 * Is a proposed measure lawful: in the national or local list, fitting this matter and one of the subject's records.
 * Unlisted is refused, with the measures the law does allow. Relevance and proportion are never decided here.
 *
 * @param records those of the subject's records that could carry a measure.
 * @source 济南市社会信用管理办法 第二十六条、第二十七条
 */
export function answerProposal(
  proposed: Proposed,
  records: readonly CreditRecord[],
  input: ScreenInput,
  law: AuthorityLaw,
): ProposalAnswer {
  const kind = proposed.citedBasis === undefined ? null : citedBasisKind(proposed.citedBasis, law.law.packs);
  const verified = kind === 'not-verified' || kind === 'notice' ? null : kind;
  const measure = listed(proposed, law);
  const reasons =
    measure === undefined
      ? unlisted(law, kind)
      : objections(measure, records, input, screenFacts(input, verified));
  if (reasons.length === 0 && measure !== undefined) {
    return { decision: 'allow', reasons, alternatives: [], citations: measure.citations };
  }
  const citations =
    measure === undefined ? prohibitions(law, verified, input.subject.type) : measure.citations;
  return {
    decision: citations.some((citation) => law.decides(citation.pack)) ? 'refuse' : 'warn',
    reasons,
    alternatives: alternativesFor(records, input, law, screenFacts(input, verified)),
    citations,
  };
}

function unlisted(law: AuthorityLaw, kind: string | null): RefusalReason[] {
  if (law.measures.length === 0) return ['law-missing'];
  // A statute may name measures of its own; the list is the text that forbids all others.
  const national = law.law.packs.some(
    ({ jurisdiction, duties }) => jurisdiction === 'CN' && duties?.some((d) => FORBIDS.has(d.else.outcome)),
  );
  const reasons: RefusalReason[] = [
    national ? 'not-in-national-list' : 'national-list-not-loaded',
    'not-in-local-list',
  ];
  if (kind === 'notice') reasons.push('basis-not-law');
  else if (kind !== null) reasons.push('basis-not-verified');
  return reasons;
}

/** What stands against a listed measure; nothing, if it is lawful for at least one record. */
function objections(
  measure: ListedMeasure,
  records: readonly CreditRecord[],
  input: ScreenInput,
  factsOf: (record: CreditRecord) => Facts,
): RefusalReason[] {
  const { row } = measure;
  if (row.measureClass === 3) return ['information-only'];
  if (row.matters?.includes(input.matter.type) === false) return ['matter-not-covered'];
  if (records.length === 0) return ['no-usable-record'];
  const legal = records.map((record) => allowedOn(measure, factsOf(record)));
  if (legal.includes('passed')) return [];
  if (legal.includes('unknown')) return ['legality-unknown'];
  const listedOnly = row.severeOnly === true && records.every((r) => r.severity !== 'severe-listed');
  return [listedOnly ? 'severe-only' : 'conditions-not-met'];
}
