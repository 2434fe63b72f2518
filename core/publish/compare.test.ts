import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPath } from '../list/pack.ts';
import { compareIssues } from './build/compare.ts';
import { tempFolder } from './fixture.test-help.ts';

const root = tempFolder();
let made = 0;

type Subjects = ReadonlyMap<string, string>;

/** An issue with these subjects' lines, an alias beside each, cut into `2 ** bits` packs. */
function issueOf(subjects: Subjects, bits: number) {
  const folder = join(root, String(made++));
  mkdirSync(join(folder, 'packs'), { recursive: true });
  const shards = Array.from({ length: 2 ** bits }, () => [] as string[]);
  for (const [hex, said] of subjects) {
    const shard = shards[parseInt(hex.slice(0, 2), 16) >>> (8 - bits)]!;
    shard.push(`${hex}\t{"k":"${said}","to":[]}\n`, `${hex}\t{"s":"${said}"}\n`);
  }
  shards.forEach((lines, at) =>
    writeFileSync(join(folder, packPath(at)), Buffer.concat([gzipSync(''), gzipSync(lines.sort().join(''))])),
  );
  return { folder, packBits: bits };
}

const subjects = fc
  .array(
    fc.tuple(
      fc.nat(40).map((n) => (n * 6 + 256).toString(16).slice(1).repeat(8)),
      fc.constantFrom('甲', '乙乙', ''),
    ),
    { maxLength: 30 },
  )
  .map((pairs): Subjects => new Map(pairs));

it('two issues differ by what two maps differ by, however finely each is cut', async () => {
  const bits = fc.nat(4);
  await fc.assert(
    fc.asyncProperty(subjects, bits, subjects, bits, async (old, oldBits, now, nowBits) => {
      const { removed, set, counts } = await compareIssues(issueOf(old, oldBits), issueOf(now, nowBits));
      const changed = [...now].filter(([hex, said]) => old.get(hex) !== said);
      expect(set.sort()).toEqual(changed.map(([, said]) => `{"s":"${said}"}`).sort());
      expect(removed).toEqual([...old.keys()].filter((hex) => !now.has(hex)).sort());
      const added = changed.filter(([hex]) => !old.has(hex)).length;
      expect(counts).toEqual({ added, changed: changed.length - added, removed: removed.length });
    }),
    { numRuns: 60 },
  );
});
