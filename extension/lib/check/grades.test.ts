import { describe, expect, it } from 'vitest';
import { asking, day, JN, record } from '../../../test/fixtures/credit.ts';
import { packOf } from '../../../test/tools/packs.ts';
import { screenSubject } from './screen-subject.ts';

const { subject } = asking([]);
const around = {
  matter: { type: 'inspection' },
  authority: { jurisdiction: 'CN-3701' },
  law: [JN, packOf('CAT'), packOf('BD'), packOf('ZB5')],
  lists: [{ expiresOn: day('2026-12-31') }],
  on: day('2026-11-22'),
  holdable: true,
} as const;
const grade = record({
  scheme: 'CL-BD-GRADE',
  class: 'D',
  severity: 'none',
  origin: 'grade',
  title: '行业信用评价D级',
});
const watch = record({ scheme: 'CL-ZB-TIERS', class: 'WATCH', origin: 'grade' });

describe('a grade the list carries', () => {
  it('is shown, is no hit and makes no mark', () => {
    const checked = screenSubject(subject, [grade], around);
    expect(checked).toMatchObject({ outcome: 'none', count: 0, screening: { hits: [] } });
    expect(checked.grades).toMatchObject([
      { scheme: '行业信用评价等级', leads: { measures: [], refused: [] } },
    ]);
    // The text that named the grades has lapsed; Jinan's own asks for a table.
    expect(checked.grades?.[0]?.citations.map(({ article }) => article)).toEqual(['第二十五条']);
  });

  it('leads to listed management measures of the department’s table, and to nothing that reduces rights', () => {
    const grades = { D: ['JN-PUN-4', 'JN-SEVM-1', 'OWN-1'] };
    const { outcome, grades: shown } = screenSubject(subject, [grade], { ...around, grades });
    expect(outcome).toBe('none');
    expect(shown?.[0]?.leads).toMatchObject({
      measures: [{ id: 'JN-PUN-4' }],
      refused: [
        { measure: 'JN-SEVM-1', because: 'reduces-rights' },
        { measure: 'OWN-1', because: 'not-listed' },
      ],
    });
  });
});

describe('the watch tier', () => {
  it('prompts where its text answers, and never holds', () => {
    const zibo = { ...around, authority: { jurisdiction: 'CN-3703' } };
    const checked = screenSubject(subject, [watch], zibo);
    expect(checked).toMatchObject({ outcome: 'advise', count: 1, screening: { hits: [] } });
    expect(checked.grades?.[0]?.warns?.['zh-CN']).toContain('仅作警示');
    // Elsewhere the text does not answer: shown, no prompt.
    expect(screenSubject(subject, [watch], around).outcome).toBe('none');
  });

  it('held by its own place, is shown elsewhere with its document, and does not prompt there', () => {
    const held = {
      ...watch,
      heldBy: 'CN-3703',
      polarity: 'neutral',
      customUntil: day('2027-05-11'),
    } as const;
    const checked = screenSubject(subject, [held], around);
    expect(checked).toMatchObject({ outcome: 'none', count: 0, screening: { hits: [] } });
    expect(checked.grades).toMatchObject([{ scheme: '名单分层' }]);
    expect(checked.grades?.[0]?.warns).toBeUndefined();
    expect(checked.grades?.[0]?.citations[0]?.pack).toBe('ZB5');
  });
});
