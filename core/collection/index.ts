export type * from './types.ts';
export { bareLabel } from './label.ts';
export { flagsOf } from './flags.ts';
