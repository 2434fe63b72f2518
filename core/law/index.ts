export type * from './types.ts';
export { citationOf } from './cite.ts';
export { appliesIn, lawInForce, mayDecide } from './in-force.ts';
export { readPack, type PackProblem, type ReadPack } from './read-pack.ts';
export { findRow, findRule, RULE_LISTS, rulesInForce, supportsOf, type FoundRule } from './rules.ts';
export { SILENCES, silenceOf, type Silence } from './silences.ts';
