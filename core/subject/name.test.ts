import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeName, sameName } from './index.ts';

describe('sameName', () => {
  it.each([
    ['half- and full-width brackets', '示例(济南)有限公司', '示例（济南）有限公司'],
    ['tortoise-shell brackets', '示例〔济南〕有限公司', '示例(济南)有限公司'],
    ['lenticular brackets', '示例【济南】有限公司', '示例(济南)有限公司'],
    ['square brackets', '示例［济南］有限公司', '示例[济南]有限公司'],
    ['spaces', ' 示例 有限　公司\u00a0', '示例有限公司'],
    ['a line break in a cell', '示例有限\r\n公司', '示例有限公司'],
    ['zero-width marks', '示例\u200b有限\ufeff公司', '示例有限公司'],
    ['bidi controls', '\u202e示例有限公司\u202c', '示例有限公司'],
    ['variation selectors', '示例\ufe00有限公司\u{e0100}', '示例有限公司'],
    ['full-width letters and digits', '示例ＡＢＣ１２３公司', '示例abc123公司'],
    ['Kangxi radicals copied from a PDF', '⼭东⽰例⼯⼚', '山东示例工厂'],
    ['compatibility ideographs', '示例\uf9e4公司', '示例理公司'],
    ['middle dots', '买买提•示例', '买买提·示例'],
    ['dashes', '示例公司——济南站', '示例公司-济南站'],
    ['quotation marks', '示例“好”公司', '示例"好"公司'],
    ['circles for the zero 〇', '示例二○厂', '示例二〇厂'],
    ['(株)', '示例㈱', '示例(株)'],
  ])('does not tell %s apart', (_, a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  it.each([
    ['a branch', '示例有限公司', '示例有限公司济南分公司'],
    ['a similar character', '示例己公司', '示例已公司'],
    ['traditional characters', '示例貿易', '示例贸易'],
    ['a suffix', '示例有限公司', '示例有限责任公司'],
    ['the place', '示例(济南)公司', '示例(青岛)公司'],
    ['private-use characters', '示例\ue08b公司', '示例\ue08c公司'],
    ['two empty names', '', ' \u200b'],
  ])('tells %s apart', (_, a, b) => {
    expect(sameName(a, b)).toBe(false);
  });

  it('compares names of any length', () => {
    const long = '示例'.repeat(100_000);
    expect(sameName(long, `\u202e${long} `)).toBe(true);
    expect(sameName(long, long + '甲')).toBe(false);
  });
});

describe('normalizeName', () => {
  it('gives the same key when applied to a key, for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const key = normalizeName(name);
        expect(normalizeName(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no space, control or bidi mark in the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(normalizeName(name)).not.toMatch(/[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});
