import { evaluate, truth, type Facts, type Truth } from '../classify/index.ts';
import type { CreditRecord } from '../record/types.ts';
import { asLawful, type AuthorityLaw, type ListedMeasure } from './authority-law.ts';
import type { LawfulMeasure, ScreenInput, ScreenMatter } from './types.ts';

/** The facts a rule may ask of a screening: `subject.`, `record.`, `matter.`, `authority.`, `proposed.`. */
export function screenFacts(input: ScreenInput, basisKind: string | null): (record: CreditRecord) => Facts {
  const { matter, authority, subject } = input;
  const shared = {
    matter: matter.facts === undefined ? matter : { ...matter.facts, ...matter },
    authority,
    proposed: { ...input.proposed, basisKind },
  };
  return (record) =>
    ({
      ...shared,
      record,
      subject: { ...record.subject, fullCapacity: subject.fullCapacity },
    }) as unknown as Facts;
}

/** Whether the law allows the measure against this subject for this record; relevance and proportion are not asked here. */
export function legalityOf(measure: ListedMeasure, record: CreditRecord, facts: Facts): Truth {
  const { severeOnly, when } = measure.row;
  if (severeOnly === true && record.severity !== 'severe-listed') return 'failed';
  return truth(when, facts);
}

const NONE: readonly never[] = Object.freeze([]);
const field = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * A measure is suggested as relevant where the matter lies in the record's own field of administration, or where the
 * law ties the measure to being listed whatever the field. Suggested only: the officer confirms (关联).
 *
 * @source 济南市社会信用管理办法 第二十七条
 */
export function relevanceOf(
  measure: ListedMeasure,
  record: CreditRecord,
  matter: ScreenMatter,
): LawfulMeasure['relevance'] {
  if (measure.row.tiedToList === true && record.severity === 'severe-listed') return 'suggested';
  const { domain } = matter;
  if (domain === undefined || domain === '') return 'not-suggested';
  return domain === record.domain || field(domain) === field(record.domain) ? 'suggested' : 'not-suggested';
}

export interface Measures {
  /** Lawful for this subject, record and matter; class 3 among them as information. */
  readonly lawful: readonly { readonly measure: ListedMeasure; readonly as: LawfulMeasure }[];
  /** Facts without which it can't be said whether a further one, more than information, may be applied. */
  readonly unknown: readonly string[];
}

/** Which of the measures the law lists for this matter may be applied to this record. */
export function measuresFor(
  record: CreditRecord,
  matter: ScreenMatter,
  law: AuthorityLaw,
  facts: Facts,
): Measures {
  const lawful: Measures['lawful'][number][] = [];
  let unknown: string[] | undefined;
  for (const measure of law.measuresFor(matter.type)) {
    const legality = legalityOf(measure, record, facts);
    if (legality === 'failed') continue;
    if (legality === 'unknown') {
      if (measure.row.measureClass === 3) continue;
      (unknown ??= []).push(...evaluate(measure.row.when, facts).missing);
    } else lawful.push({ measure, as: asLawful(measure, legality, relevanceOf(measure, record, matter)) });
  }
  return { lawful, unknown: unknown ?? NONE };
}
