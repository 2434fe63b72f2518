import { expect } from '@open-wc/testing';
import type { PlainDate } from '../../core/date/types.ts';
import { decide, EMPTY, faultsOf, saysSomething, type Draft } from './decision.ts';

const applied: Draft = {
  ...EMPTY,
  decision: 'apply',
  measures: ['M1'],
  relevance: '同为工程建设领域',
  proportionality: '数额大，尚未支付',
};
const declined: Draft = {
  ...EMPTY,
  decision: 'decline',
  reasonCode: 'unrelated',
  reason: '与施工许可没有关系',
};

describe('a reason', () => {
  for (const [text, says] of [
    ['同为工程建设领域', true],
    ['same field of work', true],
    ['', false],
    ['    ', false],
    ['无', false],
    ['......', false],
    ['啊啊啊啊啊啊', false],
    ['1111', false],
    ['同意。', false],
  ] as const)
    it(`“${text}” ${says ? 'says something' : 'says nothing'}`, () =>
      expect(saysSomething(text)).to.equal(says));
});

describe('a decision', () => {
  for (const [what, draft, faults] of [
    ['nothing chosen', EMPTY, ['decision']],
    ['applied with everything', applied, []],
    ['applied without a measure', { ...applied, measures: [] }, ['measures']],
    ['applied without relevance', { ...applied, relevance: ' ' }, ['relevance']],
    ['applied without proportionality', { ...applied, proportionality: '' }, ['proportionality']],
    ['applied with nothing', { ...EMPTY, decision: 'apply' }, ['measures', 'relevance', 'proportionality']],
    ['declined with everything', declined, []],
    ['declined without text', { ...declined, reason: '' }, ['reason']],
    ['declined with nothing', { ...EMPTY, decision: 'decline' }, ['reasonCode', 'reason']],
  ] as [string, Draft, string[]][])
    it(`${what} lacks ${faults.join(', ') || 'nothing'}`, () =>
      expect(faultsOf(draft)).to.deep.equal(faults));

  it('carries only what belongs to it', () => {
    const about = { records: ['S1'], on: '2026-11-22' as PlainDate, lawVersion: 'JN@1' };
    expect(decide({ ...applied, reasonCode: 'other', reason: '旧的' }, about)).to.deep.equal({
      decision: 'apply',
      measures: ['M1'],
      relevance: '同为工程建设领域',
      proportionality: '数额大，尚未支付',
      ...about,
    });
    expect(decide({ ...declined, measures: ['M1'] }, about)).to.deep.equal({
      decision: 'decline',
      measures: [],
      reasonCode: 'unrelated',
      reason: '与施工许可没有关系',
      ...about,
    });
  });
});
