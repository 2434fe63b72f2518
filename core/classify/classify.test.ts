import { describe, expect, it } from 'vitest';
import type { Citation } from '../answer/index.ts';
import { classify } from './classify.ts';
import type { CitedClassScheme, ClassScheme } from './types.ts';

const citation: Citation = {
  pack: 'T',
  document: '试验办法',
  article: '第一条',
  quote: '分为三类',
  sourceKind: 'full-text',
  version: '2026.1.1',
};
const scheme: CitedClassScheme = {
  id: 'CL-T',
  name: '三类',
  article: '第一条',
  quote: '分为三类',
  subjectTypes: ['entry'],
  citation,
  classes: [
    { code: 'A', name: '甲', quote: '甲类', article: '第一条(一)', when: { fact: 'kind', is: 'a' } },
    {
      code: 'B',
      name: '乙',
      quote: '乙类',
      when: {
        all: [
          { fact: 'kind', is: 'b' },
          { fact: 'basis', is: 'law' },
        ],
      },
    },
    { code: 'C', name: '丙', when: { fact: 'old', is: true } },
  ],
};
const many: ClassScheme = { ...scheme, many: true };

describe('a scheme tried in order', () => {
  it('gives the first class that passes, with the citation of scheme and class', () => {
    expect(classify(scheme, { kind: 'a', old: true })).toMatchObject({
      kind: 'class',
      codes: ['A'],
      citations: [
        { article: '第一条', quote: '分为三类' },
        { article: '第一条(一)', quote: '甲类' },
      ],
    });
  });

  it('is undecided where an earlier class could still win, and says what is missing', () => {
    expect(classify(scheme, { kind: 'b', old: true })).toMatchObject({
      kind: 'indeterminate',
      candidates: ['B', 'C'],
      missing: ['basis'],
    });
  });

  it('is undecided on empty facts', () => {
    expect(classify(scheme, {})).toMatchObject({ kind: 'indeterminate', candidates: ['A', 'B', 'C'] });
  });

  it('is none where every class fails', () => {
    expect(classify(scheme, { kind: 'x', old: false })).toMatchObject({
      kind: 'none',
      citations: [citation],
    });
  });

  it('shows each condition it tried, or none when asked not to', () => {
    const facts = { kind: 'b', basis: 'law' };
    expect(classify(scheme, facts).trace.map((s) => `${s.at} ${s.truth}`)).toEqual([
      'A failed',
      'B.all.0 passed',
      'B.all.1 passed',
    ]);
    expect(classify(scheme, facts, { trace: false })).toEqual({ ...classify(scheme, facts), trace: [] });
  });
});

describe('a scheme of many classes', () => {
  it('gives every class that passes and keeps the undecided apart', () => {
    expect(classify(many, { kind: 'b', old: true })).toMatchObject({
      kind: 'class',
      codes: ['C'],
      undecided: ['B'],
      missing: ['basis'],
    });
    const all = classify(many, { kind: 'b', basis: 'law', old: true });
    expect(all).toMatchObject({ kind: 'class', codes: ['B', 'C'], undecided: [] });
    expect(all.citations.map((c) => c.quote)).toEqual(['分为三类', '乙类', '分为三类']);
  });

  it('is undecided where nothing passes and something is unknown, and none where all fail', () => {
    expect(classify(many, { kind: 'x' })).toMatchObject({
      kind: 'indeterminate',
      candidates: ['C'],
      missing: ['old'],
    });
    expect(classify(many, { kind: 'x', old: false })).toMatchObject({ kind: 'none' });
  });
});

it('answers about an uncited scheme carry no citation', () => {
  const bare: ClassScheme & { citation?: Citation } = { ...scheme };
  delete bare.citation;
  expect(classify(bare, { kind: 'a' })).toMatchObject({ kind: 'class', citations: [] });
});
