import type { PlainDate } from '../../core/date/types.ts';

/** Why a measure the law allows is not applied. */
export const DECLINE_REASONS = ['unrelated', 'disproportionate', 'record-wrong', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What the officer decided. Carries ids of records and measures, never who the subject is. */
export interface Decision {
  readonly decision: 'apply' | 'decline';
  /** Ids of the measures applied; empty when declined. */
  readonly measures: readonly string[];
  /** Ids of the records the measures rest on; declined: of all that were on show. */
  readonly records: readonly string[];
  readonly relevance?: string;
  readonly proportionality?: string;
  readonly reasonCode?: DeclineReason;
  readonly reason?: string;
  readonly on: PlainDate;
  readonly lawVersion: string;
}

/** What is in the form. */
export interface Draft {
  readonly decision?: 'apply' | 'decline';
  readonly measures: readonly string[];
  readonly relevance: string;
  readonly proportionality: string;
  readonly reasonCode?: DeclineReason;
  readonly reason: string;
}

export const EMPTY: Draft = { measures: [], relevance: '', proportionality: '', reason: '' };

export type DraftFault = 'decision' | 'measures' | 'reasonCode' | 'relevance' | 'proportionality' | 'reason';

/** A reason says something: at least four letters or characters, not one of them repeated. */
export function saysSomething(text: string): boolean {
  const letters = [...text].filter((char) => /[\p{L}\p{N}]/u.test(char));
  return letters.length >= 4 && new Set(letters).size > 2;
}

/** What is missing for a decision that may be logged, in the order of the form. */
export function faultsOf({ decision, measures, reasonCode, ...text }: Draft): readonly DraftFault[] {
  if (!decision) return ['decision'];
  const written = (names: readonly ('relevance' | 'proportionality' | 'reason')[]) =>
    names.filter((name) => !saysSomething(text[name]));
  return decision === 'apply'
    ? [...(measures.length ? [] : (['measures'] as const)), ...written(['relevance', 'proportionality'])]
    : [...(reasonCode ? [] : (['reasonCode'] as const)), ...written(['reason'])];
}

export function decide(
  draft: Draft,
  about: { readonly records: readonly string[]; readonly on: PlainDate; readonly lawVersion: string },
): Decision {
  const { decision = 'decline', measures, relevance, proportionality, reasonCode, reason } = draft;
  return decision === 'apply'
    ? { decision, measures, relevance: relevance.trim(), proportionality: proportionality.trim(), ...about }
    : { decision, measures: [], ...(reasonCode && { reasonCode }), reason: reason.trim(), ...about };
}
