import { describe, expect, it } from 'vitest';
import type { Citation, SourceKind } from '../answer/index.ts';
import type { CitedDuty } from '../law/types.ts';
import { evaluateDuty } from './duty.ts';

const cite = (sourceKind: SourceKind): Citation => ({
  pack: 'T',
  document: '试验办法',
  article: '第二条',
  quote: '不得拒绝',
  sourceKind,
  version: '2026.1.1',
  from: '2022-02-01',
});
const words = (text: string) => ({ 'zh-CN': text, en: text });
const duty: CitedDuty = {
  id: 'T-2-NO',
  kind: 'refuse',
  article: '第二条',
  quote: '不得拒绝',
  name: words('不得拒绝'),
  applies: { fact: 'reply.kind', is: 'REJECT' },
  when: { not: { fact: 'reply.ground', is: 'incomplete' } },
  then: { outcome: 'allowed', level: 'ok' },
  else: { outcome: 'one-time-notice', level: 'refuse', say: words('应当一次性告知') },
  citation: cite('full-text'),
};

describe('a duty', () => {
  it('does not apply to other facts', () => {
    expect(evaluateDuty(duty, { reply: { kind: 'AGREE' } })).toMatchObject({
      verdict: 'not-applicable',
      level: 'ok',
      trace: [{ at: 'T-2-NO.applies', fact: 'reply.kind', truth: 'failed', saw: 'AGREE' }],
    });
  });

  it('gives its then outcome, and its else outcome with what to say and its citation', () => {
    expect(evaluateDuty(duty, { reply: { kind: 'REJECT', ground: 'other' } })).toMatchObject({
      verdict: 'then',
      outcome: 'allowed',
      level: 'ok',
    });
    expect(evaluateDuty(duty, { reply: { kind: 'REJECT', ground: 'incomplete' } })).toMatchObject({
      verdict: 'else',
      outcome: 'one-time-notice',
      level: 'refuse',
      say: { 'zh-CN': '应当一次性告知' },
      citation: { article: '第二条' },
    });
  });

  it('is indeterminate on what is missing, both of whether it applies and of what it says', () => {
    expect(evaluateDuty(duty, {})).toMatchObject({
      verdict: 'indeterminate',
      level: 'indeterminate',
      missing: ['reply.kind', 'reply.ground'],
    });
    expect(evaluateDuty(duty, { reply: { kind: 'REJECT' } })).toMatchObject({ missing: ['reply.ground'] });
  });

  it.each(['official-interpretation', 'news-summary', 'restated'] as const)(
    'read from a source that is %s advises at most and says why',
    (kind) => {
      const facts = { reply: { kind: 'REJECT', ground: 'incomplete' } };
      expect(evaluateDuty({ ...duty, citation: cite(kind) }, facts)).toMatchObject({
        level: 'advise',
        cappedBy: kind,
      });
    },
  );

  it('whose text names no first day in force advises at most', () => {
    const silent: { from?: string } & Citation = { ...cite('full-text') };
    delete silent.from;
    const facts = { reply: { kind: 'REJECT', ground: 'incomplete' } };
    expect(evaluateDuty({ ...duty, citation: silent }, facts)).toMatchObject({
      level: 'advise',
      cappedBy: 'window-unknown',
    });
  });

  it('read from a draft is never applied', () => {
    const facts = { reply: { kind: 'REJECT', ground: 'incomplete' } };
    expect(evaluateDuty({ ...duty, citation: cite('draft') }, facts)).toMatchObject({
      verdict: 'not-applicable',
    });
  });

  it('takes the default of a reading unless the facts choose another', () => {
    const open: CitedDuty = {
      ...duty,
      applies: { fact: 'reading.scope', is: 'wide' },
      readings: [
        {
          id: 'scope',
          question: words('适用范围'),
          options: [
            { id: 'wide', ...words('宽') },
            { id: 'narrow', ...words('窄') },
          ],
          default: 'narrow',
        },
      ],
    };
    const facts = { reply: { ground: 'incomplete' } };
    expect(evaluateDuty(open, facts).verdict).toBe('not-applicable');
    expect(evaluateDuty(open, { ...facts, reading: { scope: 'wide' } }).verdict).toBe('else');
  });
});
