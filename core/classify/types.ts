import type { Citation } from '../answer/index.ts';

/** Facts are plain JSON. A path is dotted: `reply.headConsent`. */
export type Fact =
  string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact | undefined };
export type Facts = { readonly [key: string]: Fact | undefined };

/**
 * The whole condition language. Three-valued: a condition on an absent fact is `unknown`,
 * never false (`absent` is the one exception: it asks just that).
 *
 * Dates compare as strings, numbers as numbers; mixed kinds are `unknown`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly fact: string; readonly is: string | number | boolean | null }
  | { readonly fact: string; readonly in: readonly (string | number)[] }
  | { readonly fact: string; readonly has: string | number }
  | { readonly fact: string; readonly atLeast: number | string }
  | { readonly fact: string; readonly atMost: number | string }
  | { readonly fact: string; readonly present: true }
  | { readonly fact: string; readonly absent: true };

export type Truth = 'passed' | 'failed' | 'unknown';

export interface ConditionStep {
  /** Where in the rule the condition stands, for example `UNCONDITIONAL.all.0`. */
  readonly at: string;
  readonly fact?: string;
  readonly truth: Truth;
  readonly saw?: Fact;
}

export interface ClassDef {
  readonly code: string;
  readonly name: string;
  /** Verbatim; absent only where the source names the class without words of its own. */
  readonly quote?: string;
  readonly article?: string;
  readonly when: Condition;
}

export interface ClassScheme {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  readonly quote: string;
  readonly subjectTypes: readonly string[];
  /** Tried in order. With `many`, every class that passes counts. */
  readonly classes: readonly ClassDef[];
  readonly many?: boolean;
  readonly covers?: readonly string[];
  /** True where the grouping is ours, not the source's (a crosswalk). Shown as such. */
  readonly ours?: boolean;
}

export interface CitedClassScheme extends ClassScheme {
  readonly citation: Citation;
}

export type Classification =
  | {
      readonly kind: 'class';
      readonly scheme: string;
      readonly codes: readonly string[];
      readonly trace: readonly ConditionStep[];
      readonly citations: readonly Citation[];
    }
  | {
      readonly kind: 'none';
      readonly scheme: string;
      readonly trace: readonly ConditionStep[];
      readonly citations: readonly Citation[];
    }
  | {
      readonly kind: 'indeterminate';
      readonly scheme: string;
      readonly missing: readonly string[];
      readonly trace: readonly ConditionStep[];
      readonly citations: readonly Citation[];
    };
