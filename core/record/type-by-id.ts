import type { Identifier } from '../subject/types.ts';
import type { SubjectType } from './types.ts';

/** What a subject is by its identifier: the code of an individual business (个体工商户) begins with 92. */
export const typeById = ({ kind, value }: Identifier): SubjectType =>
  kind === 'resident-id'
    ? 'natural-person'
    : kind === 'uscc' && value.startsWith('92')
      ? 'individual-business'
      : 'legal-person';
