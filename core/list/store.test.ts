import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { idbStore } from './store-idb.ts';
import { memoryStore, type ListState, type ListStore } from './store.ts';

const state = (generation: string, manifest = 'm'): ListState => ({
  generation,
  manifest,
  signature: 's',
  shardBits: 0,
  packBits: 0,
  ends: Uint32Array.of(1),
  overlays: [],
  personShardBits: 0,
  hasPersons: false,
  overlaid: 0,
  seenOn: plainDate('2026-03-01'),
});
const bytes = (...values: number[]) => Uint8Array.from(values);
let number = 0;
const STORES: [string, () => Promise<ListStore>][] = [
  ['in memory', () => Promise.resolve(memoryStore())],
  ['in IndexedDB', () => idbStore(indexedDB, `test-${number++}`)],
];

describe.each(STORES)('a store %s', (_, open) => {
  it('gives back what was written, by list and generation', async () => {
    const store = await open();
    await store.write('a', '1', [
      ['index.bin', bytes(1)],
      ['packs/000.bin', bytes(2)],
    ]);
    await store.write('a', '2', [['index.bin', bytes(3)]]);
    await store.write('ab', '1', [['index.bin', bytes(4)]]);
    expect(await store.read('a', '1', 'index.bin')).toEqual(bytes(1));
    expect(await store.read('a', '2', 'index.bin')).toEqual(bytes(3));
    expect(await store.read('b', '1', 'index.bin')).toBeUndefined();
    expect((await store.paths('a', '1')).sort()).toEqual(['index.bin', 'packs/000.bin']);
  });

  it('hands out a piece of a file, small or large', async () => {
    const store = await open();
    const large = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
    await store.write('a', '1', [
      ['small', bytes(1, 2, 3, 4)],
      ['large', large.subarray(7)],
    ]);
    expect([...(await store.read('a', '1', 'small', { from: 1, to: 3 }))!]).toEqual([2, 3]);
    expect(await store.read('a', '1', 'large', { from: 993, to: 1003 })).toEqual(large.slice(1000, 1010));
    expect(await store.read('a', '1', 'large')).toEqual(large.slice(7));
    expect(await store.read('a', '1', 'lost', { from: 0, to: 1 })).toBeUndefined();
  });

  it('swaps state and files together', async () => {
    const store = await open();
    await store.write('a', '1', [['x', bytes(1)]]);
    expect(await store.swap('a', undefined, state('1'), [['y', bytes(2)]], 1)).toBe('done');
    expect(await store.state('a')).toEqual(state('1'));
    expect(await store.read('a', '1', 'y')).toEqual(bytes(2));
  });

  it('refuses a swap over a state it was not told of, and writes nothing', async () => {
    const store = await open();
    await store.swap('a', undefined, state('1'), [], 0);
    expect(await store.swap('a', undefined, state('2'), [['x', bytes(1)]], 0)).toBe('overtaken');
    expect(await store.swap('a', state('1', 'other'), state('2'), [['x', bytes(1)]], 0)).toBe('overtaken');
    expect(await store.state('a')).toEqual(state('1'));
    expect(await store.read('a', '2', 'x')).toBeUndefined();
  });

  it('refuses a generation with files missing', async () => {
    const store = await open();
    await store.write('a', '1', [['x', bytes(1)]]);
    expect(await store.swap('a', undefined, state('1'), [], 2)).toBe('incomplete');
    expect(await store.state('a')).toBeUndefined();
  });

  it('lets one of two swaps at once through', async () => {
    const store = await open();
    const both = await Promise.all([
      store.swap('a', undefined, state('1'), [], 0),
      store.swap('a', undefined, state('2'), [], 0),
    ]);
    expect(both.sort()).toEqual(['done', 'overtaken']);
  });

  it('cleans away the other generations of one list only', async () => {
    const store = await open();
    for (const [list, generation] of [
      ['a', '1'],
      ['a', '2'],
      ['a', '3'],
      ['b', '1'],
    ] as const)
      await store.write(list, generation, [['x', bytes(1)]]);
    await store.clean('a', ['2']);
    const left = await Promise.all(
      [
        ['a', '1'],
        ['a', '2'],
        ['a', '3'],
        ['b', '1'],
      ].map(([l, g]) => store.read(l!, g!, 'x')),
    );
    expect(left.map(Boolean)).toEqual([false, true, false, true]);
  });
});
