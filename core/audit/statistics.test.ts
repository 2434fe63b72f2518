import { describe, expect, it } from 'vitest';
import { logStatistics } from './statistics.ts';
import type { AuditEntry } from './types.ts';

const entry = (changes: Partial<AuditEntry>): AuditEntry => ({
  format: 1,
  seq: 1,
  kind: 'query',
  time: '2026-11-22T09:30:00+08:00',
  user: '（示例）李四',
  department: '示例局',
  matter: { type: 'licence' },
  use: { scenario: '', process: '', effect: '', storage: '', destruction: '' },
  lawVersion: 'JN@1',
  prev: '',
  hash: '',
  ...changes,
});
const prompt = { level: 'intercept', records: ['a'], measures: [], because: [] } as const;

describe('statistics of a log', () => {
  it('an empty log has no months and no matters', () => {
    const { total, byMatter, byMonth } = logStatistics([]);
    expect([total.queries, byMatter, byMonth]).toEqual([0, [], []]);
  });

  it('a list of many subjects counts as many look-ups, and a hold is no second look-up', () => {
    const { total } = logStatistics([
      entry({ query: { purpose: '', source: '', subjects: 12 } }),
      entry({ kind: 'prompt', prompt }),
      entry({ kind: 'hold', prompt }),
    ]);
    expect(total).toMatchObject({ queries: 13, hits: 1, held: 1 });
  });

  it('a prompt without a record is no hit', () => {
    expect(logStatistics([entry({ kind: 'prompt', prompt: { ...prompt, records: [] } })]).total.hits).toBe(0);
  });

  it('a withdrawn decision stays counted as made', () => {
    const { total } = logStatistics([
      entry({ kind: 'decision', decision: 'measure-applied' }),
      entry({ kind: 'decision', decision: 'not-applied' }),
      entry({ kind: 'decision', decision: 'went-back' }),
      entry({ kind: 'withdrawal', refers: 1 }),
      entry({ kind: 'not-checked' }),
    ]);
    expect(total).toMatchObject({ applied: 1, declined: 1, withdrawn: 1, unchecked: 1, queries: 0 });
  });

  it('months run on without gaps, over a year’s end', () => {
    const { byMonth, byMatter } = logStatistics([
      entry({ time: '2026-11-30T23:59:59+08:00' }),
      entry({ time: '2027-02-01T00:00:00+08:00', matter: { type: 'procurement' } }),
      entry({ time: '2027-02-01T00:00:00+08:00', matter: { type: 'procurement' } }),
    ]);
    expect(byMonth.map(({ month, counts }) => [month, counts.queries])).toEqual([
      ['2026-11', 1],
      ['2026-12', 0],
      ['2027-01', 0],
      ['2027-02', 2],
    ]);
    expect(byMatter.map(({ matter }) => matter)).toEqual(['procurement', 'licence']);
  });
});
