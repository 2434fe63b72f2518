import { describe, expect, it } from 'vitest';
import { packOf } from '../../test/tools/packs.ts';
import { plainDate } from '../date/index.ts';
import { lawInForce } from '../law/index.ts';
import { sayNotInForce } from './law.ts';

const lapsed = (day: string) => {
  const { notInForce } = lawInForce([packOf('JN')], { jurisdiction: 'CN-3701', on: plainDate(day) });
  return notInForce.map(({ pack, ...why }) => sayNotInForce({ title: pack.title, ...why }, 'zh-CN'));
};

describe('a lapsed document', () => {
  it('is not mentioned on its last day, and says 依据已失效 with that day from the next', () => {
    expect(lapsed('2026-12-31')).toEqual([]);
    expect(lapsed('2027-01-01')).toEqual([
      '依据已失效：《济南市社会信用管理办法》有效期至2026年12月31日 周四，其后不再据此作出结论。请装入接替的规定。',
    ]);
  });
});

describe('a document that does not answer', () => {
  it.each([
    [{ reason: 'expired', lastDay: plainDate('2026-12-31') }, 'was in force until Thu, 31 December 2026'],
    [{ reason: 'not-yet' }, 'not yet in force'],
    [{ reason: 'draft' }, 'is a draft'],
    [{ reason: 'window-unknown' }, 'does not say from when'],
  ] as const)('%j says so in English', (why, part) => {
    expect(sayNotInForce({ title: 'T', ...why }, 'en')).toContain(part);
  });
});
