import { leafOf, truthOf, type Tri } from './condition.ts';
import { readPath } from './path.ts';
import type { Condition, Fact, Facts, Truth } from './types.ts';

/** A condition made ready to be asked of many facts, without reasons. */
export type Ready = (facts: Facts) => Truth;

/** Reads a fact by code written for it, by path: for facts of a known shape. Must read what the path says. */
export type Readers = Readonly<Record<string, (facts: Facts) => Fact | undefined>>;

type Run = () => Tri;
type Leaf = Extract<Condition, { readonly fact: string }>;

/**
 * Conditions that are asked of the same facts one after another, such as all rules on a record: each distinct question
 * (fact and test) is asked of the facts once, however many conditions it stands in. The answers are those of `truth`.
 *
 * Facts are treated as frozen: between two calls with the same object nothing may have changed in it.
 *
 * @example const ask = readyTogether(); const adult = ask({ fact: 'age', atLeast: 18 }); adult({ age: 20 }) //=> 'passed'
 */
export function readyTogether(readers: Readers = {}): (condition: Condition) => Ready {
  let facts: Facts = {};
  /** Which facts the answers below are about; a number never used twice. */
  let turn = 0;
  const paths = new Map<string, () => Fact | undefined>();
  const questions = new Map<string, Run>();

  const reading = (path: string): (() => Fact | undefined) =>
    once(paths, path, () => {
      const read = readers[path] ?? readPath(path);
      let seen: Fact | undefined;
      let seenIn = 0;
      return () => {
        if (seenIn !== turn) {
          seen = read(facts);
          seenIn = turn;
        }
        return seen;
      };
    });

  const question = (leaf: Leaf): Run =>
    once(questions, JSON.stringify(leaf), () => {
      const test = typeof leaf.fact === 'string' ? leafOf(leaf) : undefined;
      if (test === undefined) return unreadable;
      const read = reading(leaf.fact);
      let answer: Tri = 2;
      let answeredIn = 0;
      return () => {
        if (answeredIn !== turn) {
          answer = test(read());
          answeredIn = turn;
        }
        return answer;
      };
    });

  const build = (condition: Condition): Run => {
    const c = condition as Condition | null;
    if (typeof c !== 'object' || c === null) return unreadable;
    if ('all' in c || 'any' in c) {
      const [parts, stop] = 'all' in c ? ([c.all, 0] as const) : ([c.any, 1] as const);
      return Array.isArray(parts) ? many(parts.map(build), stop) : unreadable;
    }
    if ('not' in c) {
      const inner = build(c.not);
      return () => {
        const tri = inner();
        return tri === 2 ? 2 : tri === 1 ? 0 : 1;
      };
    }
    return question(c);
  };

  return (condition) => {
    const run = build(condition);
    return (given) => {
      if (given !== facts) {
        facts = given;
        turn += 1;
      }
      return truthOf(run());
    };
  };
}

/** What can't be read is unknown, never passed and never failed. */
const unreadable: Run = () => 2;

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = make()));
  return found;
}

/** `all` stops at a failed part, `any` at a passed one; an unknown part leaves the rest to decide. */
function many(parts: readonly Run[], stop: 0 | 1): Run {
  return () => {
    let result: Tri = stop === 0 ? 1 : 0;
    for (const part of parts) {
      const tri = part();
      if (tri === stop) return stop;
      if (tri === 2) result = 2;
    }
    return result;
  };
}
