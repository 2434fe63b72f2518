import type { Choice, Citation } from '../../../core/answer/index.ts';
import type { AuditReasonCode } from '../../../core/audit/types.ts';
import type { FlagKind, SharedEntry } from '../../../core/collection/types.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { Words } from '../../../core/law/types.ts';
import type { Screening } from '../../../core/screening/types.ts';
import type { IdKind } from '../../../core/subject/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { ShownGrade } from '../check/grades.ts';
import type { Clock } from '../check/clock.ts';
import type { Statutory } from '../check/statutory.ts';
import type { Outcome } from '../check/outcome.ts';
import type { UncheckedReason } from '../check/screen-subject.ts';
import type { RowsShown } from '../detect/rows.ts';
import type { Role } from '../detect/types.ts';
import type { ListHead } from '../store/db.ts';
import type { SecondPerson } from '../policy/types.ts';
import type { ListCalls } from './lists.ts';
import type { PanelMode } from './types.ts';

/** One line of the panel's list of subjects. */
export interface SubjectLine {
  readonly key: string;
  /** Masked for natural persons. */
  readonly id?: string;
  readonly kind?: IdKind;
  readonly name?: string;
  /** Blind evaluation: neither identifier nor name is given. */
  readonly blind?: boolean;
  readonly role: Role;
  readonly outcome: Outcome;
  readonly count: number;
}

export interface SubjectDetail extends SubjectLine {
  readonly screening?: Screening;
  readonly unchecked?: UncheckedReason;
  readonly grades?: readonly ShownGrade[];
  /** Where the subject's rights to object and to have a record repaired stand. */
  readonly rights: readonly Citation[];
}

/** The case of a profile's page. */
export interface CaseLine {
  readonly profileId: string;
  readonly profile: string;
  readonly matter?: string;
  readonly matterType: string;
  readonly caseNumber?: string;
  readonly authority?: string;
  /** Names of fields the profile no longer finds. */
  readonly lost: readonly string[];
  /** By the limit the page promises. */
  readonly clock?: Clock;
  /** By the law of licences. */
  readonly statutory?: Statutory;
}

/** One of the cases of a step for several. */
export interface BatchCase {
  readonly outcome: Outcome;
  /** Masked for natural persons. */
  readonly id?: string;
  readonly name?: string;
  readonly caseNumber?: string;
  /** So many of the chosen rows say the same. */
  readonly times?: number;
  /** The officer has given the reason for it already. */
  readonly confirmed?: true;
}

/** A step for several cases of a list, of which the dialog is about one. */
export interface HeldBatch {
  readonly at: number;
  readonly cases: readonly BatchCase[];
  /** One that can't be checked keeps all of them from going on. */
  readonly waits?: true;
}

export interface HeldStep {
  readonly id: string;
  readonly key: string;
  /** The page shows a list: the dialog has to say which case it is about. */
  readonly inList?: true;
  readonly batch?: HeldBatch;
  /** Policy asks for a second officer; these may be. */
  readonly second?: {
    readonly when: SecondPerson['when'];
    readonly officers: readonly { readonly staffNo: string; readonly name: string }[];
  };
}

/** Something to say of a field of the page's form. */
export interface FieldNote {
  readonly label: string;
  readonly kind: FlagKind;
  readonly rule: string;
  readonly name: Words;
  readonly say?: Words;
  /** A fact is missing for the rule to speak: whether there is a basis, or whether sharing meets the need. */
  readonly open: boolean;
  readonly choices: readonly Choice[];
  readonly citation: Citation;
  readonly entry?: SharedEntry;
}

export interface FormLine {
  readonly notes: readonly FieldNote[];
  /** How many labels were compared. */
  readonly seen: number;
  /** Whether the profile says that the form collects credit information. */
  readonly declared: boolean;
  /** The field whose mark the officer pressed last. */
  readonly at?: string;
}

