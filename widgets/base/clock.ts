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
let observer: MutationObserver | undefined;

const tell = () => listeners.forEach((listener) => listener());

function arm(): void {
  timer = setTimeout(
    () => {
      tell();
      arm();
    },
    DAY - ((Date.now() + OFFSET) % DAY) + 50,
  );
}

/**
 * Calls back when a new day begins in China and when the page changes its language; one timer and one observer for
 * the whole page. Returns the way to stop.
 */
export function onPageChange(listener: () => void): () => void {
  if (!listeners.size) {
    arm();
    observer = new MutationObserver(tell);
    observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearTimeout(timer);
    observer?.disconnect();
  };
}
