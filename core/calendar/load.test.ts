import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { CHINA_CALENDAR as china } from './china.ts';
import { addWorkingDays, isWorkingDay } from './count.ts';
import { dayInfo } from './explain.ts';
import { loadCalendar } from './load.ts';
import type { CalendarProblem, ClauseTable, HolidayTable, NoticeTable } from './types.ts';

/** An invented arrangement: the one for 2027 has not been published. */
const CLAUSES: readonly ClauseTable[] = [
  { clause: '一、元旦', off: ['2026-12-31/2027-01-02'], work: ['2026-12-26'] },
  { clause: '二、春节', off: ['2027-02-05/2027-02-12'], work: ['2027-02-14'] },
  { clause: '三、清明节', off: ['2027-04-05'] },
  { clause: '四、劳动节', off: ['2027-05-01/2027-05-05'] },
  { clause: '五、端午节', off: ['2027-06-09'] },
  { clause: '六、国庆节、中秋节', off: ['2027-09-15', '2027-10-01/2027-10-07'] },
];
const NOTICE: NoticeTable = {
  year: 2027,
  title: '（示例）关于2027年部分节假日安排的通知',
  number: '（示例）〔2026〕1号',
  clauses: CLAUSES,
};
const table = (...notices: readonly unknown[]): unknown => ({ schema: 1, version: 'TEST.1', notices });
const withClause = (at: number, change: Partial<ClauseTable>): NoticeTable => ({
  ...NOTICE,
  clauses: CLAUSES.map((clause, i) => (i === at ? { ...clause, ...change } : clause)),
});

function problems(json: unknown, base = china): readonly CalendarProblem[] {
  const loaded = loadCalendar(json, base);
  return loaded.ok ? [] : loaded.problems;
}

describe('loading the next year', () => {
  const loaded = loadCalendar(table(NOTICE), china);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const { calendar } = loaded;

  it('carries a count on into it', () => {
    expect(addWorkingDays(china, plainDate('2026-12-30'), 3)).toMatchObject({ kind: 'needs-calendar' });
    expect(addWorkingDays(calendar, plainDate('2026-12-30'), 3)).toBe('2027-01-06');
  });

  it('settles the days that were provisional, and makes its own last days so', () => {
    expect(isWorkingDay(china, plainDate('2026-12-31'))).toBe(true);
    expect(dayInfo(calendar, plainDate('2026-12-31'))).toEqual({
      date: '2026-12-31',
      kind: 'holiday',
      holiday: '元旦',
      notice: { title: NOTICE.title, number: NOTICE.number },
      clause: '一、元旦',
    });
    expect(isWorkingDay(calendar, plainDate('2026-12-26'))).toBe(true);
    expect(calendar.provisionalFrom).toBe('2027-12-24');
    expect([calendar.firstDate, calendar.lastDate]).toEqual(['2018-01-01', '2027-12-31']);
  });

  it('leaves the calendar it was joined to as it was, and says both versions', () => {
    expect(china.lastDate).toBe('2026-12-31');
    expect(calendar.version).toBe('CN-2018-2026.1+TEST.1');
  });

  it('replaces a notice of the same number', () => {
    const again = loadCalendar(table(withClause(2, { off: ['2027-04-06'] })), calendar);
    if (!again.ok) throw new Error(JSON.stringify(again.problems));
    expect(isWorkingDay(again.calendar, plainDate('2027-04-05'))).toBe(true);
    expect(isWorkingDay(again.calendar, plainDate('2027-04-06'))).toBe(false);
    expect(again.calendar.lastDate).toBe('2027-12-31');
  });

  it('takes a notice that changes another, whatever their order', () => {
    const change = {
      year: 2027,
      title: '（示例）调整劳动节假期的通知',
      number: '（示例）〔2027〕1号',
      amends: NOTICE.number,
      clauses: [{ clause: '一', holiday: '劳动节', off: ['2027-05-06'], work: ['2027-05-09'] }],
    };
    for (const both of [table(NOTICE, change), table(change, NOTICE)]) {
      const changed = loadCalendar(both, china);
      if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
      expect(isWorkingDay(changed.calendar, plainDate('2027-05-06'))).toBe(false);
      expect(dayInfo(changed.calendar, plainDate('2027-05-09'))).toMatchObject({
        kind: 'adjusted-working',
        holiday: '劳动节',
        notice: { number: change.number },
      });
    }
  });

  it('works as docs/calendar.md shows it', () => {
    const doc = readFileSync(new URL('../../docs/calendar.md', import.meta.url), 'utf8');
    const example = /```json\n([\s\S]+?)```/.exec(doc)?.[1] ?? '';
    const shown = loadCalendar(JSON.parse(example), china);
    if (!shown.ok) throw new Error(JSON.stringify(shown.problems));
    expect(shown.calendar.lastDate).toBe('2027-12-31');
  });

  it('also stands alone', () => {
    const alone = loadCalendar(table(NOTICE));
    if (!alone.ok) throw new Error(JSON.stringify(alone.problems));
    expect([alone.calendar.firstDate, alone.calendar.version]).toEqual(['2027-01-01', 'TEST.1']);
    expect(addWorkingDays(alone.calendar, plainDate('2026-12-31'), 1)).toBe('2027-01-04');
  });
});

