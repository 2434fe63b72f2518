import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinObjection } from './xin-objection.ts';

/** Registers `<xin-objection>` and what it stands on. */
export function defineXinObjection(): void {
  defineXinCitation();
  define('xin-objection', XinObjection);
}
