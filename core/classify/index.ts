export type * from './types.ts';
export { classify, type ClassifyOptions } from './classify.ts';
export { evaluateDuty } from './duty.ts';
export { evaluate, truth, type Evaluation } from './evaluate.ts';
