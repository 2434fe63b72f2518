import type { Choice } from './choice.ts';

/**
 * The choices records and screenings can rest on, as bits: a screening joins those of ten records many thousand times a
 * second. Order is that of the answer.
 */
const BITS = [
  'start-day',
  'revoked-what',
  'objection-effect',
  'objection-effect:always-suspend',
  'class-schemes',
  'eligible-subject',
  'simple-procedure',
  'simple-procedure:exclude',
  'related-persons',
  'role-when',
  'role-when:at-listing',
  'role-when:now',
  'automation',
  'unknown-list',
  'city-lists',
  'missing-annexes',
  'source-kind',
  'jinan-expiry',
  'no-calendar',
  'whose-law',
] as const satisfies readonly Choice[];

type Bit = (typeof BITS)[number];
const places: ReadonlyMap<Choice, number> = new Map(BITS.map((choice, i) => [choice, 1 << i]));

export const bit = (choice: Bit): number => places.get(choice) as number;

/** Choices named by rules; one that no record or screening can rest on has no bit. */
export const bitsOf = (choices: readonly Choice[] = []): number =>
  choices.reduce((mask, choice) => mask | (places.get(choice) ?? 0), 0);

const lists = new Map<number, readonly Choice[]>();
const masks = new WeakMap<readonly Choice[], number>();

/** The list of a mask; the same object every time. */
export function choicesIn(mask: number): readonly Choice[] {
  let list = lists.get(mask);
  if (list === undefined) {
    list = Object.freeze(BITS.filter((_, i) => (mask & (1 << i)) !== 0));
    lists.set(mask, list);
    masks.set(list, mask);
  }
  return list;
}

/** The mask of a list `choicesIn` has made, or of any other. */
export const maskOf = (list: readonly Choice[]): number => masks.get(list) ?? bitsOf(list);
