import { define } from '../base/define.ts';
import { defineXinCreditCheck } from '../xin-credit-check/define.ts';
import { XinGuard } from './xin-guard.ts';

/** Registers `<xin-guard>` and what it stands on. */
export function defineXinGuard(): void {
  defineXinCreditCheck();
  define('xin-guard', XinGuard);
}
