import type { PlainDate } from '../../core/date/types.ts';

/** China has kept UTC+8 without summer time since 1992. */
const OFFSET = 8 * 3_600_000;
const DAY = 86_400_000;

/** The civil date in China (Asia/Shanghai) by the page's clock, whatever the time zone of the machine. */
export function todayInChina(now = Date.now()): PlainDate {
  return new Date(now + OFFSET).toISOString().slice(0, 10) as PlainDate;
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function arm(): void {
  clearTimeout(timer);
  timer = listeners.size ? setTimeout(strike, DAY - ((Date.now() + OFFSET) % DAY) + 50) : undefined;
}

function strike(): void {
  for (const listener of listeners) listener();
  arm();
}

/** Calls back when a new day begins in China; one timer for the whole page. Returns the way to stop. */
export function onNewDay(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) arm();
  return () => {
    listeners.delete(listener);
    if (!listeners.size) arm();
  };
}
