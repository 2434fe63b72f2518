import { describe, expect, it } from 'vitest';
import { packCodes, packOf } from '../../test/tools/packs.ts';
import { addDays, plainDate, type PlainDate } from '../date/index.ts';
import { appliesIn, lawInForce, mayDecide } from './in-force.ts';
import { RULE_LISTS, rulesInForce } from './rules.ts';
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

describe('every pack on its first and last days', () => {
  it.each(packCodes())('%s', (code) => {
    const one = packOf(code);
    const on = (day: PlainDate) => lawInForce([one], { jurisdiction: one.jurisdiction, on: day });
    const reason = (day: PlainDate) => on(day).notInForce[0]?.reason ?? 'answers';
    const first = one.from ?? one.publishedOn;
    if (one.sourceKind === 'draft') {
      for (const day of ['2000-01-01', '2026-11-22', '2099-12-31'])
        expect(reason(day as PlainDate)).toBe('draft');
      return;
    }
    if (first === undefined) {
      expect([reason(plainDate('2026-11-22')), mayDecide(one)]).toEqual(['window-unknown', false]);
      return;
    }
    expect([reason(addDays(first, -1)), reason(first)]).toEqual(['not-yet', 'answers']);
    // What is only known to have been published on a day never decides.
    if (one.from === null) expect(mayDecide(one)).toBe(false);
    if (one.to === null) expect(reason(plainDate('2099-12-31'))).toBe('answers');
    else {
      const last = addDays(one.to, -1);
      expect([reason(last), reason(one.to)]).toEqual(['answers', 'expired']);
      expect(on(one.to).notInForce[0]?.lastDay).toBe(last);
    }
  });

  it.each(packCodes())('%s: rows with windows of their own', (code) => {
    const one = packOf(code);
    if (one.sourceKind === 'draft' || (one.from ?? one.publishedOn) === undefined) return;
    for (const list of RULE_LISTS) {
      for (const row of one[list] ?? []) {
        const gives = (day: PlainDate): boolean =>
          rulesInForce(lawInForce([one], { jurisdiction: one.jurisdiction, on: day }), list).some(
            (given) => given.id === row.id && given.quote === row.quote,
          );
        if (row.from)
          expect([row.id, gives(addDays(row.from, -1)), gives(row.from)]).toEqual([row.id, false, true]);
        if (row.to)
          expect([row.id, gives(addDays(row.to, -1)), gives(row.to)]).toEqual([row.id, true, false]);
      }
    }
  });

  /** By hand from the texts, so that a slip in a pack shows. */
  it.each([
    ['JN', '2022-02-01', '2026-12-31'],
    ['SD', '2020-10-01', undefined],
    ['DL', '2016-08-01', undefined],
    ['ZW', '2025-08-01', undefined],
    ['BD', '2024-04-29', '2024-12-31'],
    ['APL', '2021-07-15', undefined],
    ['PSAP', '2026-01-01', undefined],
    ['ECO', '2026-08-15', undefined],
    ['PEPL', '2025-05-20', undefined],
    ['GPR', '2015-03-01', undefined],
    ['MWR', '2020-05-01', undefined],
    ['CRR', '2013-03-15', undefined],
  ])('%s from %s through %s', (code, first, last) => {
    const { from, to } = packOf(code);
    expect([from, to === null ? undefined : addDays(to, -1)]).toEqual([first, last]);
  });

  it('in Jinan only Shandong’s regulation and national law remain after 2026-12-31', () => {
    const packs = ['JN', 'SD', 'DL', 'CAT', 'ZW'].map(packOf);
    expect(codes(packs, '2026-12-31')).toEqual(['JN', 'SD', 'CAT', 'ZW']);
    expect(codes(packs, '2027-01-01')).toEqual(['SD', 'CAT', 'ZW']);
  });
});
