export type { Locale, WordTable } from './types.ts';
