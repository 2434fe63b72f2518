/** The public functions of Xinshao's core. Pure: no DOM, no I/O, no clock; "today" is always a parameter. */
export * from './answer/index.ts';
export * from './date/index.ts';
export * from './calendar/index.ts';
export * from './deadline/index.ts';
export * from './law/index.ts';
export * from './classify/index.ts';
export * from './collection/index.ts';
export * from './subject/index.ts';
export * from './record/index.ts';
export * from './screening/index.ts';
export * from './report/index.ts';
export * from './list/index.ts';
export * from './audit/index.ts';
export * from './words/index.ts';
