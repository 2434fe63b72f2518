export type * from './types.ts';
export { basisKindOfText, citedBasisKind, type BasisKind } from './basis-kind.ts';
export { screen } from './screen.ts';
