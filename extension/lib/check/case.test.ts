import { describe, expect, it } from 'vitest';
import type { CaseReading, Profile } from '../profile/types.ts';
import { dateIn, identifierIn, matterOfCase, workingDaysIn } from './case.ts';

describe('reading a case', () => {
  it.each([
    ['2026-02-10', '2026-02-10'],
    ['2026/2/10 09:30', '2026-02-10'],
    ['2026年2月10日', '2026-02-10'],
    ['２０２６－０２－１０', '2026-02-10'],
    ['2026-02-30', undefined],
    ['02-10', undefined],
    ['', undefined],
  ])('takes the date in %j as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });

  it.each([
    ['20个工作日', 20],
    ['20 工作日', 20],
    ['５个工作日', 5],
    ['20日', undefined],
    ['1个月', undefined],
  ])('takes the limit in %j as %s working days', (text, days) => {
    expect(workingDaysIn(text)).toBe(days);
  });

  it('keeps a code with a wrong check digit', () => {
    expect(identifierIn('91370100MA3C000001')).toEqual({ kind: 'uscc', value: '91370100MA3C000001' });
  });

  it('finds no identifier where there is none', () => {
    expect(identifierIn('暂无')).toBeUndefined();
  });

  it('goes by the first word that the matter’s name has', () => {
    const profile = {
      matter: {
        type: 'licence',
        byName: [{ includes: '政府采购', type: 'procurement', domain: '政府采购' }],
      },
    } as unknown as Profile;
    const reading = (matter?: string): CaseReading => ({
      profile: 'p',
      lost: [],
      ...(matter ? { matter } : {}),
    });
    expect(matterOfCase(reading('政府采购供应商资格审查'), profile)).toEqual({
      type: 'procurement',
      domain: '政府采购',
      name: '政府采购供应商资格审查',
    });
    expect(matterOfCase(reading('食品经营许可'), profile)).toEqual({ type: 'licence', name: '食品经营许可' });
    expect(matterOfCase(reading(), profile)).toEqual({ type: 'licence' });
  });

  it('says whether it is infrastructure only where the profile says so of the matter', () => {
    const byName = [
      { includes: '道路建设', type: 'funding', infrastructure: true },
      { includes: '补助', type: 'funding' },
    ];
    const profile = { matter: { type: 'funding', infrastructure: false, byName } } as unknown as Profile;
    const of = (matter?: string) =>
      matterOfCase({ profile: 'x', lost: [], ...(matter && { matter }) }, profile).infrastructure;
    expect([of('城市道路建设资金'), of('技术改造补助'), of('其他资金'), of()]).toEqual([
      true,
      undefined,
      false,
      false,
    ]);
  });

  it('says whether bids are evaluated blind only where the profile says so', () => {
    const profile = { matter: { type: 'bidding' } } as Profile;
    const reading: CaseReading = { profile: 'x', lost: [] };
    expect(matterOfCase(reading, profile)).toEqual({ type: 'bidding' });
    expect(matterOfCase(reading, { ...profile, blindEvaluation: true }).blindStage).toBe(true);
    expect(matterOfCase(reading, { ...profile, blindEvaluation: false }).blindStage).toBe(false);
  });
});
