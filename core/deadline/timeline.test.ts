import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china } from '../calendar/index.ts';
import type { Facts } from '../classify/types.ts';
import { PROMPTLY, REPLY, REPLY_UNCONDITIONAL, SHARE } from './sample.fixture.ts';
import { computeTimeline } from './timeline.ts';
import type { Timeline, TimelineChain, TimelineStep } from './types.ts';

/** Request -> reply -> share, as 政务数据共享条例 第二十一条, 第二十二条 have it. */
const CHAIN: TimelineChain = {
  id: 'CH-ZW-REQUEST',
  steps: [
    {
      id: 'reply-conditional',
      deadline: REPLY.id,
      doneFact: 'replyMade',
      when: { fact: 'sharing', is: 'CONDITIONAL' },
    },
    {
      id: 'reply-unconditional',
      deadline: REPLY_UNCONDITIONAL.id,
      doneFact: 'replyMade',
      when: { fact: 'sharing', is: 'UNCONDITIONAL' },
    },
    { id: 'share', deadline: SHARE.id, doneFact: 'shared' },
    { id: 'claim', deadline: PROMPTLY.id, doneFact: 'claimed' },
  ],
};
const RULES = [REPLY, REPLY_UNCONDITIONAL, SHARE, PROMPTLY];

const timeline = (facts: Facts): Timeline => computeTimeline(CHAIN, RULES, facts, china);
const step = (answer: Timeline, id: string): TimelineStep =>
  answer.steps.find((one) => one.id === id) as TimelineStep;

describe('a timeline', () => {
  it('gives each step its own clock, from the act that starts it (C01)', () => {
    const answer = timeline({
      sharing: 'CONDITIONAL',
      requestReceived: '2025-09-26',
      replyMade: '2025-10-15',
      on: '2025-10-20',
    });
    expect(answer.steps.map(({ id, applies }) => [id, applies])).toEqual([
      ['reply-conditional', 'passed'],
      ['reply-unconditional', 'failed'],
      ['share', 'passed'],
      ['claim', 'passed'],
    ]);
    expect(step(answer, 'reply-conditional').answer).toMatchObject({
      due: '2025-10-16',
      state: 'done-on-time',
    });
    expect(step(answer, 'reply-unconditional')).not.toHaveProperty('answer');
    expect(step(answer, 'share').answer).toMatchObject({ due: '2025-11-12', state: 'normal' });
    expect(step(answer, 'claim').answer).toMatchObject({ kind: 'task' });
    expect(answer.next).toBe('share');
  });

  it('forecasts a step that has not begun from the last day of the one before, and says it is a forecast', () => {
    const answer = timeline({ sharing: 'CONDITIONAL', requestReceived: '2025-09-26', on: '2025-10-09' });
    const share = step(answer, 'share');
    expect(share.answer).toMatchObject({ kind: 'indeterminate', missing: ['replyMade'] });
    expect(share.forecast).toMatchObject({ start: '2025-10-16', due: '2025-11-13' });
    expect(share).not.toHaveProperty('start');
    expect(answer.next).toBe('reply-conditional');
  });

  it('takes extensions and readings by the names of rules and readings', () => {
    const extension = {
      days: 10,
      reason: '特殊原因',
      authorityConsent: '2025-11-13',
      requesterTold: '2025-11-14',
    };
    const facts = { sharing: 'CONDITIONAL', requestReceived: '2025-11-03' };
    const extended = timeline({ ...facts, extensions: { [REPLY.id]: [extension] } });
    expect(step(extended, 'reply-conditional').answer).toMatchObject({ due: '2025-12-01' });
    const untold = timeline({
      ...facts,
      extensions: { [REPLY.id]: [{ ...extension, requesterTold: null }] },
    });
    expect(step(untold, 'reply-conditional').answer).toMatchObject({
      due: '2025-11-17',
      extensions: [{ reason: 'requester-not-told' }],
    });
    const included = timeline({ ...facts, reading: { 'start-day': 'included' } });
    expect(step(included, 'reply-conditional').answer).toMatchObject({ due: '2025-11-14' });
  });

  it('says which fact decides whether a step applies', () => {
    const reply = step(timeline({ requestReceived: '2025-09-26' }), 'reply-conditional');
    expect(reply).toMatchObject({ applies: 'unknown', missing: ['sharing'] });
    expect(reply).not.toHaveProperty('answer');
  });

  it('names a rule it was not given', () => {
    const answer = computeTimeline(CHAIN, [REPLY], { sharing: 'CONDITIONAL' }, china);
    expect(step(answer, 'share')).toMatchObject({ missing: [`rule:${SHARE.id}`] });
  });

  it.each(['2025-9-26', '2025-09-26T10:00+08:00', 20250926, null, '2025-09-31'])(
    'does not take %j for a date',
    (requestReceived) => {
      const answer = timeline({ sharing: 'CONDITIONAL', requestReceived });
      expect(step(answer, 'reply-conditional').answer).toMatchObject({
        kind: 'indeterminate',
        missing: ['requestReceived'],
      });
    },
  );

  it.each([
    ['text'],
    [{ [REPLY.id]: 'text' }],
    [{ [REPLY.id]: [null, 3, 'text', {}, { days: '10' }, { days: 5, authorityConsent: 'soon' }] }],
  ])('refuses malformed extensions without failing: %j', (extensions) => {
    const answer = timeline({ sharing: 'CONDITIONAL', requestReceived: '2025-11-03', extensions });
    expect(step(answer, 'reply-conditional').answer).toMatchObject({ kind: 'due', due: '2025-11-17' });
  });
});
