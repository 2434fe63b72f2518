import type { IdKind } from '../../../core/subject/types.ts';

/**
 * What a subject is in the case, by the label it stands under. Only an applicant's record can hold a step:
 * the authority and the agent on the same page are other people.
 */
export type Role = 'applicant' | 'authority' | 'agent' | 'representative' | 'other' | 'unknown';

/** Where on the page something was read: a stretch of text, or a field. */
export type Anchor =
  { readonly node: Text; readonly start: number; readonly end: number } | { readonly element: Element };

/** One place at which a subject was read. */
export interface Sighting {
  /** `uscc:9137…`, or `name:…` where only a name stands there. */
  readonly key: string;
  readonly kind?: IdKind;
  readonly value?: string;
  /** False when the check digit does not fit. */
  readonly valid?: boolean;
  readonly alsoValidAs?: readonly IdKind[];
  readonly name?: string;
  readonly role: Role;
  /** The label as the page has it, for example 统一社会信用代码. */
  readonly label?: string;
  readonly anchor: Anchor;
}

/** A subject with all its sightings merged; what leaves the page for the background. */
export interface FrameSubject {
  readonly key: string;
  readonly kind?: IdKind;
  readonly value?: string;
  readonly valid?: boolean;
  readonly alsoValidAs?: readonly IdKind[];
  readonly name?: string;
  readonly role: Role;
  readonly label?: string;
  /** On how many places of the frame it stands. */
  readonly count: number;
}
