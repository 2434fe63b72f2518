import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinRepair } from './xin-repair.ts';

/** Registers `<xin-repair>` and what it stands on. */
export function defineXinRepair(): void {
  defineXinCitation();
  define('xin-repair', XinRepair);
}
