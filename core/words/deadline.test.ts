import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china, loadCalendar } from '../calendar/index.ts';
import { plainDate } from '../date/index.ts';
import { computeDeadline, toICalendar } from '../deadline/index.ts';
import {
  DISCLOSURE,
  PENALTY_DECISION,
  REPLY,
  REPLY_UNCONDITIONAL,
  RETENTION,
} from '../deadline/sample.fixture.ts';
import type { CitedDeadlineRule, DeadlineAnswer, DeadlineFacts, Due } from '../deadline/types.ts';
import { calendarProblemSentence } from './calendar.ts';
import { formatDate, formatDay } from './date.ts';
import { deadlineEvent } from './deadline-event.ts';
import { readingSentence, standardReadings } from './deadline-readings.ts';
import {
  explainStep,
  extensionSentence,
  needsCalendarSentence,
  provisionalSentence,
  quantity,
  standingSentence,
} from './deadline.ts';
import type { Locale } from './types.ts';

const on = plainDate;
const answer = (rule: CitedDeadlineRule, facts: DeadlineFacts): DeadlineAnswer =>
  computeDeadline(rule, facts, china);
const due = (rule: CitedDeadlineRule, facts: DeadlineFacts): Due => answer(rule, facts) as Due;
const LOCALES: readonly Locale[] = ['zh-CN', 'en'];
const han = /\p{Script=Han}/u;

describe('dates and quantities', () => {
  it.each([
    ['2026-03-02', '2026年3月2日 周一', 'Mon, 2 March 2026'],
    ['2024-02-29', '2024年2月29日 周四', 'Thu, 29 February 2024'],
    ['2026-12-31', '2026年12月31日 周四', 'Thu, 31 December 2026'],
    ['2026-11-22', '2026年11月22日 周日', 'Sun, 22 November 2026'],
  ])('%s is %s and %s', (date, zh, en) => {
    expect(formatDate(on(date), 'zh-CN')).toBe(zh);
    expect(formatDate(on(date), 'en')).toBe(en);
    expect(formatDate(on(date), 'zh-CN')).toContain(formatDay(on(date), 'zh-CN'));
  });

  it.each([
    [3, 'working-day', '3个工作日', '3 working days'],
    [1, 'working-day', '1个工作日', '1 working day'],
    [90, 'calendar-day', '90日', '90 days'],
    [2, 'calendar-month', '2个月', '2 months'],
    [5, 'calendar-year', '5年', '5 years'],
  ] as const)('%i %s is %s and %s', (n, unit, zh, en) => {
    expect(quantity(n, unit, 'zh-CN')).toBe(zh);
    expect(quantity(n, unit, 'en')).toBe(en);
  });
});

describe('the clock in words', () => {
  const start = on('2026-03-02');

  it.each([
    ['2026-03-01', '尚未起算', 'not started'],
    ['2026-03-11', '剩余3个工作日', '3 working days left'],
    ['2026-03-16', '今日到期', 'due today'],
    ['2026-03-17', '已逾期1个工作日', 'overdue by 1 working day'],
  ])('on %s: %s', (day, zh, en) => {
    const clock = due(REPLY, { start, on: on(day) });
    expect(standingSentence(clock, 'zh-CN')).toBe(zh);
    expect(standingSentence(clock, 'en')).toBe(en);
  });

  it.each([
    ['已逾期，其后尚无工作日', REPLY_UNCONDITIONAL, { start: on('2026-03-05'), on: on('2026-03-07') }],
    [
      '已逾期，缺少节假日安排，无法计算工作日数',
      REPLY_UNCONDITIONAL,
      { start: on('2026-12-29'), on: on('2027-01-20') },
    ],
    ['按期办结', REPLY, { start, done: on('2026-03-16') }],
    ['逾期2个工作日办结', REPLY, { start, done: on('2026-03-18') }],
    ['', REPLY, { start }],
    ['披露期剩余13日，至2026年3月15日 周日止', DISCLOSURE, { start: on('2021-03-15'), on: on('2026-03-02') }],
    ['披露期已于2026年3月15日 周日届满', DISCLOSURE, { start: on('2021-03-15'), on: on('2026-03-16') }],
    [
      '保存期剩余1日，至2026年3月2日 周一止不得销毁',
      RETENTION,
      { start: on('2023-03-02'), on: on('2026-03-01') },
    ],
    ['最短保存期已于2026年3月2日 周一届满', RETENTION, { start: on('2023-03-02'), on: on('2026-03-03') }],
  ])('says %j', (zh, rule, facts) => {
    expect(standingSentence(due(rule, facts), 'zh-CN')).toBe(zh);
    expect(standingSentence(due(rule, facts), 'en')).not.toMatch(han);
  });
});

describe('what is open', () => {
  it('is said with the year, the last certain day and the days left to count', () => {
    const open = answer({ ...REPLY, duration: 3 }, { start: on('2026-12-30') });
    if (open.kind !== 'needs-calendar') throw new Error(open.kind);
    expect(needsCalendarSentence(open, 'zh-CN')).toBe(
      '尚未载入2027年节假日安排：截至2026年12月31日 周四已计1个工作日，还有2个工作日无法推算',
    );
    expect(needsCalendarSentence(open, 'en')).toContain('2 working days left to count');
  });

  it('is said with the day before which a limit in calendar days cannot end', () => {
    const open = answer(PENALTY_DECISION, { start: on('2026-11-20') });
    if (open.kind !== 'needs-calendar') throw new Error(open.kind);
    expect(needsCalendarSentence(open, 'zh-CN')).toContain('期限不早于2027年2月18日 周四届满');
  });

  it('is said of a date that may still move', () => {
    expect(provisionalSentence(2027, 'zh-CN')).toContain('2027年节假日安排公布后可能变动');
  });
});

