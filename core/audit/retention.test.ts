import { describe, expect, it } from 'vitest';
import { day } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { retention } from './retention.ts';

const law = ['ZW', 'DL', 'JN'].map(packOf);

describe('how long a log is kept', () => {
  it.each([
    [
      'Jinan: three years of the State Council’s regulation',
      ['CN-3701'],
      '2026-03-02',
      '2029-03-02',
      '2029-03-03',
      'ZW',
    ],
    ['Dalian: its five years reach further', ['CN-2102'], '2026-03-02', '2031-03-02', '2031-03-03', 'DL'],
    [
      'a Jinan officer with a Dalian record: the longest',
      ['CN-3701', 'CN-2102'],
      '2026-03-02',
      '2031-03-02',
      '2031-03-03',
      'DL',
    ],
    ['a leap day ends on 28 February', ['CN-3701'], '2028-02-29', '2031-02-28', '2031-03-01', 'ZW'],
    [
      'before the regulation was in force: Dalian alone',
      ['CN-2102'],
      '2025-07-31',
      '2030-07-31',
      '2030-08-01',
      'DL',
    ],
  ])('%s', (_what, jurisdictions, generated, through, purge, pack) => {
    const answer = retention({ law, jurisdictions, generatedOn: day(generated) });
    expect(answer).toMatchObject({ kind: 'keep', keepThrough: through, earliestPurge: purge });
    expect(answer.kind === 'keep' && answer.citation.pack).toBe(pack);
  });

  it('of two that end on one day the one that lays down the log is cited, in whatever order they were loaded', () => {
    for (const packs of [
      ['PIPL', 'ZW'],
      ['ZW', 'PIPL'],
    ]) {
      const answer = retention({
        law: packs.map(packOf),
        jurisdictions: ['CN-3701'],
        generatedOn: day('2026-03-02'),
      });
      expect(answer).toMatchObject({
        kind: 'keep',
        keepThrough: '2029-03-02',
        citation: { pack: 'ZW', article: '第二十九条' },
        choices: ['start-day', 'unstated-start'],
      });
    }
  });

  it('without a rule nothing may be purged', () => {
    expect(retention({ law: [], jurisdictions: ['CN-3701'], generatedOn: day('2026-03-02') })).toEqual({
      kind: 'unknown',
      missing: ['law:CN-3701'],
    });
  });

  it('every rule that was asked is named beside the one that decides', () => {
    const answer = retention({ law, jurisdictions: ['CN-2102'], generatedOn: day('2026-03-02') });
    expect(answer.kind === 'keep' && answer.considered.map(({ rule }) => rule).sort()).toEqual([
      'DL-DL-18-LOG',
      'DL-ZW-29-LOG',
    ]);
  });
});
