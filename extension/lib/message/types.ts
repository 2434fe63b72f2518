import type { Locale } from '../../../core/words/types.ts';
import type { Mark, Outcome } from '../check/outcome.ts';
import type { FieldKind } from '../detect/labels.ts';
import type { RowsShown } from '../detect/rows.ts';
import type { FrameSubject } from '../detect/types.ts';
import type { Channel } from '../hold/asked.ts';
import type { ActionReply, Batch } from '../hold/types.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { Packed, PackedMarks } from './packed.ts';

/** What one frame shows; long lists come in parts. */
export interface FrameReport {
  readonly address: string;
  /** Number of subjects in the parts before; this one replaces what follows. */
  readonly from?: number;
  /** Another part comes. */
  readonly more?: boolean;
  readonly subjects: readonly FrameSubject[];
  readonly facts: Readonly<Partial<Record<FieldKind, string>>>;
  /** The list it shows is longer than what it holds. */
  readonly rows?: RowsShown;
}

/** Words of the marks in the officer's language: `long` and, for narrow marks, one character. */
export type MarkLabels = Readonly<
  Partial<Record<Outcome, { readonly long: string; readonly short: string }>>
> & {
  /** The officer has asked for larger type. */
  readonly elder?: boolean;
};

/** How the panel stands in the page. Its size never depends on what was found. */
export type PanelMode = 'hidden' | 'rail' | 'open' | 'hold';

/** Calls of the reader in a page to the background: question and answer. */
export interface PageCalls {
  /** A document begins: what was known of the frame before is over. */
  open: { ask: null; reply: null };
  report: {
    ask: Omit<FrameReport, 'subjects'> & { subjects: Packed };
    reply: PackedMarks & { labels: MarkLabels };
  };
  /** `opened`: by another page, whose case it may be about. */
  profile: { ask: { address: string; opened: boolean }; reply: { locale: Locale; profile?: Profile } };
  /** Is the case clear as it stands? `until`: epoch milliseconds at which the day of the answer ends. */
  case: { ask: { reading: CaseReading }; reply: { pass: boolean; until: number } };
  /** The page is there and its profile finds no subject on it. */
  astray: { ask: { address: string }; reply: null };
  /** `last`: the page has had its time to show a subject. `chosen`: the step is for rows that are ticked. */
  action: {
    ask: {
      reading: CaseReading;
      channel: Channel;
      last: boolean;
      opened: boolean;
      batch?: Batch;
      chosen?: true;
    };
    reply: ActionReply;
  };
  /** `leaves`: for a step that goes on without an answer, until `sent`; else for another request. */
  clear: { ask: { leaves: boolean }; reply: null };
  sent: { ask: { hold?: string }; reply: null };
  /** Entries kept in local storage are there to be taken into the log. */
  unchecked: { ask: { released: boolean }; reply: null };
  /** Labels of the form's fields, never what stands in them. `materials`: where else the page names what it asks for. */
  fields: {
    ask: { address: string; labels: readonly string[] };
    reply: {
      materials?: string;
      /** Keys are the labels. */
      marks: Readonly<Record<string, Mark>>;
      words: MarkLabels;
    };
  };
  show: { ask: { key: string }; reply: null };
  dismiss: { ask: null; reply: null };
  /** The dialog of a held step can't be kept in the page. */
  lost: { ask: null; reply: null };
  /** Something in this frame can name somebody. */
  recogniser: { ask: null; reply: null };
  /** There is something to mark in this frame. */
  marks: { ask: null; reply: null };
  /** The profile of this frame has rows, and what a list needs is not there. */
  rows: { ask: null; reply: null };
  guard: { ask: null; reply: null };
}

/** A step that went on, or waits, without having been checked. `at` is an instant, ISO 8601 in UTC. */
export interface UncheckedStep {
  readonly reading: CaseReading;
  /** Where the profile was not known: its page. */
  readonly address?: string;
  readonly released: boolean;
  readonly at: string;
}

/** What the background tells our scripts in a frame. */
export type ToPage =
  | { readonly to: 'page'; readonly kind: 'decided'; readonly hold: string; readonly release: boolean }
  /** The page before this one sent a step that was not checked: its own words went with it. */
  | { readonly to: 'page'; readonly kind: 'unchecked' }
  /** Lists, profiles or settings have changed. */
  | { readonly to: 'page'; readonly kind: 'recheck' }
  /** The case is known better now: ask for the marks again. */
  | { readonly to: 'page'; readonly kind: 'remark' }
  /** A held step of another frame goes on now and may navigate this one. */
  | { readonly to: 'page'; readonly kind: 'passing'; readonly hold: string }
  /** A frame of the tab has a case: ask again for the profile where there was none. */
  | { readonly to: 'page'; readonly kind: 'around' }
  /** The officer has taken hold of the panel's rail, or let it go. */
  | { readonly to: 'page'; readonly kind: 'rail'; readonly moving: boolean }
  | { readonly to: 'page'; readonly kind: 'panel'; readonly mode: PanelMode; readonly key: string };
