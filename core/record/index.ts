export type * from './types.ts';
export { judgeBasis, type BasisAnswer, type BasisOutcome } from './basis.ts';
export { openObjection } from './objection.ts';
export { recordState, type RecordStateInput } from './state.ts';
