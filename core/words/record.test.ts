import { describe, expect, it } from 'vitest';
import { day, record } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { recordState } from '../record/index.ts';
import { asOfText, discloseUntilText, explainRecordStep, missingText } from './record.ts';

const law = ['JN', 'SD'].map(packOf);

describe('a record’s state in words', () => {
  it.each([
    [{}, '披露至2030年1月10日', 'shown until 10 January 2030'],
    [{ polarity: 'neutral' as const }, '长期披露', 'no limit of disclosure'],
    [{ actEndDate: undefined as never }, '披露期限无法确定', 'disclosure period not known'],
  ])('%j', (changes, zh, en) => {
    const state = recordState(record(changes), { law, on: day('2025-06-22') });
    expect([discloseUntilText(state, 'zh-CN'), discloseUntilText(state, 'en')]).toEqual([zh, en]);
  });

  it('every step has its date in full', () => {
    const state = recordState(record({ actEndDate: day('2021-03-15') }), { law, on: day('2026-03-16') });
    expect(state.trace.map((step) => explainRecordStep(step, 'zh-CN'))).toEqual([
      '规定的披露期限最后一日为2026年3月15日 周日',
      '自2026年3月16日 周一起不再披露，不再作为依据',
    ]);
  });

  it('a step that should have a date and has none says so', () => {
    expect(explainRecordStep({ step: 'repaired', outcome: 'failed' }, 'zh-CN')).toBe(
      '已于（日期不详）完成信用修复',
    );
  });

  it('missing facts have names, missing law its place', () => {
    expect(missingText('record.actEndDate', 'zh-CN')).toBe('失信行为终止之日');
    expect(missingText('law:CN-3701', 'en')).toBe('rules in force for CN-3701');
    expect(missingText('something.else', 'en')).toBe('something.else');
  });

  it('the day a list was current', () => {
    expect(asOfText(day('2026-03-06'), 'zh-CN')).toBe('截至2026年3月6日 周五');
  });
});
