import type { PlainDate } from '../core/date/types.ts';
import type { Decisions } from './legacy/decisions.ts';

/** What the areas of one running server share. */
export interface Site {
  readonly decisions: Decisions;
  readonly on: () => PlainDate;
}

const EIGHT_HOURS = 8 * 3_600_000;

/** China keeps UTC+8 all year, whatever the zone of this machine. */
export function todayInChina(now = Date.now()): PlainDate {
  return new Date(now + EIGHT_HOURS).toISOString().slice(0, 10) as PlainDate;
}
