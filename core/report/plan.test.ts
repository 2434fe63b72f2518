import { describe, expect, it } from 'vitest';
import { day } from '../../test/fixtures/credit.ts';
import { allPacks, packOf } from '../../test/tools/packs.ts';
import { reportPlan } from './plan.ts';

const packs = allPacks();
const at = (jurisdiction: string, on = '2026-11-20', choices = {}) =>
  reportPlan(packs, { jurisdiction, on: day(on), choices });

describe('the text a special credit report follows', () => {
  it.each(['CN-1302', 'CN-130202'])('is the plan of Tangshan in %s', (place) => {
    const plan = at(place);
    expect(plan).toMatchObject({ kind: 'own', pack: { code: 'TS' }, choices: ['missing-annexes'] });
    expect(plan.contents?.id).toBe('CL-TS-REPORT');
    expect(plan.domains?.id).toBe('CL-TS-DOMAINS');
  });

  it.each(['CN', 'CN-13', 'CN-1306', 'CN-37', 'CN-3701', 'CN-11'])(
    'is no law in %s, only a model',
    (place) => {
      const plan = at(place);
      expect(plan).toMatchObject({ kind: 'model', pack: { code: 'TS' } });
      expect(plan.choices).toEqual(['missing-annexes', 'report-elsewhere']);
    },
  );

  it.each([
    ['2024-02-29', 'none', undefined],
    ['2024-03-01', 'own', 'TS'],
  ])('on %s in Tangshan: %s', (on, kind, code) => {
    const plan = at('CN-1302', on);
    expect([plan.kind, plan.pack?.code]).toEqual([kind, code]);
  });

  it('is not even a model before it is in force at home', () => {
    expect(at('CN-3701', '2024-02-29')).toMatchObject({ kind: 'none', choices: ['report-elsewhere'] });
  });

  it('is none where the page has chosen so; a word nobody knows changes nothing', () => {
    const none = at('CN-3701', '2026-11-20', { 'report-elsewhere': 'none' });
    expect(none).toMatchObject({ kind: 'none', choices: ['report-elsewhere:none'] });
    expect(none.contents).toBeUndefined();
    expect(at('CN-1302', '2026-11-20', { 'report-elsewhere': 'none' }).kind).toBe('own');
    expect(at('CN-3701', '2026-11-20', { 'report-elsewhere': 'maybe' })).toEqual(at('CN-3701'));
  });
});

describe('what the texts of the place say without saying what is in a report', () => {
  const said = (place: string) => at(place).said.map(({ pack, article }) => `${pack} ${article}`);

  it('is named, in force or not', () => {
    expect(said('CN-3701')).toEqual(['AP 三(十)']);
    expect(said('CN-1306')).toEqual(['BD 二(四)9', 'AP 三(十)']);
  });

  it('is nothing where nothing is said', () => {
    expect(reportPlan([packOf('TS')], { jurisdiction: 'CN-3701', on: day('2026-11-20') }).said).toEqual([]);
  });
});
