export type * from './types.ts';
export { parseListFile, type ParsedListFile, type ParseListOptions } from './list-file.ts';
