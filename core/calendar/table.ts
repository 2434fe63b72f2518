import { addDays } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import type { ClauseTable, NoticeTable } from './types.ts';

/**
 * 元旦 of the next year may be arranged into December: 2018-12-29 is the earliest such day so far.
 * From this day on a notice may touch the year before its own, and a table's last days stay provisional.
 */
export const NEW_YEAR_REACH = '12-24';

/** One day a notice arranges. */
export interface ArrangedDay {
  readonly date: PlainDate;
  readonly works: boolean;
  readonly notice: NoticeTable;
  readonly clause: ClauseTable;
}

/** Name of the holiday a clause is about: 二、春节 -> 春节. */
export function holidayOf(clause: ClauseTable): string {
  return clause.holiday ?? clause.clause.slice(clause.clause.indexOf('、') + 1);
}

/** Every day the notices of a sound table arrange. A notice that changes another comes after it, and its row holds. */
export function arrangedDays(notices: readonly NoticeTable[]): ArrangedDay[] {
  const days: ArrangedDay[] = [];
  const changesLast = [...notices].sort((a, b) => Number(!!a.amends) - Number(!!b.amends));
  for (const notice of changesLast) {
    for (const clause of notice.clauses) {
      for (const text of clause.off ?? []) {
        const [from, to = from] = text.split('/') as [PlainDate, PlainDate?];
        for (let date = from; date <= to; date = addDays(date, 1)) {
          days.push({ date, works: false, notice, clause });
        }
      }
      for (const date of clause.work ?? []) {
        days.push({ date: date as PlainDate, works: true, notice, clause });
      }
    }
  }
  return days;
}

/** Years with an arrangement, in order. */
export function yearsOf(notices: readonly NoticeTable[]): readonly number[] {
  return notices
    .filter((notice) => !notice.amends)
    .map((notice) => notice.year)
    .sort((a, b) => a - b);
}
