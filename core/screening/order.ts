import type { Match } from './identity.ts';
import type { Hit } from './types.ts';

/** A list this long is sorted by the engine: putting one after another in its place pays for a few. */
const FEW = 32;

/** Sorts a new list in place; what is equal keeps its order. */
function sorted<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > FEW) return list.sort(compare);
  for (let i = 1; i < list.length; i++) {
    const item = list[i] as T;
    let at = i;
    for (; at > 0 && compare(list[at - 1] as T, item) > 0; at--) list[at] = list[at - 1] as T;
    list[at] = item;
  }
  return list;
}

const byId = (a: Match, b: Match): number =>
  a.record.id < b.record.id ? -1 : a.record.id > b.record.id ? 1 : 0;

/** By id, so that the order in which records came says nothing. */
export const inOrder = (matches: readonly Match[]): readonly Match[] => sorted(matches.slice(), byId);

/** Holds first, then the latest decision. */
function byWeight(a: Hit, b: Hit): number {
  if (a.level !== b.level) return a.level === 'intercept' ? -1 : 1;
  const x = a.record.decisionDate ?? '';
  const y = b.record.decisionDate ?? '';
  return x === y ? 0 : x > y ? -1 : 1;
}

export const sortByWeight = (hits: Hit[]): Hit[] => sorted(hits, byWeight);
