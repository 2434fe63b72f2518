import { evaluate, type Facts, type Truth } from '../classify/index.ts';
import type { CreditRecord } from '../record/types.ts';
import { remember } from '../record/remember.ts';
import type { AuthorityLaw, ListedMeasure } from './authority-law.ts';
import type { LawfulMeasure, ScreenInput, ScreenMatter } from './types.ts';

/** The facts a rule may ask of a screening: `subject.`, `record.`, `matter.`, `authority.`, `proposed.`, and the page's own. */
export function screenFacts(input: ScreenInput, basisKind: string | null): (record: CreditRecord) => Facts {
  const { authority, subject } = input;
  const { fullCapacity } = subject;
  const matter = matterOf(input);
  const proposed = input.proposed === undefined ? { basisKind } : { ...input.proposed, basisKind };
  const page = input.matter.facts;
  return (record) => {
    // A capacity is the screened person's; without one the record's own subject says everything there is.
    const about = fullCapacity === undefined ? record.subject : { ...record.subject, fullCapacity };
    const facts = { matter, authority, proposed, record, subject: about };
    return (page === undefined ? facts : { ...page, ...facts }) as unknown as Facts;
  };
}

const matterOf = ({ matter }: ScreenInput) =>
  matter.facts === undefined ? matter : { ...matter.facts, ...matter };

/** The same before any record is looked at: the matter, the authority and the subject as it was asked about. */
export function matterFacts(input: ScreenInput): Facts {
  const { authority, subject, matter } = input;
  return { ...matter.facts, matter: matterOf(input), authority, subject } as unknown as Facts;
}

/** Whether the law allows the measure against this subject for this record; relevance and proportion are not asked here. */
export function legalityOf(measure: ListedMeasure, record: CreditRecord, facts: Facts): Truth {
  if (measure.row.severeOnly === true && record.severity !== 'severe-listed') return 'failed';
  return measure.applies(facts);
}

const NONE: readonly never[] = Object.freeze([]);
const field = remember((text) => text.normalize('NFKC').replace(/\s/g, ''));

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
    } else lawful.push({ measure, as: measure.lawful[relevanceOf(measure, record, matter)] });
  }
  return { lawful, unknown: unknown ?? NONE };
}
