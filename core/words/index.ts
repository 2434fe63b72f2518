export * from './calendar.ts';
export * from './date.ts';
export * from './deadline.ts';
export * from './deadline-event.ts';
export * from './deadline-readings.ts';
export * from './law.ts';
export type { Locale, WordTable } from './types.ts';
