import type { CreditRecord } from './types.ts';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';

/**
 * The first field without which a record can't be judged and that is not what a record has there; `undefined` where all
 * are. Lists and answers of endpoints are checked field by field when they come in (core/list); what a program hands over
 * itself has only its types to vouch for it.
 */
export function unreadable(record: CreditRecord): string | undefined {
  if (!isObject(record)) return 'record';
  const { subject, basis, objections, list, heldBy, domain } = record;
  if (typeof heldBy !== 'string') return 'record.heldBy';
  if (typeof domain !== 'string') return 'record.domain';
  if (!isObject(subject)) return 'record.subject.id';
  const { id, name } = subject;
  if (!isObject(id) || typeof id.value !== 'string') return 'record.subject.id';
  if (typeof name !== 'string') return 'record.subject.name';
  if (basis !== undefined && (!isObject(basis) || !isText(basis.type))) return 'record.basis.type';
  if (objections !== undefined && !(Array.isArray(objections) && objections.every(isObject)))
    return 'record.objections';
  if (
    list !== undefined &&
    (!isObject(list) || !(list.legalBasis === undefined || isText(list.legalBasis)))
  ) {
    return 'record.list.legalBasis';
  }
  return undefined;
}
