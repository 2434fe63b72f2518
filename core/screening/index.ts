export type * from './types.ts';
export { basisKindOfText, citedBasisKind, type BasisKind } from './basis-kind.ts';
export { gradeMeasures, type GradeAnswer, type GradeTable } from './grade.ts';
export { screen } from './screen.ts';
