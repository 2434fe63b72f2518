import type { Condition } from './types.ts';

/** Every fact a condition asks for, once, in its order: what a form has to ask, and how rules on a subject are found. */
export function factPaths(condition: Condition): readonly string[] {
  const found = new Set<string>();
  const visit = (c: Condition): void => {
    if ('all' in c) c.all.forEach(visit);
    else if ('any' in c) c.any.forEach(visit);
    else if ('not' in c) visit(c.not);
    else found.add(c.fact);
  };
  visit(condition);
  return [...found];
}
