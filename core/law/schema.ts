/**
 * The full check of a law pack, for tests, build tools and the publisher. It brings all of zod, so nothing that runs in a
 * page imports it; `core/law` has `readPack` for that.
 */
import * as z from 'zod';
import type { PackProblem, ReadPack } from './read-pack.ts';
import type { LawPack } from './types.ts';
import { checkBetween, checkReferences } from './schema/references.ts';
import { choice, date, lists, text } from './schema/rows.ts';

const pack = z.strictObject({
  schema: z.literal(1),
  code: z.string().regex(/^[A-Z][A-Z0-9]*$/),
  version: z.string().regex(/^\d{4}\.\d{1,2}\.\d+$/),
  title: text,
  shortTitle: text.optional(),
  number: text.optional(),
  issuer: text.optional(),
  jurisdiction: z.string().regex(/^CN(-\d{2}(\d{2}(\d{2})?)?)?$/),
  sourceKind: z.enum([
    'full-text',
    'excerpt',
    'official-interpretation',
    'news-summary',
    'restated',
    'draft',
  ]),
  confidence: z.enum(['A', 'B']),
  sourceFile: text,
  from: date.nullable(),
  to: date.nullable(),
  publishedOn: date.optional(),
  windowArticle: text.optional(),
  windowQuote: text.optional(),
  note: z.strictObject({ 'zh-CN': text, en: text }).optional(),
  lapseChoices: z.array(choice).min(1).optional(),
  ...lists,
} satisfies { readonly [K in keyof Required<LawPack>]: z.ZodType });

const CODES: ReadonlySet<string> = new Set<PackProblem['code']>([
  'missing',
  'wrong-type',
  'bad-date',
  'bad-window',
  'unknown-value',
  'unknown-field',
]);

/** zod's words into ours. Our own refinements carry the code as the first word of their message. */
function problemOf(issue: z.core.$ZodIssue, json: unknown): PackProblem {
  const path = issue.path.map(String).join('.');
  const [word = '', ...rest] = issue.message.split(' ');
  if (issue.code === 'custom' && CODES.has(word)) {
    const code = word as PackProblem['code'];
    return rest.length === 0 ? { path, code } : { path, code, saw: rest.join(' ') };
  }
  if (issue.code === 'unrecognized_keys') return { path, code: 'unknown-field', saw: issue.keys.join(' ') };
  const seen = issue.path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
  if (seen === undefined || seen === '') return { path, code: 'missing' };
  const saw = typeof seen === 'object' ? JSON.stringify(seen).slice(0, 80) : String(seen);
  return { path, code: issue.code === 'invalid_type' ? 'wrong-type' : 'unknown-value', saw };
}

/** Windows and kinds that contradict each other in the head of a pack. */
function checkHead(
  p: LawPack,
  report: (path: string, code: PackProblem['code'], saw?: string) => void,
): void {
  if (p.from !== null && p.to !== null && p.from >= p.to) report('to', 'bad-window', `${p.from}..${p.to}`);
  if (p.sourceKind === 'restated' && p.confidence !== 'B') {
    report('confidence', 'unknown-value', 'a restated text is B');
  }
  if (p.confidence === 'B' && (p.sourceKind === 'full-text' || p.sourceKind === 'excerpt')) {
    report('sourceKind', 'unknown-value', 'a text read in a secondary source is no full text');
  }
  if (p.windowQuote !== undefined && p.windowArticle === undefined) report('windowArticle', 'missing');
}

/** Checks one pack completely. Every problem has a path and a reason; nothing is thrown. */
export function checkPack(json: unknown): ReadPack {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, problems: [{ path: '', code: 'not-an-object' }] };
  }
  const parsed = pack.safeParse(json);
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map((issue) => problemOf(issue, json)) };
  }
  const problems: PackProblem[] = [];
  const report = (path: string, code: PackProblem['code'], saw?: string): void => {
    problems.push(saw === undefined ? { path, code } : { path, code, saw });
  };
  const checked = parsed.data as unknown as LawPack;
  checkHead(checked, report);
  checkReferences(checked, report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: checked };
}

/** Checks what packs say of each other; each of them has passed `checkPack`. Paths begin with the pack's code. */
export function checkPacks(packs: readonly LawPack[]): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  checkBetween(packs, (path, code, saw) =>
    problems.push(saw === undefined ? { path, code } : { path, code, saw }),
  );
  return problems;
}