/** Everything the panel shows of a tab. */
export interface PanelState {
  /** Name of a profile that finds no subject on its page. */
  readonly astray?: string;
  readonly locale: Locale;
  readonly elder: boolean;
  readonly on: PlainDate;
  readonly trial: boolean;
  readonly mode: PanelMode;
  readonly lists: readonly ListHead[];
  readonly jurisdiction: string;
  readonly department: string;
  readonly officer: string;
  readonly subjects: readonly SubjectLine[];
  /** The page's list is longer than what could be looked at. */
  readonly rows?: RowsShown;
  readonly detail?: SubjectDetail;
  readonly case?: CaseLine;
  /** The page is a profile's list, and no row has been pressed yet. */
  readonly list?: { readonly profile: string; readonly matterType: string };
  readonly form?: FormLine;
  readonly hold?: HeldStep;
  /** Where the law asks the officer for a statement of relevance and proportionality. */
  readonly principles: readonly Citation[];
}

/** Why the officer applies no measure. */
export type DeclineReason = Extract<
  AuditReasonCode,
  'not-relevant' | 'not-proportionate' | 'record-wrong-or-ended' | 'other'
>;

/** The second officer's word. The PIN is compared and forgotten. */
export interface SecondWord {
  readonly staffNo: string;
  readonly pin: string;
}

interface Confirmed {
  readonly statement: string;
  readonly second?: SecondWord;
}

export type HoldDecision =
  | ({ readonly kind: 'apply'; readonly measures: readonly string[] } & Confirmed)
  | ({ readonly kind: 'decline'; readonly reason: DeclineReason } & Confirmed)
  | { readonly kind: 'return' };

/**
 * - `changed`: the answer is another one than when the dialog opened: look again;
 * - `incomplete`: measure, reason or statement is missing;
 * - `gone`: there is no such held step any more;
 * - `not-logged`: the log could not be written, so nothing was released;
 * - `second-…`: what the second officer's confirmation lacks.
 */
export type DecisionProblem = 'changed' | 'incomplete' | 'gone' | 'not-logged' | SecondProblem;

/**
 * - `second-none`: policy asks for a second officer and names none who could be;
 * - `second-nameless`: nobody has said who the first officer is, so two persons can't be told apart;
 * - `second-missing`: nobody is chosen, or no PIN given;
 * - `second-self`: it is the first officer;
 * - `second-wrong`: not this officer's PIN;
 * - `second-wait`: too many wrong PINs, to be tried again later.
 */
export type SecondProblem =
  'second-none' | 'second-nameless' | 'second-missing' | 'second-self' | 'second-wrong' | 'second-wait';

/** Calls of the extension's own pages. `tab` is given by pages that stand in no tab of their own. */
export interface OwnCalls extends ListCalls {
  panel: { ask: { tab?: number }; reply: PanelState };
  select: { ask: { tab?: number; key: string }; reply: null };
  mode: { ask: { tab?: number; mode: 'open' | 'rail' }; reply: null };
  /** The panel's rail is being moved along the window's edge, or has been let go. */
  rail: { ask: { moving: boolean }; reply: null };
  /** The side panel shows this tab now: the panel in the page need not. */
  beside: { ask: { tab: number }; reply: null };
  decide: {
    ask: { tab?: number; hold: string; decision: HoldDecision };
    reply: { ok: true } | { ok: false; problem: DecisionProblem };
  };
  window: { ask: null; reply: null };
  /** Something lies over the dialog, and stays. */
  covered: { ask: null; reply: null };
  /** A file that was no profile: for the log. */
  refused: { ask: { file: string; why: string }; reply: null };
  changed: { ask: { what: 'lists' | 'profiles' | 'settings' }; reply: null };
}

/** Told to the extension's own pages when what they show has changed. */
export interface PanelChanged {
  readonly to: 'panel';
  readonly tab: number;
  /** Meant for the panel in the page itself, not for one in a window of its own. */
  readonly inPage?: true;
}
