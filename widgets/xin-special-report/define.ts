import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinSpecialReport } from './xin-special-report.ts';

/** Registers `<xin-special-report>` and what it stands on. */
export function defineXinSpecialReport(): void {
  defineXinCitation();
  define('xin-special-report', XinSpecialReport);
}
