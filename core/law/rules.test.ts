import { describe, expect, it } from 'vitest';
import { allPacks } from '../../test/tools/packs.ts';
import { plainDate } from '../date/index.ts';
import { lawInForce } from './in-force.ts';
import { findRow, findRule, rulesInForce, supportsOf } from './rules.ts';
import type { LawPack, RuleRow } from './types.ts';

const packs = allPacks();
const jinan = (day: string) => lawInForce(packs, { jurisdiction: 'CN-3701', on: plainDate(day) });
const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map((r) => r.id);

describe('rules in force', () => {
  it('carry document, article, quote, window and version', () => {
    const q1 = rulesInForce(jinan('2026-11-22'), 'queries').find((q) => q.id === 'JN-Q1');
    expect(q1?.citation).toEqual({
      pack: 'JN',
      document: '济南市社会信用管理办法',
      article: '第二十一条(一)',
      quote: '实施行政许可、行政处罚、行政强制、行政给付等行为',
      sourceKind: 'full-text',
      version: packs.find((p) => p.code === 'JN')?.version,
      from: '2022-02-01',
      to: '2027-01-01',
    });
  });

  it('are given once where a city says the province’s rule again, with both citations', () => {
    const law = jinan('2026-12-31');
    const measures = rulesInForce(law, 'measures');
    expect(ids(measures)).toContain('JN-PUN-1');
    expect(ids(measures)).not.toContain('SD-PUN-1');
    expect(ids(measures)).not.toContain('M11');
    const pun1 = measures.find((m) => m.id === 'JN-PUN-1') as RuleRow;
    expect(supportsOf(law, pun1).map((c) => `${c.pack} ${c.article}`)).toEqual([
      'SD 第二十八条(一)',
      'CAT 二',
    ]);
  });

  it('are the province’s again from the day the city’s have lapsed', () => {
    const law = jinan('2027-01-01');
    expect(ids(rulesInForce(law, 'measures'))).toContain('SD-PUN-1');
    expect(ids(rulesInForce(law, 'queries'))).toEqual(['SD-Q1', 'SD-Q2', 'SD-Q3', 'SD-Q4', 'SD-Q5']);
    expect(rulesInForce(law, 'measures').some((m) => m.citation.pack === 'JN')).toBe(false);
  });

  it('leave a stricter provincial rule standing beside the city’s', () => {
    const found = ids(rulesInForce(jinan('2026-11-22'), 'duties'));
    expect(found).toContain('JN-19-PERSON');
    expect(found).toContain('SD-20-PERSON');
  });

  it('are not silenced by a nearer text that only advises', () => {
    const restated = packs.map((p) =>
      p.code === 'JN' ? ({ ...p, sourceKind: 'restated', confidence: 'B' } as const) : p,
    );
    const law = lawInForce(restated, { jurisdiction: 'CN-3701', on: plainDate('2026-11-22') });
    expect(ids(rulesInForce(law, 'measures'))).toEqual(expect.arrayContaining(['JN-PUN-1', 'SD-PUN-1']));
  });

  it('keep to a row’s own window within that of its pack', () => {
    const day = (s: string) => plainDate(s);
    const row = { article: '第一条', quote: '三年', documentTypes: ['甲'], accepted: true };
    const old = { ...row, id: 'T-1', to: day('2026-01-01') };
    const now = { ...row, id: 'T-1', quote: '一年', from: day('2026-01-01') };
    const pack: LawPack = {
      schema: 1,
      code: 'T',
      version: '2026.1.1',
      title: '试验办法',
      jurisdiction: 'CN',
      sourceKind: 'full-text',
      confidence: 'A',
      sourceFile: 'none.txt',
      from: day('2020-01-01'),
      to: null,
      basis: [old, now],
    };
    const quotes = (on: string) =>
      rulesInForce(lawInForce([pack], { jurisdiction: 'CN', on: day(on) }), 'basis').map((b) => b.quote);
    expect(quotes('2025-12-31')).toEqual(['三年']);
    expect(quotes('2026-01-01')).toEqual(['一年']);
    expect(findRow([pack], 'basis', 'T-1', day('2026-01-01'))?.quote).toBe('一年');
    expect(findRow([pack], 'basis', 'T-1')?.citation).toMatchObject({ from: '2020-01-01', to: '2026-01-01' });
  });

  it('are the same objects every time, so that compiled conditions are found again', () => {
    const [a] = rulesInForce(jinan('2026-11-22'), 'duties');
    const [b] = rulesInForce(jinan('2026-11-23'), 'duties');
    expect(a).toBe(b);
  });
});

describe('finding a rule by its id', () => {
  it('works whether it is in force or not, and says which list it stands in', () => {
    expect(findRule(packs, 'DL-ZW-21-COND')).toMatchObject({ list: 'deadlines', row: { duration: 10 } });
    expect(findRule(packs, 'JN-PUN-1')).toMatchObject({ list: 'measures', pack: { code: 'JN' } });
    expect(findRule(packs, 'NO-SUCH')).toBeUndefined();
  });

  it('by kind finds no row of another kind', () => {
    expect(findRow(packs, 'schemes', 'CL-ZW-SHARING')?.classes).toHaveLength(3);
    expect(findRow(packs, 'deadlines', 'CL-ZW-SHARING')).toBeUndefined();
  });
});
