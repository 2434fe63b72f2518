import type { Choice, Citation } from '../answer/index.ts';
import { compile, type Compiled } from './condition.ts';
import type { CitedClassScheme, Classification, ClassScheme, ConditionStep, Facts } from './types.ts';

interface CompiledClass {
  readonly code: string;
  readonly run: Compiled;
}

interface CompiledScheme {
  readonly classes: readonly CompiledClass[];
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly ours: boolean;
  readonly schemeOnly: readonly Citation[];
  /** Citations for an answer of exactly one class, by code: shared, so the usual answer allocates none. */
  readonly one: ReadonlyMap<string, readonly Citation[]>;
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);
const cache = new WeakMap<ClassScheme, CompiledScheme>();

function compileScheme(scheme: ClassScheme & { readonly citation?: Citation }): CompiledScheme {
  const own = scheme.citation;
  const schemeOnly = own === undefined ? NONE : Object.freeze([own]);
  const one = new Map<string, readonly Citation[]>();
  for (const c of scheme.classes) {
    if (own === undefined) one.set(c.code, NONE);
    else {
      const cited = { ...own, article: c.article ?? own.article, quote: c.quote ?? own.quote };
      one.set(c.code, Object.freeze([own, cited]));
    }
  }
  const classes = scheme.classes.map((c) => ({ code: c.code, run: compile(c.when, c.code) }));
  return {
    id: scheme.id,
    choices: scheme.choices ?? NONE,
    ours: scheme.ours === true,
    classes,
    schemeOnly,
    one,
  };
}

function citationsFor(s: CompiledScheme, codes: readonly string[]): readonly Citation[] {
  if (codes.length === 1) return s.one.get(codes[0] as string) ?? s.schemeOnly;
  return [...s.schemeOnly, ...codes.flatMap((code) => (s.one.get(code) ?? NONE).slice(1))];
}

export interface ClassifyOptions {
  /** `false` leaves `trace` empty, for loops over many facts. Default `true`. */
  readonly trace?: boolean;
}

/**
 * Which class or classes of a scheme the facts fall in.
 *
 * Schemes are compiled once and treated as frozen. Never throws on facts.
 *
 * @example classify(sharing, { attribute: 'CONDITIONAL' }).kind //=> 'class'
 */
export function classify(
  scheme: ClassScheme | CitedClassScheme,
  facts: Facts,
  options?: ClassifyOptions,
): Classification {
  let s = cache.get(scheme);
  if (s === undefined) cache.set(scheme, (s = compileScheme(scheme)));
  const trace: ConditionStep[] | undefined = options?.trace === false ? undefined : [];
  const answer = scheme.many === true ? classifyMany(s, facts, trace) : classifyFirst(s, facts, trace);
  return s.ours ? { ...answer, ours: true } : answer;
}

function classifyFirst(s: CompiledScheme, facts: Facts, trace: ConditionStep[] | undefined): Classification {
  const { id, choices } = s;
  let candidates: string[] | undefined;
  let missing: string[] | undefined;
  for (const c of s.classes) {
    const tri = c.run(facts, trace, undefined);
    if (tri === 0) continue;
    if (tri === 2) {
      missing ??= [];
      c.run(facts, undefined, missing);
      (candidates ??= []).push(c.code);
      continue;
    }
    if (candidates === undefined) {
      return {
        kind: 'class',
        scheme: id,
        codes: [c.code],
        undecided: NONE,
        missing: NONE,
        trace: trace ?? NONE,
        citations: s.one.get(c.code) ?? s.schemeOnly,
        choices,
      };
    }
    candidates.push(c.code);
    break;
  }
  if (candidates === undefined || missing === undefined) {
    return { kind: 'none', scheme: id, trace: trace ?? NONE, citations: s.schemeOnly, choices };
  }
  return {
    kind: 'indeterminate',
    scheme: id,
    candidates,
    missing,
    trace: trace ?? NONE,
    citations: s.schemeOnly,
    choices,
  };
}

function classifyMany(s: CompiledScheme, facts: Facts, trace: ConditionStep[] | undefined): Classification {
  const codes: string[] = [];
  const undecided: string[] = [];
  const missing: string[] = [];
  for (const c of s.classes) {
    const tri = c.run(facts, trace, missing);
    if (tri === 1) codes.push(c.code);
    else if (tri === 2) undecided.push(c.code);
  }
  const shared = { scheme: s.id, trace: trace ?? NONE, choices: s.choices };
  if (codes.length > 0) {
    return { kind: 'class', codes, undecided, missing, citations: citationsFor(s, codes), ...shared };
  }
  if (undecided.length > 0) {
    return { kind: 'indeterminate', candidates: undecided, missing, citations: s.schemeOnly, ...shared };
  }
  return { kind: 'none', citations: s.schemeOnly, ...shared };
}
