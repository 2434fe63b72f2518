/** The shipped table against three other lineages, in three time zones, and against the statute's own arithmetic. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ZoneReport } from '../../test/tools/working-days-in-zone.ts';
import { addDays, plainDate, weekday, yearOf } from '../date/index.ts';
import type { PlainDate } from '../date/index.ts';
import { CHINA_CALENDAR as china } from './china.ts';
import { isWorkingDay } from './count.ts';
import { dayInfo } from './explain.ts';
import { loadCalendar } from './load.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shared = (path: string): string => `${root}../shared/${path}`;

const days: PlainDate[] = [];
for (let day = china.firstDate; day <= china.lastDate; day = addDays(day, 1)) days.push(day);
const worked = (day: PlainDate): boolean => isWorkingDay(china, day) === true;

/** A lineage that lists days off and weekend days worked: what it says of every day. */
function workedBy(off: ReadonlySet<string>, work: ReadonlySet<string>, day: PlainDate): boolean {
  return weekday(day) > 5 ? work.has(day) : !off.has(day);
}

describe('the table for China', () => {
  it('covers 2018 to 2026 and passes its own loader', () => {
    expect([china.firstDate, china.lastDate]).toEqual(['2018-01-01', '2026-12-31']);
    expect(china.provisionalFrom).toBe('2026-12-24');
    const loaded = loadCalendar(china.table);
    expect(loaded).toEqual({ ok: true, calendar: china });
  });

  it('names for every arranged day the holiday, the clause and a notice with title, number, day and address', () => {
    let arranged = 0;
    for (const day of days) {
      const info = dayInfo(china, day);
      if (info.kind !== 'holiday' && info.kind !== 'adjusted-working') continue;
      arranged++;
      expect(info.notice?.title).toMatch(/^国务院办公厅关于.*20\d\d年.*的通知$/);
      expect(info.notice?.number).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
      expect(info.notice?.url).toMatch(/^https?:\/\/www\.gov\.cn\//);
      expect(info.notice?.issued).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(info.clause).toMatch(/^[一二三四五六七](、|$)/);
      if (info.clause?.includes('、')) expect(info.clause.endsWith(info.holiday ?? '-')).toBe(true);
    }
    // The notices name 60 more working days but one of them, 2020-02-03, is a Monday like any other.
    expect(arranged).toBe(255 + 59);
  });

  it.each([
    ['2018-12-31', '国办发明电〔2018〕15号', '一、元旦', '元旦'],
    ['2019-05-01', '国办发明电〔2019〕3号', '一', '劳动节'],
    ['2020-01-30', '国办发明电〔2019〕16号', '二、春节', '春节'],
    ['2020-02-01', '国办发明电〔2020〕1号', '一', '春节'],
    ['2020-10-01', '国办发明电〔2019〕16号', '六、国庆节、中秋节', '国庆节、中秋节'],
    ['2022-12-31', '国办发明电〔2022〕16号', '一、元旦', '元旦'],
    ['2023-09-29', '国办发明电〔2022〕16号', '六、中秋节、国庆节', '中秋节、国庆节'],
    ['2026-02-28', '国办发明电〔2025〕7号', '二、春节', '春节'],
  ])('%s rests on %s, %s', (day, number, clause, holiday) => {
    expect(dayInfo(china, plainDate(day))).toMatchObject({ notice: { number }, clause, holiday });
  });

  it('gives each year the days off the statute gives, once adjusted working days are set against them', () => {
    // 全国年节及纪念日放假办法: 11 days, 13 from 2025. In 2020 the extension took Friday 31 January off and Saturday
    // 1 February, a working day until then: two more.
    const balance = new Map<number, number>();
    for (const notice of china.table.notices) {
      for (const day of days) {
        const info = dayInfo(china, day);
        if (info.kind === 'needs-calendar' || info.notice?.number !== notice.number) continue;
        const counts = info.kind === 'adjusted-working' ? -1 : weekday(day) <= 5 ? 1 : 0;
        balance.set(notice.year, (balance.get(notice.year) ?? 0) + counts);
      }
    }
    expect([...balance]).toEqual([
      [2018, 11],
      [2019, 11],
      [2020, 13],
      [2021, 11],
      [2022, 11],
      [2023, 11],
      [2024, 11],
      [2025, 13],
      [2026, 13],
    ]);
  });

  it('has the working days a year is known to have', () => {
    const perYear = new Map<number, number>();
    for (const day of days) perYear.set(yearOf(day), (perYear.get(yearOf(day)) ?? 0) + Number(worked(day)));
    expect([...perYear.values()]).toEqual([250, 250, 249, 250, 249, 249, 251, 248, 248]);
  });

  const holidayCn = shared('data/holidays-2018-2026.json');
  it.skipIf(!existsSync(holidayCn))(
    'agrees with the collection read from the notices, days and names',
    () => {
      const years = JSON.parse(readFileSync(holidayCn, 'utf8')) as Record<
        string,
        { holidays: Record<string, string>; workdays: Record<string, string> }
      >;
      const off = Object.assign({}, ...Object.values(years).map((year) => year.holidays)) as Record<
        string,
        string
      >;
      const work = Object.assign({}, ...Object.values(years).map((year) => year.workdays)) as Record<
        string,
        string
      >;
      const names = (text: string | undefined): string[] => (text ?? '').split('、').sort();
      for (const day of days) {
        expect([day, worked(day)]).toEqual([
          day,
          workedBy(new Set(Object.keys(off)), new Set(Object.keys(work)), day),
        ]);
        const info = dayInfo(china, day);
        if (info.kind === 'holiday') expect([day, names(info.holiday)]).toEqual([day, names(off[day])]);
      }
    },
  );

  const domain = shared('domain/calendar.json');
  it.skipIf(!existsSync(domain))('agrees with the domain analysis, 2022 to 2026', () => {
    const { years } = JSON.parse(readFileSync(domain, 'utf8')) as {
      years: Record<string, { source: string; holidays: string[]; workdays: string[] }>;
    };
    const off = new Set(Object.values(years).flatMap((year) => year.holidays));
    const work = new Set(Object.values(years).flatMap((year) => year.workdays));
    const compared = days.filter((day) => day >= '2022-01-01');
    expect(compared.map(worked)).toEqual(compared.map((day) => workedBy(off, work, day)));
    expect(compared).toHaveLength(365 * 5 + 1);
  });

  if (!existsSync(holidayCn)) console.log('../shared is not here: comparisons with it are skipped');
});

describe.each([
  ['Asia/Shanghai', [-480, -480]],
  ['America/New_York', [300, 240]],
  ['UTC', [0, 0]],
])('in a process that runs in %s', (zone, offsets) => {
  let report: ZoneReport;
  beforeAll(async () => {
    const script = `${root}test/tools/working-days-in-zone.ts`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
      cwd: root,
      env: { ...process.env, TZ: zone },
      maxBuffer: 16 * 1024 * 1024,
    });
    report = JSON.parse(stdout) as ZoneReport;
  }, 60_000);

  it('every day is what it is here', () => {
    expect([report.zone, report.offsets]).toEqual([zone, offsets]);
    expect(report.days['xinshao']).toBe(days.map((day) => (worked(day) ? '1' : '0')).join(''));
  });

  // West of Greenwich chinese-days reads `2018-01-01` as the day before, so there it can't be a witness.
  it.skipIf(zone === 'America/New_York')(
    'every day, and every 20th working day, agrees with chinese-days',
    () => {
      const [ours, theirs] = ['xinshao', 'chinese-days 1.5.7'];
      expect(report.days[ours]).toBe(report.days[theirs]);
      const known = (report.dues[ours] ?? []).map((due) => due.startsWith('20'));
      const only = (dues: readonly string[] = []): string[] => dues.filter((_, i) => known[i]);
      expect(only(report.dues[ours])).toEqual(only(report.dues[theirs]));
      expect(only(report.dues[ours]).length).toBeGreaterThan(3250);
    },
  );
});
