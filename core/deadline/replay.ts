import { addDays } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import { lastDayOf } from './leg.ts';
import type { DayStep, DeadlineUnit } from './types.ts';

export type Replay =
  | { readonly ok: true; readonly due: PlainDate }
  /** `step`: index of the first step that does not follow from those before it. */
  | { readonly ok: false; readonly step: number };

interface Count {
  readonly from: PlainDate;
  readonly units: number;
  readonly unit: DeadlineUnit;
  readonly startIncluded: boolean;
}

/**
 * Works a due date out again from the steps alone, without calendar or rule: every day must follow the one before,
 * every count must go on by one, and every stretch must be counted to its end.
 */
export function replayTrace({ trace }: { readonly trace: readonly DayStep[] }): Replay {
  let at: PlainDate | undefined;
  let n = 0;
  let count: Count | undefined;
  let rolling = false;
  const full = (): boolean => count !== undefined && n === count.units && !rolling;
  const follows = (date: PlainDate): boolean => at !== undefined && date === addDays(at, 1);

  const accept = (step: DayStep, first: boolean): boolean => {
    const { date, reason, units, unit } = step;
    const begins = (): boolean => {
      if (units === undefined || unit === undefined) return false;
      count = { from: date, units, unit, startIncluded: reason === 'start-included' };
      n = step.n;
      return true;
    };
    switch (reason) {
      case 'start-moved':
        return first;
      case 'start-excluded':
      case 'start-included':
        if (!(first || (follows(date) && !count))) return false;
        return begins() && (n === 0 || (n === 1 && reason === 'start-included'));
      case 'extend':
        return date === at && full() && begins() && n === 0;
      case 'count':
      case 'count-makeup':
        return count?.unit === 'working-day' && !full() && follows(date) && step.n === ++n;
      case 'skip-excluded':
        return count?.unit === 'working-day' && follows(date) && !full() && step.n === n;
      case 'skip-weekend':
      case 'skip-holiday': {
        // Over a period the last day itself is the first to be skipped.
        const ended = count !== undefined && count.unit !== 'working-day' && full();
        const right = ended ? date === at : follows(date);
        rolling ||= ended;
        return right && step.n === n;
      }
      case 'period':
        if (!count || n !== 0) return false;
        n = step.n;
        return (
          count.unit !== 'working-day' &&
          n === count.units &&
          date === lastDayOf(count.from, count.units, count.unit, count.startIncluded)
        );
      case 'roll': {
        const right = rolling && follows(date) && step.n === n;
        rolling = false;
        return right;
      }
    }
  };

  for (const [i, step] of trace.entries()) {
    if (!accept(step, i === 0)) return { ok: false, step: i };
    at = step.date;
  }
  const lastReason = trace[trace.length - 1]?.reason;
  const ends = lastReason !== 'skip-weekend' && lastReason !== 'skip-holiday' && lastReason !== 'extend';
  return at !== undefined && full() && ends ? { ok: true, due: at } : { ok: false, step: trace.length };
}
