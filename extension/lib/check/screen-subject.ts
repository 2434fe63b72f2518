import type { PlainDate } from '../../../core/date/types.ts';
import type { LawPack } from '../../../core/law/types.ts';
import type { CreditRecord } from '../../../core/record/types.ts';
import { type GradeTable, screen } from '../../../core/screening/index.ts';
import type { ScreenAuthority, ScreenMatter, Screening } from '../../../core/screening/types.ts';
import type { Identifier } from '../../../core/subject/types.ts';
import { gradesOf, type ShownGrade } from './grades.ts';
import type { Outcome } from './outcome.ts';

export interface SubjectOnPage {
  readonly id?: Identifier;
  readonly name?: string;
  readonly type?: 'natural-person' | 'legal-person' | 'unincorporated' | 'individual-business';
}

/** What a list must be for its silence to count. */
export interface ListState {
  readonly expiresOn: PlainDate;
}

export interface Surroundings {
  readonly matter: ScreenMatter;
  readonly authority: ScreenAuthority;
  readonly law: readonly LawPack[];
  readonly lists: readonly ListState[];
  /** A list is followed that is not installed yet. */
  readonly awaited?: boolean;
  readonly on: PlainDate;
  /** There is a step that may be held: a profile's case. Elsewhere a record can only be advised on. */
  readonly holdable: boolean;
  /** The department's table of measures by grade. */
  readonly grades?: GradeTable;
}

/**
 * Why something could not be checked: no list installed, a list out of date or not there yet, the check itself failed,
 * or the law or the record leaves something open (`missing` of the screening says what).
 */
export type UncheckedReason =
  'no-list' | 'list-expired' | 'list-awaited' | 'failed' | 'indeterminate' | 'blind-stage' | ListGap;

/** A synced list could not say anything: part of it is missing, or its persons' records can't be read here. */
export type ListGap = 'shard' | 'no-person-key' | 'person-key-wrong';

export interface Checked {
  readonly outcome: Outcome;
  /** Records behind the outcome's word. */
  readonly count: number;
  readonly screening?: Screening;
  readonly unchecked?: UncheckedReason;
  /** Grades and tiers the lists carry: shown, never a hit. */
  readonly grades?: readonly ShownGrade[];
}

/** Screens one subject against its records and says which word stands beside it. */
export function screenSubject(
  subject: SubjectOnPage,
  records: readonly CreditRecord[],
  around: Surroundings,
  gap?: ListGap,
): Checked {
  const { matter, authority, law, lists, on } = around;
  if (lists.length === 0) return { outcome: 'unchecked', count: 0, unchecked: 'no-list' };
  const type = subject.type ?? (subject.id?.kind === 'resident-id' ? 'natural-person' : undefined);
  const screening = screen({
    subject: { ...subject, ...(type ? { type } : {}) },
    matter,
    authority,
    records,
    law,
    on,
  });
  const grades = gradesOf(screening, around);
  return { ...weigh(screening, around, grades, gap), screening, ...(grades.length ? { grades } : {}) };
}

function weigh(
  screening: Screening,
  { lists, awaited, on, holdable }: Surroundings,
  grades: readonly ShownGrade[],
  gap?: ListGap,
): Omit<Checked, 'screening'> {
  const { hits, notHits, incentives, level } = screening;
  if (screening.suppressed || screening.missing.includes('matter.blindStage')) {
    return { outcome: 'unchecked', count: 0, unchecked: 'blind-stage' };
  }
  if (screening.identity === 'not-established') return { outcome: 'unestablished', count: 0 };
  if (level === 'intercept' && holdable) {
    return { outcome: 'hold', count: hits.filter((hit) => hit.level === 'intercept').length };
  }
  if (level === 'indeterminate')
    return { outcome: 'unchecked', count: hits.length, unchecked: 'indeterminate' };
  if (hits.length) {
    const disputed = hits.every((hit) => hit.state.state === 'under-objection');
    return { outcome: disputed ? 'objection' : 'advise', count: hits.length };
  }
  // A record that may be shown but answers to no measure in this matter is still no silence.
  const shown = notHits.filter((note) => note.because === 'no-lawful-measure' && note.record);
  if (shown.length) return { outcome: 'advise', count: shown.length };
  const suspended = notHits.filter((note) => note.state.state === 'suspended');
  if (suspended.length) return { outcome: 'objection', count: suspended.length };
  // A tier the text itself attaches a warning to is said; a grade alone is not.
  const warnings = grades.filter(({ warns }) => warns);
  if (warnings.length) return { outcome: 'advise', count: warnings.length };
  // What a list could not say is no silence either.
  if (gap) return { outcome: 'unchecked', count: 0, unchecked: gap };
  // Out of date or still to come, a list's silence says nothing, and the other lists can't speak for it.
  if (lists.some(({ expiresOn }) => expiresOn < on)) {
    return { outcome: 'unchecked', count: 0, unchecked: 'list-expired' };
  }
  if (awaited) return { outcome: 'unchecked', count: 0, unchecked: 'list-awaited' };
  if (incentives.length) return { outcome: 'incentive', count: incentives.length };
  return { outcome: 'none', count: 0 };
}
