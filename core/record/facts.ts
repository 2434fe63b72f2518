import type { Facts } from '../classify/types.ts';
import type { CreditRecord } from './types.ts';

/**
 * What a rule may ask of a record: its own fields as they stand, under `record.`, and of the subject it is about,
 * under `subject.`. A record is plain JSON, so nothing is copied but this head.
 */
export function recordFacts(record: CreditRecord): Facts {
  return { record, subject: record.subject } as unknown as Facts;
}
