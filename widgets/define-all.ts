import { defineXinCitation } from './xin-citation/define.ts';

/** Registers every element of the set. */
export function defineXinshao(): void {
  defineXinCitation();
}
