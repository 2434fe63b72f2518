export type { Citation, SourceKind } from './citation.ts';
export type { Level } from './level.ts';
