import type { Condition } from './types.ts';

/** What a condition compares a fact with, wherever in it that stands. */
export function comparedWith(condition: Condition | undefined, fact: string): readonly string[] {
  if (!condition) return [];
  if ('all' in condition || 'any' in condition)
    return ('all' in condition ? condition.all : condition.any).flatMap((part) => comparedWith(part, fact));
  if ('not' in condition) return comparedWith(condition.not, fact);
  if (condition.fact !== fact) return [];
  return 'is' in condition
    ? [String(condition.is)]
    : 'in' in condition
      ? condition.in.map(String)
      : 'has' in condition
        ? [String(condition.has)]
        : [];
}
