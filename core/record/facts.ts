import type { Facts, Readers } from '../classify/index.ts';
import { withLawNamed } from './law-name.ts';
import type { CreditRecord } from './types.ts';

/**
 * What a rule may ask of a record: its own fields as they stand, under `record.`, and of the subject it is about,
 * under `subject.`. A record is plain JSON, so nothing is copied but this head; only the law it names is read bare.
 */
export function recordFacts(record: CreditRecord): Facts {
  return { record: withLawNamed(record), subject: record.subject } as unknown as Facts;
}

/** Each reader is code of its own, so that the engine learns each field by itself; one general reader learns none. */
const of = (facts: Facts): CreditRecord => (facts as unknown as { readonly record: CreditRecord }).record;

interface About {
  readonly subject?: Pick<CreditRecord['subject'], 'type'>;
}

/** Readers of the fields rules ask for most; any other path is read the general way. */
export const RECORD_READERS: Readers = {
  'record.id': (facts) => of(facts).id,
  'record.class': (facts) => of(facts).class,
  'record.polarity': (facts) => of(facts).polarity,
  'record.severity': (facts) => of(facts).severity,
  'record.domain': (facts) => of(facts).domain,
  'record.procedure': (facts) => of(facts).procedure,
  'record.publishedOn': (facts) => of(facts).publishedOn,
  'record.publicityClass': (facts) => of(facts).publicityClass,
  'record.lesserPenalty': (facts) => of(facts).lesserPenalty,
  'record.minorRemedied': (facts) => of(facts).minorRemedied,
  'record.basis.type': (facts) => of(facts).basis?.type,
  'record.basis.law': (facts) => of(facts).basis?.law,
  'record.list.legalBasis': (facts) => of(facts).list?.legalBasis,
  'subject.type': (facts) => (facts as unknown as About).subject?.type,
};
