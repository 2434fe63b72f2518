export type * from './types.ts';
export { basisKindOfText, citedBasisKind, type BasisKind } from './basis-kind.ts';
export { gradeMeasures, type GradeAnswer, type GradeTable } from './grade.ts';
export { NOT_A_HIT_DOUBTS } from './doubts.ts';
export { restsOn } from './rests-on.ts';
export { screen } from './screen.ts';
