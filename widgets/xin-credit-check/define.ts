import { define } from '../base/define.ts';
import { defineXinCitation } from '../xin-citation/define.ts';
import { XinCreditCheck } from './xin-credit-check.ts';

/** Registers `<xin-credit-check>` and what it stands on. */
export function defineXinCreditCheck(): void {
  defineXinCitation();
  define('xin-credit-check', XinCreditCheck);
}
