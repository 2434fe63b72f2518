import type { Reading } from '../deadline/types.ts';
import table from './silences.json';

/**
 * A place where the sources conflict or say nothing, with the options there are and the one Xinshao takes. `default` is
 * what the code does; test/conformance/silences.test.ts holds it to that.
 */
export interface Silence extends Reading {
  /** 1-25, as the domain analysis counts them. */
  readonly n: number;
  /** Rules whose answer rests on the choice: it is shown with them. */
  readonly rules: readonly string[];
  /** Where the choice is made. */
  readonly code: string;
}

export const SILENCES: readonly Silence[] = table;

/** The choices an answer of this rule rests on: the note to show beside it. */
export function silencesOf(rule: string): readonly Silence[] {
  return SILENCES.filter((silence) => silence.rules.includes(rule));
}
