import type { Fact, Facts } from './types.ts';

export type ReadPath = (facts: Facts) => Fact | undefined;

type Bag = { readonly [key: string]: unknown };
const step = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null ? (from as Bag)[key] : undefined;
/** Facts are plain JSON: what an object only inherits (`constructor`) is no fact. */
const plain = (v: unknown): Fact | undefined =>
  typeof v === 'function' ? undefined : (v as Fact | undefined);

/** Reads a dotted path; `undefined` where any part of it is absent. Short paths avoid the loop: they are the hot ones. */
export function readPath(path: string): ReadPath {
  const keys = path.split('.');
  const [a = '', b = '', c = ''] = keys;
  if (keys.length === 1) return (facts) => plain(step(facts, a));
  if (keys.length === 2) {
    return (facts) => {
      const bag = facts[a] as Bag | null | undefined;
      return typeof bag === 'object' && bag !== null ? plain(bag[b]) : undefined;
    };
  }
  if (keys.length === 3) {
    return (facts) => {
      const bag = step(facts[a], b) as Bag | null | undefined;
      return typeof bag === 'object' && bag !== null ? plain(bag[c]) : undefined;
    };
  }
  return (facts) => {
    let at: unknown = facts;
    for (const key of keys) at = step(at, key);
    return plain(at);
  };
}
