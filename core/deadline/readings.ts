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

/** Choices some rules raise (`completion`, `extensionChoices`): only where another option is asked for do they stand here. */
const ON_REQUEST = {
  'completion-clock': ['no-pause', 'pause', 'restart'],
  'extension-scope': ['conditional-capped', 'once'],
} as const;

export type StandardReading = keyof typeof STANDARD_READINGS;

function concerns(
  { kind, unit, extension, completion, extensionChoices }: DeadlineRule,
  id: string,
  asked: Readonly<Record<string, string>>,
): boolean {
  if (id === 'start-day') return true;
  if (id in ON_REQUEST) return id in asked && !!(id === 'completion-clock' ? completion : extensionChoices);
  // What may be shown, and how long it must be kept, ends on its day whatever that day is.
  if (kind !== 'limit') return false;
  if (id === 'event-on-rest-day') return true;
  return unit !== 'working-day' || (extension?.unit ?? unit) !== unit;
}

export interface ChosenReadings {
  readonly chosen: Readonly<Record<string, string>>;
  /** Readings for which an option was asked that does not exist. */
  readonly unknown: readonly string[];
}

function choose(rule: DeadlineRule, asked: Readonly<Record<string, string>>): ChosenReadings {
  const own = rule.readings ?? [];
  const chosen: Record<string, string> = {};
  const unknown: string[] = [];
  const take = (id: string, options: readonly string[], preset: string): void => {
    const option = asked[id] ?? preset;
    if (options.includes(option)) chosen[id] = option;
    else unknown.push(id);
  };
  for (const [id, options] of Object.entries({ ...STANDARD_READINGS, ...ON_REQUEST })) {
    if (concerns(rule, id, asked)) take(id, options, own.find((one) => one.id === id)?.default ?? options[0]);
  }
  for (const { id, options, default: preset } of own) {
    if (id in STANDARD_READINGS) continue;
    take(
      id,
      options.map((option) => option.id),
      preset,
    );
  }
  return { chosen, unknown };
}

/** Rules are data that stays as it was loaded, so what holds by default is worked out once for each. */
const byDefault = new WeakMap<DeadlineRule, ChosenReadings>();

/**
 * The option that holds for every reading that concerns a rule: the one asked for, else the rule's default,
 * else the standard one.
 */
export function chooseReadings(rule: DeadlineRule, asked?: Readonly<Record<string, string>>): ChosenReadings {
  if (asked) return choose(rule, asked);
  let known = byDefault.get(rule);
  if (!known) byDefault.set(rule, (known = choose(rule, {})));
  return known;
}
