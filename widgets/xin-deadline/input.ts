import { isPlainDate } from '../../core/date/parse.ts';
import { baseWords } from '../base/words.ts';
import { deadlineWords as words } from './words.ts';
import type { XinDeadline } from './xin-deadline.ts';

/** Dates in the rows of the lists an application gives. */
const DATES = {
  extensions: ['asked', 'authorityConsent', 'requesterTold'],
  excluded: ['from', 'to'],
} as const;

/** What is wrong with the attributes, in words; core takes only dates that exist. */
export function wrongInput(el: XinDeadline): string | undefined {
  const dates: [string, unknown][] = [
    ['start', el.start],
    ['done', el.done],
  ];
  for (const list of ['extensions', 'excluded'] as const) {
    const rows: unknown = el[list];
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) return el.say(words.badJson, list);
    for (const row of rows as unknown[]) {
      if (typeof row !== 'object' || !row) return el.say(words.badJson, list);
      if (list === 'excluded' && !('reason' in row && typeof row.reason === 'string'))
        return el.say(words.noReason);
      for (const name of DATES[list]) dates.push([`${list}.${name}`, (row as Record<string, unknown>)[name]]);
    }
  }
  for (const [name, date] of dates) if (date && !isPlainDate(date)) return el.say(baseWords.badDate, name);
  return el.readings === null ? el.say(words.badJson, 'readings') : undefined;
}