describe('an extension in words', () => {
  const start = on('2025-11-03');
  const sound = {
    days: 10,
    reason: '特殊原因',
    authorityConsent: on('2025-11-13'),
    requesterTold: on('2025-11-14'),
  };

  it('says the new last day, and why another has no effect', () => {
    const { extensions } = due(REPLY, { start, extensions: [sound, { days: 5 }] });
    expect(extensions.map((one) => extensionSentence(one, 'working-day', 'zh-CN'))).toEqual([
      '延长10个工作日，至2025年12月1日 周一',
      '延长5个工作日不生效：超过延长上限，尚可延长0个工作日',
    ]);
  });

  it('has a sentence for every refusal, in both languages', () => {
    const told = { days: 10, reason: '特殊原因', authorityConsent: on('2025-11-13') };
    const { extensions } = due(REPLY, {
      start,
      extensions: [
        told,
        { ...sound, reason: '' },
        { ...sound, days: 0 },
        { ...sound, asked: on('2025-12-01') },
      ],
    });
    const [untold, ...rest] = extensions.map((one) => extensionSentence(one, 'working-day', 'zh-CN'));
    expect(untold).toBe('延长10个工作日不生效：未告知申请部门');
    expect(new Set(rest).size).toBe(3);
    for (const one of extensions) expect(extensionSentence(one, 'working-day', 'en')).not.toMatch(han);
  });
});

describe('the way to a date in words', () => {
  it('names day, reason, notice and clause', () => {
    const { trace } = due({ ...REPLY, duration: 2 }, { start: on('2026-02-27') });
    expect(trace.map((step) => explainStep(step, 'zh-CN'))).toEqual([
      '2026年2月27日 周五 起算日，不计入',
      '2026年2月28日 周六 调休上班日，第1个工作日（春节，国办发明电〔2025〕7号 二、春节）',
      '2026年3月1日 周日 周末，不计入',
      '2026年3月2日 周一 第2个工作日',
    ]);
  });

  it('names the period and the roll', () => {
    const { trace } = due(PENALTY_DECISION, { start: on('2026-06-14') });
    expect(trace.map((step) => explainStep(step, 'zh-CN'))).toEqual([
      '2026年6月14日 周日 起算日，不计入',
      '2026年9月12日 周六 期间届满，90日',
      '2026年9月12日 周六 周末，不计入',
      '2026年9月13日 周日 周末，不计入',
      '2026年9月14日 周一 顺延至此日',
    ]);
  });
});

describe('readings in words', () => {
  it.each(LOCALES)('are whole in %s, for every option', (locale) => {
    for (const { id, options } of standardReadings) {
      for (const option of options) {
        const sentence = readingSentence(id, option.id, locale);
        expect(sentence.length).toBeGreaterThan(5);
        if (locale === 'en') expect(sentence).not.toMatch(han);
      }
    }
    expect(readingSentence('unknown', 'x', locale)).toBe('');
  });

  it('take the rule’s own words first', () => {
    const text = { 'zh-CN': '（示例）问', en: '(sample) question' };
    const own = [{ id: 'own', question: text, options: [{ id: 'a', ...text }], default: 'a' }];
    expect(readingSentence('own', 'a', 'en', own)).toBe('(sample) question (sample) question');
  });
});

describe('a calendar event', () => {
  it.each(LOCALES)('carries article, quote, every step and the table version, in %s', (locale) => {
    const deadline = due(REPLY, { start: on('2026-12-11') });
    const event = deadlineEvent(deadline, '（示例）答复', locale);
    for (const part of [REPLY.article, REPLY.quote, china.version, formatDate(deadline.due, locale)]) {
      expect(event.description).toContain(part);
    }
    for (const step of deadline.trace) expect(event.description).toContain(explainStep(step, locale));
    const text = toICalendar(deadline, { ...event, stamp: '20261122T000000Z' });
    expect(text.replace(/\r\n /g, '')).toContain(`DESCRIPTION:${event.description.slice(0, 5)}`);
  });

  it('says when the date may still move', () => {
    const deadline = due(REPLY_UNCONDITIONAL, { start: on('2026-12-28') });
    expect(deadlineEvent(deadline, '（示例）', 'zh-CN').description).toContain(
      '2027年节假日安排公布后可能变动',
    );
  });
});

describe('a faulty holiday table in words', () => {
  it('names row, fault and value', () => {
    const loaded = loadCalendar({ schema: 1, version: 'x', notices: [{ year: 2027 }] });
    if (loaded.ok) throw new Error('a notice without a title was loaded');
    const sentences = loaded.problems.map((problem) => calendarProblemSentence(problem, 'zh-CN'));
    expect(sentences).toContain('notices[0].title：缺失或类型不对');
    for (const problem of loaded.problems) expect(calendarProblemSentence(problem, 'en')).not.toMatch(han);
  });
});
