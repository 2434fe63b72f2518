export { addDays, addMonths, addYears, daysBetween, weekday } from './arithmetic.ts';
export { dayOf, fromEpochDay, monthOf, toEpochDay, weekdayOfEpochDay, yearOf } from './epoch.ts';
export { isPlainDate, parsePlainDate, plainDate } from './parse.ts';
export type * from './types.ts';
