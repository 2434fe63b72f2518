import type { Match } from './identity.ts';
import type { Hit } from './types.ts';

/** A list this long is sorted by the engine: putting one after another in its place pays for a few. */
const FEW = 32;

/** Sorts a new list in place; what is equal keeps its order. */
function sorted<T>(list: T[], after: (a: T, b: T) => boolean): T[] {
  if (list.length > FEW) return list.sort((a, b) => (after(a, b) ? 1 : after(b, a) ? -1 : 0));
  for (let i = 1; i < list.length; i++) {
    const item = list[i] as T;
    let at = i;
    for (; at > 0 && after(list[at - 1] as T, item); at--) list[at] = list[at - 1] as T;
    list[at] = item;
  }
  return list;
}

const byId = (a: Match, b: Match): boolean => a.id > b.id;

/** By id, so that the order in which records came says nothing. */
export const sortById = (matches: Match[]): Match[] => sorted(matches, byId);

/** Holds first, then the latest decision. */
function byWeight(a: Hit, b: Hit): boolean {
  if (a.level !== b.level) return b.level === 'intercept';
  return (a.record.decisionDate ?? '') < (b.record.decisionDate ?? '');
}

export const sortByWeight = (hits: Hit[]): Hit[] => sorted(hits, byWeight);
