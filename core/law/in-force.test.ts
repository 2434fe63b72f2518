import { describe, expect, it } from 'vitest';
import { packOf } from '../../test/tools/packs.ts';
import { plainDate } from '../date/index.ts';
import { appliesIn, lawInForce, mayDecide } from './in-force.ts';
import type { LawPack } from './types.ts';

const pack = (change: Partial<LawPack>): LawPack => ({
  schema: 1,
  code: 'T',
  version: '2026.1.1',
  title: '试验办法',
  jurisdiction: 'CN-3701',
  sourceKind: 'full-text',
  confidence: 'A',
  sourceFile: 'none.txt',
  from: plainDate('2022-02-01'),
  to: plainDate('2027-01-01'),
  ...change,
});
const at = (packs: readonly LawPack[], day: string, jurisdiction = 'CN-3701') =>
  lawInForce(packs, { jurisdiction, on: plainDate(day) });
const codes = (packs: readonly LawPack[], day: string, jurisdiction?: string) =>
  at(packs, day, jurisdiction).packs.map((p) => p.code);

describe('a place', () => {
  it.each([
    ['CN', 'CN-370102', true],
    ['CN-37', 'CN-3701', true],
    ['CN-3701', 'CN-370102', true],
    ['CN-3701', 'CN-37', false],
    ['CN-3701', 'CN-3702', false],
    ['CN-37', 'CN', false],
    ['CN-2102', 'CN-3701', false],
  ])('law of %s in %s: %s', (law, place, applies) => {
    expect(appliesIn(law, place)).toBe(applies);
  });

  it('gets its own law before that of its province and of the country, and no other city’s', () => {
    const packs = [
      pack({ code: 'N', jurisdiction: 'CN' }),
      pack({ code: 'X', jurisdiction: 'CN-2102' }),
      pack({ code: 'C', jurisdiction: 'CN-3701' }),
      pack({ code: 'P', jurisdiction: 'CN-37' }),
    ];
    expect(codes(packs, '2026-11-22')).toEqual(['C', 'P', 'N']);
    expect(at(packs, '2026-11-22').notInForce).toEqual([]);
  });
});

describe('a window', () => {
  const t = [pack({})];
  it.each([
    ['2022-01-31', 'not-yet'],
    ['2022-02-01', undefined],
    ['2026-12-31', undefined],
    ['2027-01-01', 'expired'],
  ])('from 2022-02-01 up to 2027-01-01, on %s: %s', (day, reason) => {
    const law = at(t, day);
    expect(law.packs.length).toBe(reason === undefined ? 1 : 0);
    expect(law.notInForce[0]?.reason).toBe(reason);
  });

  it('that has ended says its last day', () => {
    expect(at(t, '2027-01-01').notInForce).toEqual([
      { pack: t[0], reason: 'expired', lastDay: '2026-12-31' },
    ]);
  });

  it('without an end stays open', () => {
    expect(codes([pack({ to: null })], '2099-01-01')).toEqual(['T']);
  });

  it('without a first day is unknown, unless the text is known to have been published', () => {
    const silent = { from: null, to: null };
    expect(at([pack(silent)], '2026-11-22').notInForce[0]?.reason).toBe('window-unknown');
    const published = pack({ ...silent, publishedOn: plainDate('2024-02-18') });
    expect(codes([published], '2024-02-18')).toEqual(['T']);
    expect(at([published], '2024-02-17').notInForce[0]?.reason).toBe('not-yet');
  });
});

describe('what a source may do', () => {
  it('a draft never answers', () => {
    expect(at([pack({ sourceKind: 'draft' })], '2026-11-22').notInForce[0]?.reason).toBe('draft');
  });

  it.each([
    [{}, true],
    [{ sourceKind: 'excerpt' }, true],
    [{ sourceKind: 'official-interpretation' }, false],
    [{ sourceKind: 'news-summary', confidence: 'B' }, false],
    [{ confidence: 'B' }, false],
    [{ from: null }, false],
  ] as const)('%j may decide: %s', (change, decides) => {
    expect(mayDecide(pack(change))).toBe(decides);
  });
});

