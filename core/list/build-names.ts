import { hash } from './hash.ts';
import { indexOf } from './key-index.ts';
import { addToScan, beginsLog, bitSet, endsLog, type NameIndex } from './name-index.ts';

/** The name index of a few thousand names at most, made in memory: what a delta or a small list adds. */
export function buildNames(keys: readonly string[]): NameIndex {
  const begins = bitSet(beginsLog(keys.length));
  const ends = bitSet(endsLog(keys.length));
  const names = { begins, ends, lengths: new Uint32Array(2) };
  for (const key of keys) addToScan(names, key);
  return { ...names, keys: indexOf(keys.map(hash), 3) };
}
