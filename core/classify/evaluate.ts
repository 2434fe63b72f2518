import { compile, truthOf, type Compiled } from './condition.ts';
import type { Condition, ConditionStep, Facts, Truth } from './types.ts';

export interface Evaluation {
  readonly truth: Truth;
  /** Facts that would have to be known; empty unless `unknown`. */
  readonly missing: readonly string[];
  /** Every condition in order, also those after the deciding one. */
  readonly trace: readonly ConditionStep[];
}

const cache = new WeakMap<object, { readonly at: string; readonly run: Compiled }>();

/** Compiled once per condition object: rules are treated as frozen. Without `at` any head will do. */
function compiled(condition: Condition, at?: string): Compiled {
  const key: unknown = condition;
  if (typeof key !== 'object' || key === null) return compile(condition, at ?? 'when');
  let found = cache.get(key);
  if (found === undefined || (at !== undefined && at !== found.at)) {
    found = { at: at ?? 'when', run: compile(condition, at ?? 'when') };
    cache.set(key, found);
  }
  return found.run;
}

/**
 * Evaluates a condition over facts, three-valued (Kleene), with what each part saw.
 *
 * @param at name of the rule, used as the head of each step's `at`.
 * @example evaluate({ fact: 'age', atLeast: 18 }, {}).truth //=> 'unknown'
 */
export function evaluate(condition: Condition, facts: Facts, at = 'when'): Evaluation {
  const trace: ConditionStep[] = [];
  const missing: string[] = [];
  const truth = truthOf(compiled(condition, at)(facts, trace, missing));
  return { truth, missing, trace };
}

/** The same answer without its reasons, for loops over many rules. */
export function truth(condition: Condition, facts: Facts): Truth {
  return truthOf(compiled(condition)(facts, undefined, undefined));
}

/** `truth` of one condition, made ready once: for rules that are asked again and again. */
export function ready(condition: Condition): (facts: Facts) => Truth {
  const run = compiled(condition);
  return (facts) => truthOf(run(facts, undefined, undefined));
}
