import type { MatterType } from '../law/types.ts';
import type { AuditEntry } from './types.ts';

/** What happened, counted. A withdrawn decision stays among those applied or declined: both were made. */
export interface LogCounts {
  /** Subjects looked up. */
  readonly queries: number;
  /** Look-ups that found at least one record which may be acted on. */
  readonly hits: number;
  /** Steps held. */
  readonly held: number;
  readonly applied: number;
  readonly declined: number;
  readonly withdrawn: number;
  /** Steps that could not be checked. */
  readonly unchecked: number;
}

export interface LogStatistics {
  readonly total: LogCounts;
  /** Most look-ups first. */
  readonly byMatter: readonly { readonly matter: MatterType; readonly counts: LogCounts }[];
  /** In order, months without an entry between the first and the last included. */
  readonly byMonth: readonly { readonly month: string; readonly counts: LogCounts }[];
}

const NONE: LogCounts = {
  queries: 0,
  hits: 0,
  held: 0,
  applied: 0,
  declined: 0,
  withdrawn: 0,
  unchecked: 0,
};

function countsOf(entry: AuditEntry): Partial<LogCounts> {
  switch (entry.kind) {
    case 'query':
    case 'prompt':
      return { queries: entry.query?.subjects ?? 1, ...(entry.prompt?.records.length ? { hits: 1 } : {}) };
    case 'hold':
      return { held: 1 };
    case 'decision':
      return entry.decision === 'measure-applied'
        ? { applied: 1 }
        : entry.decision === 'not-applied'
          ? { declined: 1 }
          : {};
    case 'withdrawal':
      return { withdrawn: 1 };
    case 'not-checked':
      return { unchecked: 1 };
    default:
      return {};
  }
}

function plus(sum: LogCounts, more: Partial<LogCounts>): LogCounts {
  const keys = Object.keys(NONE) as (keyof LogCounts)[];
  return Object.fromEntries(keys.map((key) => [key, sum[key] + (more[key] ?? 0)])) as unknown as LogCounts;
}

/** Counts of a log by kind of matter and by month of the entries' local time. */
export function logStatistics(entries: readonly AuditEntry[]): LogStatistics {
  let total = NONE;
  const matters = new Map<MatterType, LogCounts>();
  const months = new Map<string, LogCounts>();
  for (const entry of entries) {
    const more = countsOf(entry);
    if (!Object.keys(more).length) continue;
    const matter = entry.matter?.type ?? 'other';
    const month = entry.time.slice(0, 7);
    total = plus(total, more);
    matters.set(matter, plus(matters.get(matter) ?? NONE, more));
    months.set(month, plus(months.get(month) ?? NONE, more));
  }
  return {
    total,
    byMatter: [...matters]
      .map(([matter, counts]) => ({ matter, counts }))
      .sort((a, b) => b.counts.queries - a.counts.queries || (a.matter < b.matter ? -1 : 1)),
    byMonth: everyMonth([...months.keys()]).map((month) => ({ month, counts: months.get(month) ?? NONE })),
  };
}

function everyMonth(seen: readonly string[]): string[] {
  const [first, last] = [[...seen].sort()[0], [...seen].sort().at(-1)];
  if (first === undefined || last === undefined) return [];
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const all: string[] = [];
  for (let at = number(first); at <= number(last); at++) {
    all.push(`${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return all;
}
