/** Importing this module registers `<xin-credit-check>`. */
import { defineXinCreditCheck } from './define.ts';

export * from './index.ts';
defineXinCreditCheck();
