import type { DeadlineRule } from './types.ts';

/**
 * Choices of counting that the sources leave open and that concern every rule; the first option is the default.
 * A rule that declares a reading with the same id sets its own default. Their words are in core/words/deadline.ts.
 *
 * @source 民法典 第二百零一条, 第二百零三条
 */
export const STANDARD_READINGS = {
  /** 「之日起」: is the day of the event itself counted? */
  'start-day': ['excluded', 'included'],
  /** An event on a rest day: counted on from there as from any day, or deemed to fall on the next working day? */
  'event-on-rest-day': ['count-on', 'next-working-day'],
  /** A limit in calendar days, months or years that ends on a rest day: does it run to the next working day? */
  'last-day-on-rest-day': ['roll', 'stay'],
} as const;

export type StandardReading = keyof typeof STANDARD_READINGS;

function concerns({ kind, unit, extension }: DeadlineRule, id: string): boolean {
  if (id === 'start-day') return true;
  // What may be shown, and how long it must be kept, ends on its day whatever that day is.
  if (kind !== 'limit') return false;
  if (id === 'event-on-rest-day') return true;
  return unit !== 'working-day' || (extension !== undefined && extension.unit !== 'working-day');
}

/**
 * The option that holds for every reading that concerns a rule: the one asked for, else the rule's default,
 * else the standard one.
 *
 * @returns the choices, and the ids of readings for which an option was asked that does not exist.
 */
export function chooseReadings(
  rule: DeadlineRule,
  asked: Readonly<Record<string, string>> = {},
): { readonly chosen: Record<string, string>; readonly unknown: readonly string[] } {
  const chosen: Record<string, string> = {};
  const unknown: string[] = [];
  const choose = (id: string, options: readonly string[], preset: string): void => {
    const option = asked[id] ?? preset;
    if (options.includes(option)) chosen[id] = option;
    else unknown.push(id);
  };
  const own = new Map((rule.readings ?? []).map((reading) => [reading.id, reading]));
  for (const [id, options] of Object.entries(STANDARD_READINGS)) {
    if (concerns(rule, id)) choose(id, options, own.get(id)?.default ?? options[0]);
    own.delete(id);
  }
  for (const { id, options, default: preset } of own.values()) {
    choose(
      id,
      options.map((option) => option.id),
      preset,
    );
  }
  return { chosen, unknown };
}
