import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { conditionText, LAW_DOCS, lawDocs } from './law-docs.ts';
import { allPacks } from './packs.ts';

it('docs/law.md is what `npm run law:docs` writes from the packs', () => {
  expect(readFileSync(LAW_DOCS, 'utf8') === lawDocs(allPacks())).toBe(true);
});

it('a condition is printed with its brackets', () => {
  const a = { fact: 'a', is: 1 } as const;
  expect(conditionText({ all: [a, { any: [a, { not: { fact: 'b', absent: true } }] }] })).toBe(
    '`a` is 1 and (`a` is 1 or `b` given)',
  );
});
