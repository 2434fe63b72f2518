export { openCalendar } from './calendar.ts';
export type { Calendar } from './calendar.ts';
export { CHINA_CALENDAR } from './china.ts';
export { addWorkingDays, countWorkingDays, isWorkingDay } from './count.ts';
export { dayInfo, explainDays, skipRestDays } from './explain.ts';
export type { Explained } from './explain.ts';
export { loadCalendar } from './load.ts';
export type { LoadedCalendar } from './load.ts';
export type * from './types.ts';
