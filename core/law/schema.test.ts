import { describe, expect, it } from 'vitest';
import { packJson } from '../../test/tools/packs.ts';
import { readPack } from './read-pack.ts';
import { checkPack, checkPacks } from './schema.ts';
import type { LawPack } from './types.ts';

type Json = Record<string, unknown>;
const copy = (): Json => structuredClone(packJson('JN')) as Json;
const rows = (pack: Json, list: string): Json[] => pack[list] as Json[];
const first = (pack: Json, list: string): Json => rows(pack, list)[0] as Json;
const problems = (change: (pack: Json) => void) => {
  const pack = copy();
  change(pack);
  const checked = checkPack(pack);
  return checked.ok ? [] : checked.problems;
};

describe('the full check of a pack', () => {
  it.each<[string, (p: Json) => void, { path: string; code: string }]>([
    ['a missing quote', (p) => delete first(p, 'measures')['quote'], { path: 'measures.0.quote', code: 'missing' }],
    ['a blank quote', (p) => (first(p, 'measures')['quote'] = ' '), { path: 'measures.0.quote', code: 'missing' }],
    ['no article', (p) => delete first(p, 'duties')['article'], { path: 'duties.0.article', code: 'missing' }],
    ['an impossible date', (p) => (p['from'] = '2022-02-30'), { path: 'from', code: 'bad-date' }],
    ['a timestamp', (p) => (p['to'] = '2027-01-01T00:00'), { path: 'to', code: 'bad-date' }],
    ['no window at all', (p) => delete p['to'], { path: 'to', code: 'missing' }],
    ['an end before the start', (p) => (p['to'] = '2022-02-01'), { path: 'to', code: 'bad-window' }],
    ['an unknown matter', (p) => (first(p, 'queries')['matters'] = ['tea']), { path: 'queries.0.matters.0', code: 'unknown-value' }],
    ['an unknown field', (p) => (first(p, 'basis')['acepted'] = true), { path: 'basis.0', code: 'unknown-field' }],
    ['a measure class of 4', (p) => (first(p, 'measures')['measureClass'] = 4), { path: 'measures.0.measureClass', code: 'unknown-value' }],
    ['a number as text', (p) => (first(p, 'deadlines')['duration'] = '5'), { path: 'deadlines.0.duration', code: 'wrong-type' }],
    ['a limit without a number', (p) => delete first(p, 'deadlines')['duration'], { path: 'deadlines.0.duration', code: 'missing' }],
    ['half a day', (p) => (first(p, 'deadlines')['duration'] = 0.5), { path: 'deadlines.0.duration', code: 'wrong-type' }],
    ['a task with a number', (p) => (rows(p, 'deadlines')[1]!['duration'] = 3), { path: 'deadlines.1.duration', code: 'unknown-field' }],
    ['an unknown deadline', (p) => (first(p, 'records')['deadline'] = 'DL-X'), { path: 'records.0.deadline', code: 'unknown-reference' }],
    ['a deadline of the wrong kind', (p) => (first(p, 'records')['deadline'] = 'DL-JN-40-OWN'), { path: 'records.0.deadline', code: 'unknown-reference' }],
    ['an unknown class', (p) => (first(p, 'records')['when'] = { fact: 'record.class', in: ['JN-D9'] }), { path: 'records.0.when', code: 'unknown-reference' }],
    ['a class twice', (p) => ((first(p, 'schemes')['classes'] as Json[])[1]!['code'] = 'PUBLIC'), { path: 'schemes.0.classes.1.code', code: 'duplicate-id' }],
    ['an id twice', (p) => (rows(p, 'measures')[1]!['id'] = 'JN-PUN-1'), { path: 'measures.1.id', code: 'duplicate-id' }],
    [
      'overlapping windows of one id',
      (p) => {
        const [a, b] = rows(p, 'measures') as [Json, Json];
        Object.assign(a, { to: '2025-01-01' });
        Object.assign(b, { id: a['id'], from: '2024-12-31' });
      },
      { path: 'measures.1.id', code: 'overlapping-windows' },
    ],
    ['a row that ends before its pack begins', (p) => (first(p, 'basis')['to'] = '2022-02-01'), { path: 'basis.0.to', code: 'bad-window' }],
    ['a condition without a fact', (p) => (first(p, 'records')['when'] = { is: 'x' }), { path: 'records.0.when.fact', code: 'missing' }],
    ['an unknown test', (p) => (first(p, 'records')['when'] = { all: [{ fact: 'a', like: 'x' }] }), { path: 'records.0.when.all.0.like', code: 'unknown-field' }],
    ['an empty all', (p) => (first(p, 'records')['when'] = { all: [] }), { path: 'records.0.when.all', code: 'missing' }],
    ['two tests in one', (p) => (first(p, 'records')['when'] = { fact: 'a', is: 1, in: [1] }), { path: 'records.0.when', code: 'unknown-field' }],
    ['a consequence nobody has quoted', (p) => (first(p, 'deadlines')['consequence'] = '第九十九条(一)'), { path: 'deadlines.0.consequence', code: 'unknown-reference' }],
    ['an item nobody asks for', (p) => ((rows(p, 'duties').find((d) => d['items'])!['items'] as Json[])[0]!['fact'] = 'x.y'), { path: expect.stringMatching(/^duties\.\d+\.items\.0\.fact$/) as unknown as string, code: 'unknown-reference' }],
    ['a secondary source called full text', (p) => (p['confidence'] = 'B'), { path: 'sourceKind', code: 'unknown-value' }],
    ['a place that is none', (p) => (p['jurisdiction'] = '济南'), { path: 'jurisdiction', code: 'unknown-value' }],
    ['a choice nobody has named', (p) => (first(p, 'basis')['choices'] = ['tea-or-coffee']), { path: 'basis.0.choices.0', code: 'unknown-value' }],
    ['time left out without its quote', (p) => (first(p, 'deadlines')['excludes'] = { reasons: ['听证'], article: '第一条' }), { path: 'deadlines.0.excludes.quote', code: 'missing' }],
    ['another schema', (p) => (p['schema'] = 2), { path: 'schema', code: 'unknown-value' }],
  ])('finds %s', (_what, change, want) => {
    expect(problems(change)).toContainEqual(expect.objectContaining(want));
  }); // prettier-ignore

  it('accepts one id in windows that follow each other', () => {
    expect(
      problems((p) => {
        const [a, b] = rows(p, 'measures') as [Json, Json];
        Object.assign(a, { to: '2025-01-01' });
        Object.assign(b, { id: a['id'], from: '2025-01-01' });
        delete b['restates'];
      }),
    ).toEqual([]);
  });

  it.each([[null], [7], ['{}'], [[]], [{}], [{ schema: 1, measures: 'x' }], [{ schema: 1, duties: [null] }]])(
    'answers with problems, and throws nothing, on %j',
    (junk) => {
      const checked = checkPack(junk);
      expect(checked.ok).toBe(false);
      expect(readPack(junk).ok).toBe(false);
    },
  );
});