describe('a faulty table', () => {
  const second: NoticeTable = { ...NOTICE, number: '（示例）〔2026〕2号' };
  const faults: readonly (readonly [string, unknown, Partial<CalendarProblem>])[] = [
    ['no object', null, { code: 'not-json-table', path: 'schema' }],
    ['another schema', { schema: 2, version: 'x', notices: [NOTICE] }, { path: 'schema', saw: '2' }],
    ['no version', { schema: 1, notices: [NOTICE] }, { path: 'version' }],
    ['no notices', table(), { path: 'notices' }],
    ['a notice that is a text', table('2027'), { path: 'notices[0]', saw: '2027' }],
    ['no number', table({ ...NOTICE, number: '' }), { path: 'notices[0].number' }],
    ['no year', table({ ...NOTICE, year: '2027' }), { path: 'notices[0].year', saw: '2027' }],
    ['no clauses', table({ ...NOTICE, clauses: undefined }), { path: 'notices[0].clauses' }],
    [
      'a bad day of issue',
      table({ ...NOTICE, issued: '2026-11' }),
      { code: 'bad-date', path: 'notices[0].issued' },
    ],
    [
      'a clause without a name',
      table(withClause(1, { clause: '' })),
      { path: 'notices[0].clauses[1].clause' },
    ],
    [
      'an impossible date',
      table(withClause(2, { off: ['2027-02-29'] })),
      { code: 'bad-date', path: 'notices[0].clauses[2].off[0]', saw: '2027-02-29' },
    ],
    [
      'a timestamp',
      table(withClause(1, { work: ['2027-02-14T00:00:00'] })),
      { code: 'bad-date', path: 'notices[0].clauses[1].work[0]' },
    ],
    [
      'a range for a working day',
      table(withClause(1, { work: ['2027-02-13/2027-02-14'] })),
      { code: 'bad-date', path: 'notices[0].clauses[1].work[0]' },
    ],
    [
      'a range that runs backwards',
      table(withClause(3, { off: ['2027-05-05/2027-05-01'] })),
      { code: 'bad-range', path: 'notices[0].clauses[3].off[0]' },
    ],
    [
      'a range of half a year',
      table(withClause(3, { off: ['2027-05-01/2027-10-01'] })),
      { code: 'bad-range', path: 'notices[0].clauses[3].off[0]' },
    ],
    [
      'the last day there is',
      table(withClause(3, { off: ['9999-12-31'] })),
      { code: 'outside-year', path: 'notices[0].clauses[3].off[0]' },
    ],
    [
      'an adjusted working day that is no weekend day',
      table(withClause(1, { work: ['2027-02-15'] })),
      { code: 'not-a-weekend-day', path: 'notices[0].clauses[1].work', saw: '2027-02-15' },
    ],
    [
      'a day off and worked at once',
      table(withClause(1, { work: ['2027-02-06'] })),
      { code: 'overlap', path: 'notices[0].clauses[1].work', saw: '2027-02-06' },
    ],
    [
      'a day in two clauses',
      table(withClause(2, { off: ['2027-04-05', '2027-05-01'] })),
      { code: 'overlap', saw: '2027-05-01' },
    ],
    [
      'a day in the year after',
      table(withClause(0, { off: ['2027-01-01', '2028-01-01'] })),
      { code: 'outside-year', path: 'notices[0].clauses[0].off', saw: '2028-01-01' },
    ],
    [
      'a day too early in the year before',
      table(withClause(0, { off: ['2027-01-01', '2026-12-23'] })),
      { code: 'outside-year', saw: '2026-12-23' },
    ],
    [
      'a year without a holiday',
      table({ ...NOTICE, clauses: CLAUSES.filter((clause) => !clause.clause.includes('端午节')) }),
      { code: 'year-incomplete', path: 'notices[0]', saw: '端午节' },
    ],
    [
      'a National Day of two days',
      table(withClause(5, { off: ['2027-09-15', '2027-10-01/2027-10-02'] })),
      { code: 'year-incomplete', saw: '2027-10-03' },
    ],
    ['two notices for one year', table(NOTICE, second), { code: 'duplicate-year', path: 'notices[0].year' }],
    [
      'a change of a notice nobody has',
      table(NOTICE, { ...second, amends: '（示例）〔2026〕9号' }),
      { code: 'unknown-amended', path: 'notices[1].amends' },
    ],
  ];

  it.each(faults)('with %s is refused with its path', (_name, json, expected) => {
    expect(problems(json)).toContainEqual(expect.objectContaining(expected));
  });

  it('that leaves out a year is refused', () => {
    const later: NoticeTable = {
      ...NOTICE,
      year: 2028,
      clauses: JSON.parse(JSON.stringify(CLAUSES).replace(/202([67])-/g, (_, y) => `202${Number(y) + 1}-`)),
    };
    expect(problems(table(later))).toContainEqual({ code: 'gap', path: 'notices', saw: '2027' });
  });

  it('that arranges a day the base has arranged already is refused, with the path in the new file', () => {
    const clash = loadCalendar(table(NOTICE), china);
    if (!clash.ok) throw new Error('the base did not load');
    const year2026 = (china.table as HolidayTable).notices.filter((notice) => notice.year === 2026);
    const renamed = year2026.map((notice) => ({ ...notice, number: '（示例）〔2025〕9号' }));
    expect(problems(table(...renamed))).toContainEqual({
      code: 'overlap',
      path: 'notices[0].clauses[0].off',
      saw: '2026-01-01',
    });
  });

  it('says every fault at once, and takes nothing', () => {
    const both = problems(table(withClause(1, { off: ['soon'], work: ['2027-13-01'] })));
    expect(both.map((problem) => problem.path)).toEqual([
      'notices[0].clauses[1].off[0]',
      'notices[0].clauses[1].work[0]',
    ]);
  });

  it('of any shape is refused without an exception', () => {
    const wild = fc.anything();
    const nearly = fc.record({
      schema: fc.constant(1),
      version: fc.constant('x'),
      notices: fc.array(
        fc.record(
          {
            year: fc.integer(),
            title: fc.string(),
            number: fc.string(),
            clauses: fc.array(wild),
            amends: wild,
          },
          { requiredKeys: [] },
        ),
      ),
    });
    fc.assert(
      fc.property(fc.oneof(wild, nearly), (json) => {
        expect(loadCalendar(json, china).ok).toBe(false);
      }),
    );
  });
});
