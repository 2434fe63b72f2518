export type * from './types.ts';
export { citationOf } from './cite.ts';
export { appliesIn, findRule, lawInForce, mayDecide, rulesInForce, type FoundRule } from './in-force.ts';
export { readPack, type PackProblem, type ReadPack } from './read-pack.ts';
