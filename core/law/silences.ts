import type { Choice } from '../answer/index.ts';
import type { Reading } from '../deadline/types.ts';
import table from './silences.json';

/**
 * A place where the sources conflict or say nothing, with the options there are and the one Xinshao takes. `default` is
 * what the code does; test/conformance/silences.test.ts holds it to that.
 */
export interface Silence extends Reading {
  /** 1-25 as the domain analysis counts them; what was found open since comes after. */
  readonly n: number;
  /** Options beside the default that may be chosen: `choices` of records and screenings, `readings` of deadlines. */
  readonly selectable: readonly string[];
  /** Where the choice is made. */
  readonly code: string;
}

export const SILENCES: readonly Silence[] = table;

/** The question and the option taken, of a choice an answer carries; undefined for one that is not known. */
export function silenceOf(
  choice: Choice,
): { readonly silence: Silence; readonly option: string } | undefined {
  const [id, option] = choice.split(':');
  const silence = SILENCES.find((one) => one.id === id);
  return silence && { silence, option: option ?? silence.default };
}
