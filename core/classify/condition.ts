import { readPath, type ReadPath } from './path.ts';
import type { Condition, ConditionStep, Fact, Facts, Truth } from './types.ts';

/** A condition turned into a function once. 0 failed, 1 passed, 2 unknown. */
export type Compiled = (
  facts: Facts,
  trace: ConditionStep[] | undefined,
  missing: string[] | undefined,
) => Tri;
export type Tri = 0 | 1 | 2;

const TRUTH: readonly Truth[] = ['failed', 'passed', 'unknown'];
export type Leaf = (seen: Fact | undefined) => Tri;

/** Empty means asked and not given: `absent` passes, `present` fails. */
const isEmpty = (v: Fact | undefined): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);

const equals =
  (want: string | number | boolean | null): Leaf =>
  (v) => {
    if (v === undefined) return 2;
    if (v === want) return 1;
    return v === null || want === null || typeof v === typeof want ? 0 : 2;
  };

const oneOf = (wanted: readonly (string | number)[]): Leaf => {
  const set = new Set<Fact>(wanted);
  const [strings, numbers] = ['string', 'number'].map((kind) => wanted.some((w) => typeof w === kind));
  const few = wanted.length <= 8;
  return (v) => {
    if (v === undefined) return 2;
    if (few) {
      // A list of a few is searched faster than a set.
      for (const w of wanted) if (w === v) return 1;
    } else if (set.has(v)) return 1;
    if (v === null) return 0;
    return (typeof v === 'string' && strings) || (typeof v === 'number' && numbers) ? 0 : 2;
  };
};

const contains =
  (want: string | number): Leaf =>
  (v) => {
    if (Array.isArray(v)) return v.includes(want) ? 1 : 0;
    return v === null ? 0 : 2;
  };

const ordered = (want: number | string, sign: 1 | -1): Leaf => {
  const kind = typeof want;
  return (v) => {
    if (typeof v !== kind || (typeof v !== 'number' && typeof v !== 'string') || Number.isNaN(v)) return 2;
    return (sign === 1 ? v >= want : v <= want) ? 1 : 0;
  };
};

/** Passes for every fact that is there. */
export const present: Leaf = (v) => (v === undefined ? 2 : isEmpty(v) ? 0 : 1);
const absent: Leaf = (v) => (isEmpty(v) ? 1 : 0);
const unreadable: Compiled = (_facts, _trace, missing) => {
  missing?.push('(condition)');
  return 2;
};

/** The test of a leaf; `undefined` where it can't be read. */
export function leafOf(c: Condition): Leaf | undefined {
  if ('is' in c) return equals(c.is);
  if ('in' in c) return Array.isArray(c.in) ? oneOf(c.in) : undefined;
  if ('has' in c) return contains(c.has);
  if ('atLeast' in c) return ordered(c.atLeast, 1);
  if ('atMost' in c) return ordered(c.atMost, -1);
  if ('present' in c) return present;
  if ('absent' in c) return absent;
  return undefined;
}

function compileLeaf(fact: string, test: Leaf, at: string): Compiled {
  const read: ReadPath = readPath(fact);
  return (facts, trace, missing) => {
    const saw = read(facts);
    const tri = test(saw);
    if (trace !== undefined) {
      const truth = TRUTH[tri] as Truth;
      trace.push(saw === undefined ? { at, fact, truth } : { at, fact, truth, saw });
    }
    if (tri === 2 && missing !== undefined && !missing.includes(fact)) missing.push(fact);
    return tri;
  };
}

/**
 * `all` (stop = failed) and `any` (stop = passed). With a trace every part is evaluated, so that a
 * person sees each condition; without one the first deciding part ends it. Facts missing in parts that
 * did not matter in the end are not reported.
 */
function compileMany(parts: readonly Compiled[], stop: 0 | 1): Compiled {
  return (facts, trace, missing) => {
    let result: Tri = stop === 0 ? 1 : 0;
    const known = missing === undefined ? 0 : missing.length;
    for (let i = 0; i < parts.length; i++) {
      const tri = (parts[i] as Compiled)(facts, trace, missing);
      if (tri === stop) {
        result = stop;
        if (trace === undefined) break;
      } else if (tri === 2 && result !== stop) result = 2;
    }
    if (missing !== undefined && result !== 2) missing.length = known;
    return result;
  };
}

/** Compiles a condition read from data. What can't be read is `unknown`, never passed and never failed. */
export function compile(condition: Condition, at: string): Compiled {
  const c = condition as Condition | null;
  if (typeof c !== 'object' || c === null) return unreadable;
  if ('all' in c || 'any' in c) {
    const [word, parts] = 'all' in c ? (['all', c.all] as const) : (['any', c.any] as const);
    if (!Array.isArray(parts)) return unreadable;
    return compileMany(
      parts.map((p, i) => compile(p, `${at}.${word}.${i}`)),
      word === 'all' ? 0 : 1,
    );
  }
  if ('not' in c) {
    const inner = compile(c.not, `${at}.not`);
    return (facts, trace, missing) => {
      const tri = inner(facts, trace, missing);
      return tri === 2 ? 2 : tri === 1 ? 0 : 1;
    };
  }
  const test = typeof c.fact === 'string' ? leafOf(c) : undefined;
  return test === undefined ? unreadable : compileLeaf(c.fact, test, at);
}

export const truthOf = (tri: Tri): Truth => TRUTH[tri] as Truth;
