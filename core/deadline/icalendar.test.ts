import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china } from '../calendar/index.ts';
import { plainDate } from '../date/index.ts';
import { computeDeadline } from './compute.ts';
import { escapeText, foldLine, toICalendar } from './icalendar.ts';
import { REPLY, REPLY_UNCONDITIONAL } from './sample.fixture.ts';
import type { CitedDeadlineRule, DeadlineFacts, Due } from './types.ts';

const on = plainDate;
const due = (facts: DeadlineFacts, rule: CitedDeadlineRule = REPLY): Due =>
  computeDeadline(rule, facts, china) as Due;
const options = { stamp: '20260302T010203Z', summary: '（示例）答复', description: '第二十一条' };
const octets = (text: string): number => new TextEncoder().encode(text).length;
const unfold = (text: string): string => text.replace(/\r\n /g, '');
const value = (text: string, name: string): string | undefined =>
  unfold(text)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.slice(name.length + 1);

const start = on('2025-11-03');
const extension = {
  days: 10,
  reason: '特殊原因',
  authorityConsent: on('2025-11-13'),
  requesterTold: on('2025-11-14'),
};

describe('toICalendar', () => {
  it('is an all-day event on the last day', () => {
    expect(toICalendar(due({ start }), options)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Xinshao//Deadlines//ZH',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:DL-ZW-21-COND.2025-11-03@xinshao',
        'DTSTAMP:20260302T010203Z',
        'DTSTART;VALUE=DATE:20251117',
        'DTEND;VALUE=DATE:20251118',
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'SUMMARY:（示例）答复',
        'DESCRIPTION:第二十一条',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps its UID when an extension moves the day, and counts the change', () => {
    const before = toICalendar(due({ start }), options);
    const after = toICalendar(due({ start, extensions: [extension] }), options);
    expect(value(after, 'UID')).toBe(value(before, 'UID'));
    expect(value(after, 'DTSTART')).toBe('VALUE=DATE:20251201');
    expect([value(before, 'SEQUENCE'), value(after, 'SEQUENCE')]).toEqual(['0', '1']);
  });

  it('tells cases apart by an identifier that is safe in a UID', () => {
    const uid = (caseId: string): string | undefined =>
      value(toICalendar(due({ start }), { ...options, caseId }), 'UID');
    expect(uid('A1')).toBe('DL-ZW-21-COND.2025-11-03.A1@xinshao');
    expect(uid('A1')).not.toBe(uid('A2'));
    expect(uid('济审〔2026〕1号\r\nX:1')).toMatch(/^[\x21-\x7e]+$/);
  });

  it('is tentative where the next notice may move the day', () => {
    const provisional = due({ start: on('2026-12-30') }, REPLY_UNCONDITIONAL);
    expect(value(toICalendar(provisional, options), 'STATUS')).toBe('TENTATIVE');
  });

  it('keeps any text inside its own line, and every line within 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const out = toICalendar(due({ start }), { ...options, summary, description });
        const lines = out.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(unfold(out).split('\r\n')).toHaveLength(18);
        expect(out).not.toMatch(/[^\r]\n|\r[^\n]/);
      }),
    );
  });

  it.each(['2026-03-02T01:02:03Z', '20260302T010203', '20260302', ''])('refuses the stamp %j', (stamp) => {
    expect(() => toICalendar(due({ start }), { ...options, stamp })).toThrow(RangeError);
  });
});

describe('foldLine', () => {
  it.each([
    ['a'.repeat(75), 1],
    ['a'.repeat(76), 2],
    ['汉'.repeat(25), 1],
    ['汉'.repeat(26), 2],
    [`${'a'.repeat(74)}汉`, 2],
    ['𠮷'.repeat(40), 3],
  ])('of %s makes %i lines', (line, count) => {
    const folded = foldLine(line);
    expect(folded.split('\r\n')).toHaveLength(count);
    expect(unfold(folded)).toBe(line);
    expect(folded).not.toContain('\ufffd');
  });
});

describe('escapeText', () => {
  it.each([
    ['a,b;c', 'a\\,b\\;c'],
    ['a\\n', 'a\\\\n'],
    ['one\ntwo\r\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
    ['\u0000bell\u0007', 'bell'],
    ['「引文」：10个工作日', '「引文」：10个工作日'],
  ])('of %j is %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});