describe('the check between packs', () => {
  const pack = (code: string, jurisdiction: string, change: Json): LawPack =>
    ({ code, jurisdiction, from: null, to: null, ...change }) as unknown as LawPack;
  const row = { article: '第一条', quote: '甲' };

  it('finds an id that stands in two packs', () => {
    const both = [
      pack('A', 'CN', { basis: [{ ...row, id: 'X' }] }),
      pack('B', 'CN', { basis: [{ ...row, id: 'X' }] }),
    ];
    expect(checkPacks(both)).toEqual([{ path: 'B.basis.0.id', code: 'duplicate-id', saw: 'X also A' }]);
  });

  it('wants a restated row to exist, and in wider law', () => {
    const city = pack('B', 'CN-3701', { basis: [{ ...row, id: 'Y', restates: ['X'] }] });
    const problem = { path: 'B.basis.0.restates', code: 'unknown-reference', saw: 'X' };
    expect(checkPacks([city])).toEqual([problem]);
    expect(checkPacks([city, pack('C', 'CN-3702', { basis: [{ ...row, id: 'X' }] })])).toEqual([problem]);
    expect(checkPacks([city, pack('A', 'CN', { basis: [{ ...row, id: 'X' }] })])).toEqual([]);
  });
});

describe('the check a browser makes', () => {
  const read = (change: (pack: Json) => void) => {
    const pack = copy();
    change(pack);
    const r = readPack(pack);
    return r.ok ? [] : r.problems;
  };

  it.each<[string, (p: Json) => void, { path: string; code: string }]>([
    ['another schema', (p) => (p['schema'] = 2), { path: 'schema', code: 'unknown-schema' }],
    ['no code', (p) => delete p['code'], { path: 'code', code: 'missing' }],
    ['an impossible date', (p) => (p['from'] = '2022-02-30'), { path: 'from', code: 'bad-date' }],
    ['an end before the start', (p) => (p['to'] = '2020-01-01'), { path: 'to', code: 'bad-window' }],
    ['rows that are no list', (p) => (p['duties'] = {}), { path: 'duties', code: 'wrong-type' }],
    [
      'a row without a quote',
      (p) => delete first(p, 'basis')['quote'],
      { path: 'basis.0.quote', code: 'missing' },
    ],
    ['a row that is none', (p) => (p['basis'] = [null]), { path: 'basis.0', code: 'not-an-object' }],
  ])('finds %s', (_what, change, want) => {
    expect(read(change)).toContainEqual(expect.objectContaining(want));
  });
});
