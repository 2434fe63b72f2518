import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { LawPack } from '../../core/law/types.ts';
import { conditionText, LAW_DOCS, lawDocs } from './law-docs.ts';
import { allPacks } from './packs.ts';
import { repositoryRoot } from './root.ts';
import { SILENCE_DOCS, silenceDocs } from './silence-docs.ts';

it('docs/law.md is what `npm run law:docs` writes from the packs', () => {
  expect(readFileSync(LAW_DOCS, 'utf8') === lawDocs(allPacks())).toBe(true);
});

it('docs/silences.md is what `npm run law:docs` writes from core/law/silences.json', () => {
  expect(readFileSync(SILENCE_DOCS, 'utf8') === silenceDocs()).toBe(true);
});

it('docs/changelog.md says of every document since when it is answered', () => {
  const page = readFileSync(join(repositoryRoot(), 'docs/changelog.md'), 'utf8');
  const row = (p: LawPack): string =>
    `| ${p.title}${p.shortTitle ? `（${p.shortTitle}）` : ''} · ${p.windowArticle ?? '–'} | ${p.from ?? '–'} | ${p.to ?? '–'} |`;
  for (const pack of allPacks()) expect([pack.code, page.includes(row(pack))]).toEqual([pack.code, true]);
});

it('a condition is printed with its brackets', () => {
  const a = { fact: 'a', is: 1 } as const;
  expect(conditionText({ all: [a, { any: [a, { not: { fact: 'b', absent: true } }] }] })).toBe(
    '`a` is 1 and (`a` is 1 or `b` given)',
  );
});
