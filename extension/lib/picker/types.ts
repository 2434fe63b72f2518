import type { CaseReading, Endpoint, Profile, Read, Rows, Target } from '../profile/types.ts';

/** What an administrator can point at. */
export type PickKind = 'value' | 'button' | 'row';

/** An element as a profile may name it: the likeliest way first, each with what it reads now. */
export interface Picked {
  readonly kind: PickKind;
  /** Address of the frame the element stands in. */
  readonly address: string;
  readonly values: readonly { readonly read: Read; readonly text: string }[];
  readonly targets: readonly Target[];
  /** Selectors of the rows it stands in: asked for, or of a button that every row of a list has. */
  readonly rows: readonly string[];
}

/** A request that the page was about to send. */
export interface Recorded extends Required<Pick<Endpoint, 'params'>> {
  readonly address: string;
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** The step of the profile under test that it is, if any. */
  readonly is: 'decision' | 'same-address' | 'other';
}

/** A press on a step of the profile under test. */
export interface Pressed {
  readonly address: string;
  /** The cases it is about. */
  readonly readings: readonly CaseReading[];
}

/** What the editor asks of the picker of a frame. */
export type Ask =
  | { readonly do: 'pick'; readonly kind: PickKind; readonly words: string; readonly rows?: Rows }
  | { readonly do: 'record'; readonly profile: Profile }
  | { readonly do: 'rest' }
  /** Answered with what the profile reads in that frame now. */
  | { readonly do: 'read'; readonly profile: Profile };

export type Preview = CaseReading;

export type Picker = (ask: Ask) => Preview | undefined;

/** The picker to the editor. */
export type ToEditor =
  | { readonly to: 'editor'; readonly kind: 'picked'; readonly picked: Picked }
  | { readonly to: 'editor'; readonly kind: 'recorded'; readonly recorded: Recorded }
  | { readonly to: 'editor'; readonly kind: 'pressed'; readonly pressed: Pressed }
  | { readonly to: 'editor'; readonly kind: 'cancelled' };
