import type { CreditRecord } from '../record/types.ts';
import { hash, hexOf } from './hash.ts';

/**
 * The id of a record whose supplier gives none: the same from issue to issue as long as the record says the same.
 * Records with just this id are stored without it.
 */
export function recordIdOf(record: Omit<CreditRecord, 'id' | 'retrievedAt'>): string {
  const { subject, basis, decisionDate, title, detail, list } = record;
  const parts = [subject.id.value, basis?.number, decisionDate, title, detail, list?.name];
  return hexOf(hash(parts.map((part) => part ?? '').join('\u001f')));
}
