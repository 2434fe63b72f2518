import { expect, it } from 'vitest';
import type { ExcludedOutcome, ExcludedRule } from '../deadline/types.ts';
import { excludedSentence } from './deadline-excluded.ts';

const rule: ExcludedRule = {
  reasons: ['听证'],
  article: '第四十五条',
  quote: '所需时间不计算在本节规定的期限内',
};
const time = { from: '2026-03-09', to: '2026-03-13', reason: '听证' } as ExcludedOutcome;

it('time that is left out is told with its days and the article', () => {
  expect(excludedSentence({ ...time, effective: true }, rule, 'zh-CN')).toBe(
    '听证：2026年3月9日至2026年3月13日不计算在期限内（第四十五条）',
  );
  expect(excludedSentence({ ...time, effective: true }, rule, 'en')).toBe(
    '听证: 9 March 2026 to 13 March 2026 is not counted (第四十五条)',
  );
});

it.each(['bad-dates', 'not-excludable'] as const)('time that counts after all says why: %s', (because) => {
  for (const locale of ['zh-CN', 'en'] as const) {
    const said = excludedSentence(
      { reason: '鉴定', effective: false, because } as ExcludedOutcome,
      rule,
      locale,
    );
    expect(said).toMatch(/^鉴定[：:].{10,}/);
  }
});
