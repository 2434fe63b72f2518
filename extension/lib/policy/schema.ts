import * as z from 'zod/mini';
import { catalogueShape } from '../catalogue/schema.ts';
import { LEAST_ITERATIONS } from '../../../core/second-officer/pin.ts';
import { problemsOf, profileFileShape, type ProfileProblem, selectorsOf } from '../profile/schema.ts';
import type { Policy } from './types.ts';

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const address = z.string().check(z.regex(/^https?:\/\/[^\s?#@]+$/));
const key = z.string().check(z.regex(/^[A-Za-z0-9+/]{122}==$/));
const secret = z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/));
const days = z.number().check(z.int(), z.gte(0), z.lte(366));

/** Each part is judged by itself, so that one mistake does not take the rest out of force. */
const parts = {
  department: text,
  officer: text,
  jurisdiction: z.string().check(z.regex(/^CN(?:-\d{2,6})?$/)),
  locale: z.enum(['zh-CN', 'en']),
  panel: z.enum(['open', 'rail']),
  elder: z.boolean(),
  failClosed: z.boolean(),
  thresholds: z.strictObject({ yellow: days, red: days }),
  exportEvery: z.number().check(z.int(), z.gte(1), z.lte(3660)),
  purge: z.enum(['after-export', 'when-over']),
  endpoint: z.strictObject({ url: address, token: z.string(), log: z.boolean() }),
  secondPerson: z.strictObject({
    when: z.enum(['every-hold', 'not-applied']),
    officers: z.array(
      z.strictObject({
        staffNo: text,
        name: text,
        salt: z.string().check(z.regex(/^[A-Za-z0-9+/]{22}==$/)),
        hash: secret,
        iterations: z.number().check(z.int(), z.gte(LEAST_ITERATIONS), z.lte(10_000_000)),
      }),
    ),
  }),
  lists: z.array(
    z.strictObject({
      id: text,
      address,
      keys: z.array(key).check(z.minLength(1)),
      personSecret: z.optional(secret),
    }),
  ),
  catalogue: catalogueShape,
  grades: z.record(z.string().check(z.regex(/^[A-Za-z]{1,20}$/)), z.array(text)),
  killedProfiles: z.array(text),
} as const;

export interface ParsedPolicy {
  /** The parts that are well formed. */
  readonly values: Policy;
  /** Parts that are wrong, of which the last good value stays in force. */
  readonly wrong: readonly string[];
  readonly problems: readonly ProfileProblem[];
}

/** Reads what the browser hands over as policy. A wrong profile is refused by itself; the others of the policy hold. */
export function parsePolicy(raw: unknown, selectorWorks: (css: string) => boolean): ParsedPolicy {
  const values: Record<string, unknown> = {};
  const problems: ProfileProblem[] = [];
  const wrong: string[] = [];
  for (const [name, value] of Object.entries((raw ?? {}) as object)) {
    if (name === 'profiles') {
      const { good, bad } = readProfiles(value, selectorWorks);
      problems.push(...bad);
      values[name] = good;
      continue;
    }
    const shape = Object.hasOwn(parts, name) ? parts[name as keyof typeof parts] : undefined;
    if (!shape) {
      problems.push({ path: name, code: 'unknown-field' });
      continue;
    }
    const parsed = shape.safeParse(value);
    if (parsed.success) values[name] = parsed.data;
    else {
      wrong.push(name);
      problems.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, value, [name])));
    }
  }
  return { values: values as Policy, wrong, problems };
}

function readProfiles(value: unknown, selectorWorks: (css: string) => boolean) {
  const good: unknown[] = [];
  const bad: ProfileProblem[] = [];
  if (!Array.isArray(value)) return { good, bad: [{ path: 'profiles', code: 'wrong-type' } as const] };
  value.forEach((each: unknown, at) => {
    const parsed = profileFileShape.safeParse(each);
    const path = ['profiles', String(at)];
    if (!parsed.success) {
      bad.push(...parsed.error.issues.flatMap((issue) => problemsOf(issue, each, path)));
      return;
    }
    // A file exported here brings its history; policy keeps its own.
    const { history: _, ...profile } = parsed.data;
    const selectors = selectorsOf(profile, path).filter(([, css]) => !selectorWorks(css));
    bad.push(...selectors.map(([where, saw]) => ({ path: where, code: 'bad-selector' as const, saw })));
    if (!selectors.length) good.push(profile);
  });
  return { good, bad };
}
