export type { Citation, SourceKind } from './citation.ts';
export { allChoices, choiceOf, type Choice, type ChosenOptions } from './choice.ts';
export type { Level } from './level.ts';
