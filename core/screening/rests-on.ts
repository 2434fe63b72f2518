import type { Hit } from './types.ts';

/**
 * The hits that measures rest on: those whose own record allows one of them. A record that allows none of what is applied is
 * no ground for it, though it was on show beside the one that is. Nothing applied: all that the officer had before them.
 */
export function restsOn(hits: readonly Hit[], measures: readonly string[]): readonly Hit[] {
  if (!measures.length) return hits;
  return hits.filter((hit) => hit.measures.some(({ id }) => measures.includes(id)));
}
