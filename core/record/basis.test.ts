import { describe, expect, it } from 'vitest';
import { day } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { lawInForce } from '../law/index.ts';
import { judgeBasis } from './basis.ts';

const on = day('2026-03-02');
const jinan = lawInForce(['JN', 'SD'].map(packOf), { jurisdiction: 'CN-3701', on });
const nowhere = lawInForce([], { jurisdiction: 'CN-6101', on });

describe('a basis document (认定依据文书)', () => {
  it.each([
    ['none at all', undefined, 'none'],
    ['an effective penalty decision', { type: '行政处罚决定书', effective: true }, 'accepted'],
    ['spaces in its name do not matter', { type: '行政处罚 决定书', effective: true }, 'accepted'],
    [
      'effect from a day that has come',
      { type: '行政处罚决定书', effectiveOn: day('2026-03-02') },
      'accepted',
    ],
    [
      'effect from tomorrow',
      { type: '行政处罚决定书', effective: true, effectiveOn: day('2026-03-03') },
      'not-effective',
    ],
    ['without effect', { type: '行政处罚决定书', effective: false }, 'not-effective'],
    ['effect not known', { type: '行政处罚决定书' }, 'unknown'],
    ['an interview record', { type: '约谈记录', effective: true }, 'not-accepted'],
    ['a media report', { type: '媒体报道' }, 'not-accepted'],
    ['a kind no rule names', { type: '会议纪要', effective: true }, 'unknown'],
  ] as const)('%s: %j is %s', (_what, basis, outcome) => {
    expect(judgeBasis(basis, [jinan], on).outcome).toBe(outcome);
  });

  it('acceptance and rejection both cite their article', () => {
    expect(judgeBasis({ type: '约谈记录' }, [jinan], on).citations[0]?.article).toBe('第十三条');
    expect(judgeBasis({ type: '行政处罚决定书', effective: true }, [jinan], on).citations[0]?.article).toBe(
      '第十三条',
    );
  });

  it('where no law names kinds, effect alone counts', () => {
    expect(judgeBasis({ type: '会议纪要', effective: true }, [nowhere], on).outcome).toBe('accepted');
    expect(judgeBasis({ type: '会议纪要' }, [nowhere], on).outcome).toBe('unknown');
  });

  it('where the law there names no kinds, other loaded texts say what a kind is worth', () => {
    const packs = [packOf('JN'), packOf('DL')];
    const dalian = lawInForce(packs, { jurisdiction: 'CN-2102', on });
    const judge = (type: string) => judgeBasis({ type, effective: true }, [dalian], on, packs);
    expect(judge('约谈记录')).toEqual({ outcome: 'not-accepted', missing: [], citations: [] });
    expect(judge('行政处罚决定书')).toEqual({ outcome: 'accepted', missing: [], citations: [] });
    expect(judge('会议纪要')).toEqual({
      outcome: 'unknown',
      missing: ['record.basis.type'],
      citations: [],
    });
  });

  it('the holder’s law may reject what the deciding place accepts', () => {
    const strict = {
      ...packOf('SD'),
      code: 'ST',
      jurisdiction: 'CN-6101',
      basis: [
        { id: 'ST-1', article: '一', quote: '示例', documentTypes: ['行政处罚决定书'], accepted: false },
      ],
    };
    const holder = lawInForce([strict], { jurisdiction: 'CN-6101', on });
    expect(judgeBasis({ type: '行政处罚决定书', effective: true }, [jinan, holder], on).outcome).toBe(
      'not-accepted',
    );
  });
});
