/**
 * Run in a time zone of its own (`TZ=America/New_York`): what each library says of every day from 2018 to 2026,
 * as JSON on standard output.
 */
import { LIBRARIES } from './working-day-libraries.ts';

export interface ZoneReport {
  /** What the process itself takes its zone to be, in winter and summer: proof that it ran there. */
  readonly zone: string;
  readonly offsets: readonly [number, number];
  /** By library: for each day `1` worked, `0` not; and each day's date 20 working days on, or what came instead. */
  readonly days: Readonly<Record<string, string>>;
  readonly dues: Readonly<Record<string, readonly string[]>>;
}

const DAY = 86_400_000;
const dates: string[] = [];
for (let at = Date.UTC(2018, 0, 1); at <= Date.UTC(2026, 11, 31); at += DAY) {
  dates.push(new Date(at).toISOString().slice(0, 10));
}

const attempt = (what: () => string): string => {
  try {
    return what();
  } catch (error) {
    return String(error);
  }
};

const report: ZoneReport = {
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  offsets: [new Date(2024, 0, 1).getTimezoneOffset(), new Date(2024, 6, 1).getTimezoneOffset()],
  days: Object.fromEntries(
    LIBRARIES.map(({ name, isWorkday }) => [
      name,
      dates.map((date) => (isWorkday(date) ? '1' : '0')).join(''),
    ]),
  ),
  dues: Object.fromEntries(
    LIBRARIES.map(({ name, add }) => [name, dates.map((date) => attempt(() => add(date, 20)))]),
  ),
};
process.stdout.write(JSON.stringify(report));
