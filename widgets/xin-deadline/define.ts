import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinDeadline } from './xin-deadline.ts';

/** Registers `<xin-deadline>` and what it stands on. */
export function defineXinDeadline(): void {
  defineXinCitation();
  define('xin-deadline', XinDeadline);
}
