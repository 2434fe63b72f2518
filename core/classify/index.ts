export type * from './types.ts';
export { classify, type ClassifyOptions } from './classify.ts';
export { evaluateDuty } from './duty.ts';
export { readPath, type ReadPath } from './path.ts';
export { factPaths } from './fact-paths.ts';
export { evaluate, truth, type Evaluation } from './evaluate.ts';
export { decided, type Asked, type Readers } from './decided.ts';