describe('answers', () => {
  it('are remembered for the same packs, place and day', () => {
    const t = [pack({})];
    expect(at(t, '2026-11-22')).toBe(at(t, '2026-11-22'));
    expect(at(t, '2026-11-22')).not.toBe(at([...t], '2026-11-22'));
  });

  it('are still right after more days than are remembered', () => {
    const t = [pack({})];
    for (let y = 2023; y < 2026; y++) {
      for (let m = 1; m <= 12; m++) for (let d = 1; d <= 28; d += 9) at(t, `${y}-${two(m)}-${two(d)}`);
    }
    expect(codes(t, '2026-12-31')).toEqual(['T']);
    expect(codes(t, '2027-01-01')).toEqual([]);
  });
  const two = (n: number): string => String(n).padStart(2, '0');
});

describe('the packs themselves on their first and last days', () => {
  it.each([
    ['JN', 'CN-3701', '2022-01-31', 'not-yet'],
    ['JN', 'CN-3701', '2022-02-01', undefined],
    ['JN', 'CN-3701', '2026-12-31', undefined],
    ['JN', 'CN-3701', '2027-01-01', 'expired'],
    ['SD', 'CN-3701', '2020-09-30', 'not-yet'],
    ['SD', 'CN-3701', '2020-10-01', undefined],
    ['SD', 'CN-3701', '2027-01-01', undefined],
    ['DL', 'CN-2102', '2016-07-31', 'not-yet'],
    ['DL', 'CN-2102', '2016-08-01', undefined],
    ['ZW', 'CN-2102', '2025-07-31', 'not-yet'],
    ['ZW', 'CN-2102', '2025-08-01', undefined],
    ['CAT', 'CN', '2024-02-17', 'not-yet'],
    ['CAT', 'CN', '2024-02-18', undefined],
    ['APL', 'CN', '2021-07-14', 'not-yet'],
    ['APL', 'CN', '2021-07-15', undefined],
    ['ALL', 'CN', '2004-06-30', 'not-yet'],
    ['ALL', 'CN', '2004-07-01', undefined],
    ['CC', 'CN', '2020-12-31', 'not-yet'],
    ['CC', 'CN', '2021-01-01', undefined],
    ['PIPL', 'CN', '2021-10-31', 'not-yet'],
    ['PIPL', 'CN', '2021-11-01', undefined],
    ['PSAP', 'CN', '2025-12-31', 'not-yet'],
    ['PSAP', 'CN', '2026-01-01', undefined],
    ['S45', 'CN', '2021-08-31', 'not-yet'],
    ['S45', 'CN', '2021-09-01', undefined],
    ['ECO', 'CN', '2026-08-14', 'not-yet'],
    ['ECO', 'CN', '2026-08-15', undefined],
    ['GB22', 'CN', '2025-06-21', 'not-yet'],
    ['GB22', 'CN', '2025-06-22', undefined],
    ['O36', 'CN', '2026-03-31', 'not-yet'],
    ['O36', 'CN', '2026-04-01', undefined],
  ])('%s in %s on %s: %s', (code, place, day, reason) => {
    const law = at([packOf(code)], day, place);
    expect(law.notInForce[0]?.reason).toBe(reason);
    expect(law.packs.length).toBe(reason === undefined ? 1 : 0);
  });

  it('in Jinan only Shandong’s regulation and national law remain after 2026-12-31', () => {
    const packs = ['JN', 'SD', 'DL', 'CAT', 'ZW'].map(packOf);
    expect(codes(packs, '2026-12-31')).toEqual(['JN', 'SD', 'CAT', 'ZW']);
    expect(codes(packs, '2027-01-01')).toEqual(['SD', 'CAT', 'ZW']);
  });
});
