import { expect, it } from 'vitest';
import { factPaths } from './fact-paths.ts';

it('the facts a condition asks for come once each, in its order', () => {
  const b = { fact: 'b.c', is: 1 } as const;
  expect(factPaths({ all: [b, { any: [{ fact: 'a', present: true }, { not: b }] }] })).toEqual(['b.c', 'a']);
  expect(factPaths(b)).toEqual(['b.c']);
});
