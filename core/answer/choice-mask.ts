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

/** Masks and their lists, side by side: answers rest on a few dozen sets, and the commonest come first. */
const masks: number[] = [];
const lists: (readonly Choice[])[] = [];

/** The list of a mask; the same object every time. */
export function choicesIn(mask: number): readonly Choice[] {
  for (let i = 0; i < masks.length; i++) if (masks[i] === mask) return lists[i] as readonly Choice[];
  const list = Object.freeze(BITS.filter((_, i) => (mask & (1 << i)) !== 0));
  masks.push(mask);
  lists.push(list);
  return list;
}

/** The mask of a list `choicesIn` has made, or of any other. */
export function maskOf(list: readonly Choice[]): number {
  for (let i = 0; i < lists.length; i++) if (lists[i] === list) return masks[i] as number;
  return bitsOf(list);
}
