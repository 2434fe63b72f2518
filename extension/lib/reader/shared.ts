import type { Mark } from '../check/outcome.ts';
import type { ListSeen, RowsShown } from '../detect/rows.ts';
import type { Sighting } from '../detect/types.ts';
import type { Looked } from '../detect/watch.ts';
import type { Asked } from '../hold/asked.ts';
import type { PressedRows } from '../hold/pressed-rows.ts';
import type { Overlay } from '../mark/overlay.ts';
import type { MarkLabels } from '../message/types.ts';
import type { CaseReading, Profile } from '../profile/types.ts';

/** While an administrator records or tries a profile, it stands in place of the gate: nothing it takes is ever sent. */
export interface Recorder {
  readonly profile: Profile;
  readonly pressed: (readings: readonly CaseReading[]) => void;
  /** False for what is none of the decision's. */
  readonly takes: (asked: Asked) => boolean;
}

/** What is to be drawn beside the identifiers of a frame. */
export interface Shown {
  readonly sightings: readonly Sighting[];
  readonly marks: Readonly<Record<string, Mark>>;
  readonly labels?: MarkLabels;
}

/**
 * What our scripts of one frame share. They run in one isolated world, which the page can't enter; the holder is
 * there only on the sites of a profile, recogniser and marks only where there is something for them, and any may come first.
 */
export interface Shared {
  /** Called after every look at the page. */
  readonly looked: Set<() => void>;
  /** Called when the document is shown again after it was left. */
  readonly back: Set<() => void>;
  /** Called when listeners may have been taken away. */
  readonly arm: Set<() => void>;
  /** Called when something in the document has changed. */
  readonly changed: Set<() => void>;
  /** Has the page looked at soon, and with the recogniser where somebody waits for looks. */
  read?: () => void;
  /** Reads the page; there once something on it can name somebody. */
  recogniser?: { readonly look: (early: boolean) => Promise<Looked>; readonly report: () => void };
  /** Our one element in the document, once there has been something to show: see `ourOverlay`. */
  overlay?: Overlay;
  shown?: Shown;
  /** Fields of the page's form that have something to be said of them. */
  fields?: Shown;
  /** Draws what is shown; there once the marks' script has come, as is what follows. */
  draw?: () => void;
  /** How much of a list the page holds. Reads layout. */
  rowsShown?: (list: ListSeen) => RowsShown | undefined;
  /** What the holder needs besides on a list; there where the profile of the page has rows. */
  pressedRows?: (turned: () => void) => PressedRows;
  recorder?: Recorder;
  /** An administrator points at something: what is pressed then is not one of our marks. */
  pointing?: true;
}

const NAME = 'xinshaoShared';

export function shared(): Shared {
  const world = globalThis as unknown as Record<string, Shared | undefined>;
  return (world[NAME] ??= { looked: new Set(), back: new Set(), arm: new Set(), changed: new Set() });
}
