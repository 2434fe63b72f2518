import { describe, expect, it } from 'vitest';
import { evaluateDuty, type CitedDuty } from '../../core/index.ts';
import { lawInForce, rulesInForce, citationOf } from '../../core/law/index.ts';
import { plainDate } from '../../core/date/index.ts';
import { allPacks, packOf } from '../tools/packs.ts';

const on = plainDate('2026-11-22');

describe('a draft', () => {
  it('SZ-01 is never applied: its pack does not answer in Shenzhen, on any day, and says why', () => {
    for (const day of ['2010-01-01', '2026-11-22', '2099-12-31']) {
      const law = lawInForce(allPacks(), { jurisdiction: 'CN-4403', on: plainDate(day) });
      expect(law.packs.map((p) => p.code)).not.toContain('SZ');
      expect(law.notInForce).toContainEqual(expect.objectContaining({ pack: packOf('SZ'), reason: 'draft' }));
    }
    const law = lawInForce(allPacks(), { jurisdiction: 'CN-4403', on });
    expect(rulesInForce(law, 'schemes').map((s) => s.id)).not.toContain('CL-SZ-SUBJECT');
    expect(law.packs.map((p) => p.code)).toContain('ZW');
  });

  it('SZ-01 a duty cited to a draft does not apply, the same duty cited to a full text does', () => {
    const duty = packOf('ZJ').duties?.find((d) => d.id === 'ZJ-PROTECTED');
    if (!duty) throw new Error('ZJ-PROTECTED is missing');
    const facts = { field: { kind: '商业秘密' } };
    const draft: CitedDuty = { ...duty, citation: citationOf(packOf('SZ'), duty) };
    const text: CitedDuty = { ...duty, citation: citationOf(packOf('ZJ'), duty) };
    expect(evaluateDuty(draft, facts).verdict).toBe('not-applicable');
    expect(evaluateDuty(text, facts)).toMatchObject({ verdict: 'else', level: 'refuse' });
  });
});
