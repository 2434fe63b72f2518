import { expect, it } from 'vitest';
import { day, listed, record } from '../../test/fixtures/credit.ts';
import { evaluate } from '../classify/index.ts';
import { RECORD_READERS, recordFacts } from './facts.ts';

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
