import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allPacks } from '../../tools/packs.ts';
import { answerRow, type RowCase } from './answer-row.ts';

/**
 * One test for each row of SYSTEMS.md that a rule of a pack answers. Its title begins with the row's id:
 * `npm run law:coverage` counts it. Facts that pass and facts that fail must both be there.
 */
const packs = allPacks();
const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((name) => /^[A-Z0-9]+\.json$/.test(name));

for (const file of files) {
  const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as RowCase[];
  const rows = new Map<string, RowCase[]>();
  for (const c of cases) rows.set(c.row, [...(rows.get(c.row) ?? []), c]);
  describe(`rows of ${file}`, () => {
    for (const [row, own] of rows) {
      it(`${row} answers by ${[...new Set(own.map((c) => c.rule))].join(', ')}`, () => {
        for (const c of own)
          expect(answerRow(packs, c.rule, c.facts), JSON.stringify(c.facts)).toBe(c.expect);
        expect(new Set(own.map((c) => c.expect)).size, 'facts that pass and facts that fail').toBeGreaterThan(
          1,
        );
      });
    }
  });
}

describe('what a rule says it covers', () => {
  const known = new Set(
    (JSON.parse(readFileSync(new URL('_systems.json', folder), 'utf8')) as { id: string }[]).map((r) => r.id),
  );
  it('names only rows that exist', () => {
    const named = packs.flatMap((pack) =>
      Object.values(pack)
        .filter(Array.isArray)
        .flat()
        .flatMap((rule: { covers?: string[] }) => rule.covers ?? []),
    );
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
