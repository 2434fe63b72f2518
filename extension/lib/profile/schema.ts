import * as z from 'zod/mini';
import { matterWords } from '../../../core/words/law.ts';
import type { MatterType } from '../../../core/law/types.ts';
import type { ProfileRevision } from './revisions.ts';
import type { Profile } from './types.ts';

// Compiling checks would need `eval`, which the pages' policy forbids.
z.config({ jitless: true });

const text = z.string().check(z.minLength(1), z.maxLength(2000));
const read = z.union([
  z.strictObject({ css: text, attribute: z.optional(text) }),
  z.strictObject({ label: text }),
  z.strictObject({ text }),
]);
const target = z.union([z.strictObject({ css: text }), z.strictObject({ words: text })]);
const matter = {
  type: z.enum(Object.keys(matterWords) as [MatterType, ...MatterType[]]),
  domain: z.optional(text),
  infrastructure: z.optional(z.boolean()),
};

export const profileShape = z.strictObject({
  format: z.literal('xinshao-profile'),
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  revision: z.number().check(z.int(), z.gte(1)),
  name: text,
  match: z
    .array(z.string().check(z.regex(/^(?:\*|https?):\/\/(?:\*|(?:\*\.)?[^/*\s]+)\/\S*$/)))
    .check(z.minLength(1)),
  jurisdiction: z.string().check(z.regex(/^CN(?:-\d{2,6})?$/)),
  authority: z.optional(text),
  rows: z.optional(z.strictObject({ css: text, chosen: z.optional(text), opens: z.optional(text) })),
  subject: z.strictObject({
    code: read,
    name: z.optional(read),
    type: z.optional(z.enum(['legal-person', 'unincorporated', 'individual-business', 'natural-person'])),
  }),
  matter: z.strictObject({
    name: z.optional(read),
    ...matter,
    byName: z.optional(z.array(z.strictObject({ includes: text, ...matter }))),
  }),
  caseNumber: z.optional(read),
  acceptedOn: z.optional(read),
  promise: z.optional(read),
  approve: z.array(target).check(z.minLength(1)),
  pass: z.optional(z.array(target)),
  endpoints: z.optional(
    z.array(
      z.strictObject({
        url: z.string().check(z.regex(/^\S{3,500}$/)),
        method: z.optional(z.enum(['GET', 'POST'])),
        params: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
  blindEvaluation: z.optional(z.boolean()),
  form: z.optional(
    z.strictObject({
      collects: z.optional(z.enum(['credit-information', 'other'])),
      materials: z.optional(z.strictObject({ css: text })),
      fields: z.optional(
        z.array(
          z.strictObject({
            label: text,
            item: z.optional(text),
            basis: z.optional(z.enum(['law', 'administrative-regulation', 'regulation', 'other'])),
            consent: z.optional(z.enum(['written', 'other'])),
          }),
        ),
      ),
    }),
  ),
  onFailure: z.optional(z.enum(['release', 'hold'])),
});

/** A profile as a file: its history may come with it. */
export const profileFileShape = z.extend(profileShape, {
  history: z.optional(
    z.array(
      z.strictObject({
        at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)),
        by: z.enum(['import', 'editor', 'policy', 'restore']),
        who: z.optional(text),
        profile: profileShape,
      }),
    ),
  ),
});

/** One thing wrong with a profile: where, and what kind of wrong. */
export interface ProfileProblem {
  /** For example `endpoints.0.url`; empty for the file itself. */
  readonly path: string;
  readonly code:
    | 'not-json'
    | 'missing'
    | 'wrong-type'
    | 'unknown-value'
    | 'unknown-field'
    | 'malformed'
    | 'empty'
    | 'bad-selector';
  readonly saw?: string;
}

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile; readonly history?: readonly ProfileRevision[] }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/**
 * Reads a profile from JSON text. All or nothing; unknown fields are refused, since a misspelt one would quietly not hold.
 *
 * @param selectorWorks asks an engine whether a CSS selector is one.
 */
export function parseProfile(json: string, selectorWorks: (css: string) => boolean): ParsedProfile {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return refuse([{ path: '', code: 'not-json', saw: error instanceof Error ? error.message : '' }]);
  }
  const parsed = profileFileShape.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap((issue) => problemsOf(issue, value)));
  const bad = selectorsOf(parsed.data).filter(([, css]) => !selectorWorks(css));
  if (bad.length) return refuse(bad.map(([path, saw]) => ({ path, code: 'bad-selector', saw })));
  const { history, ...profile } = parsed.data;
  const others = (history ?? []).flatMap(({ profile: { id } }, at) =>
    id === profile.id ? [] : [{ path: `history.${at}.profile.id`, code: 'unknown-value' as const, saw: id }],
  );
  if (others.length) return refuse(others);
  return {
    ok: true,
    profile: profile as Profile,
    ...(history ? { history: history as readonly ProfileRevision[] } : {}),
  };
}

function refuse(problems: readonly ProfileProblem[]): ParsedProfile {
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

/** An issue of the checker as path and reason; `within` is where the value itself stands. */
export function problemsOf(issue: Issue, root: unknown, within: readonly string[] = []): ProfileProblem[] {
  const path = [...within, ...issue.path.map(String)].join('.');
  const saw = at(root, issue.path);
  const seen = saw === undefined ? {} : { saw: short(saw) };
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [path, key].filter(Boolean).join('.'),
        code: 'unknown-field',
      }));
    case 'invalid_union':
      return [{ path, code: saw === undefined ? 'missing' : 'malformed', ...seen }];
    case 'invalid_type':
      return [{ path, code: saw === undefined ? 'missing' : 'wrong-type', ...seen }];
    case 'invalid_value':
      return [{ path, code: saw === undefined ? 'missing' : 'unknown-value', ...seen }];
    case 'too_small':
      return [typeof saw === 'number' ? { path, code: 'malformed', ...seen } : { path, code: 'empty' }];
    default:
      return [{ path, code: 'malformed', ...seen }];
  }
}

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  );
}

const short = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 80);

const SELECTORS = new Set(['css', 'chosen', 'opens']);

/** Every CSS selector of a profile with its path. */
export function selectorsOf(value: unknown, path: readonly string[] = []): (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    SELECTORS.has(key) && typeof inner === 'string'
      ? [[[...path, key].join('.'), inner] as const]
      : selectorsOf(inner, [...path, key]),
  );
}
