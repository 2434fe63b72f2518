import { expect, it } from 'vitest';
import { day, listed, record } from '../../test/fixtures/credit.ts';
import { evaluate } from '../classify/index.ts';
import { RECORD_READERS, recordFacts } from './facts.ts';
import { nameOfLaw } from './law-name.ts';

it('every reader reads what its path says', () => {
  const full = listed({
    publishedOn: day('2025-02-01'),
    publicityClass: 'general',
    lesserPenalty: false,
    minorRemedied: false,
    basis: { type: '列入决定书', effective: true, law: '示例法' },
  });
  const bare = record({ basis: undefined, procedure: undefined } as never);
  for (const one of [full, bare]) {
    const facts = recordFacts(one);
    for (const [path, read] of Object.entries(RECORD_READERS)) {
      const [step] = evaluate({ fact: path, present: true }, facts).trace;
      expect([path, read(facts)]).toEqual([path, step?.saw]);
    }
  }
});

it.each([
  ['《中华人民共和国治安管理处罚法》第二十六条第一款', '中华人民共和国治安管理处罚法'],
  ['治安管理处罚法（2025年修订）第二十六条', '治安管理处罚法'],
  ['安全生产法（第七十八条）', '安全生产法'],
  ['依据《水污染防治法》第八十三条', '水污染防治法'],
  ['环境保护法', '环境保护法'],
])('%s names %s', (text, name) => {
  expect(nameOfLaw(text)).toBe(name);
});
