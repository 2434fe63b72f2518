import type { Choice, Citation, SourceKind } from '../answer/index.ts';
import type { PlainDate } from '../date/types.ts';

/** Facts are plain JSON. A path is dotted: `reply.headConsent`. */
export type Fact =
  string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact | undefined };
export type Facts = { readonly [key: string]: Fact | undefined };

/**
 * The whole condition language. Three-valued: a condition on an absent fact is `unknown`,
 * never false (`absent` is the one exception: it asks just that).
 *
 * Dates compare as strings, numbers as numbers; mixed kinds are `unknown`. `null` means
 * "known: there is none" and fails every comparison but `is: null`. `docs/conditions.md` has the table.
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
  /** SYSTEMS.md rows this class answers. */
  readonly covers?: readonly string[];
  /** The text names this class only to leave it out (除外). */
  readonly leftOut?: boolean;
  readonly when: Condition;
}

/** Structurally a `RuleRow` of core/law: id, article, quote, actor, window, covers. */
export interface ClassScheme {
  readonly id: string;
  readonly name: string;
  readonly article: string;
  readonly quote: string;
  readonly actor?: string;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly subjectTypes: readonly string[];
  /** Tried in order. With `many`, every class that passes counts. */
  readonly classes: readonly ClassDef[];
  readonly many?: boolean;
  readonly covers?: readonly string[];
  /** Schemes of wider law this one says again for its own place. */
  readonly restates?: readonly string[];
  /** What the text leaves open, and what Xinshao does there. */
  readonly note?: { readonly 'zh-CN': string; readonly en: string };
  /** Conflicts and silences its answers rest on, by id. */
  readonly choices?: readonly Choice[];
  /** True where the grouping, or what falls in a class, is ours and not the source's (a crosswalk). Shown as such. */
  readonly ours?: boolean;
  /** What it says of a special credit report (专项信用报告): what is in one, or for which domains there is one. */
  readonly report?: 'contents' | 'domains';
}

export interface CitedClassScheme extends ClassScheme {
  readonly citation: Citation;
}

/**
 * What a scheme says of some facts. `missing` lists the facts that would have to be known.
 *
 * First-match schemes: an undecided class before the first passing one makes the whole answer
 * `indeterminate`, because the earlier class would win if its facts were known.
 * `many` schemes: passing classes are given, undecided ones stand beside them in `undecided`.
 */
/** `ours` stands in every answer of a scheme whose grouping is Xinshao's own (a crosswalk), not the source's. */
export type Classification = ClassAnswer & {
  readonly choices: readonly Choice[];
  readonly ours?: true;
};

type ClassAnswer =
  | {
      readonly kind: 'class';
      readonly scheme: string;
      readonly codes: readonly string[];
      readonly undecided: readonly string[];
      readonly missing: readonly string[];
      readonly trace: readonly ConditionStep[];
      /** The scheme's, then one for each class in `codes`; empty where the scheme was given uncited. */
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
      /** Classes it could still be, in the scheme's order. */
      readonly candidates: readonly string[];
      readonly missing: readonly string[];
      readonly trace: readonly ConditionStep[];
      readonly citations: readonly Citation[];
    };

/** What a duty says of some facts. */
export interface DutyAnswer {
  readonly rule: string;
  readonly kind: string;
  readonly verdict: 'not-applicable' | 'then' | 'else' | 'indeterminate';
  /** The duty's outcome code; present for `then` and `else`. */
  readonly outcome?: string;
  readonly level: 'ok' | 'advise' | 'intercept' | 'refuse' | 'indeterminate';
  /** What held the level down to `advise`: the kind of source, or a source that names no first day in force. */
  readonly cappedBy?: SourceKind | 'window-unknown';
  readonly say?: { readonly 'zh-CN': string; readonly en: string };
  readonly missing: readonly string[];
  readonly choices: readonly Choice[];
  readonly trace: readonly ConditionStep[];
  readonly citation?: Citation;
}
