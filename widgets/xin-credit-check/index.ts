export { XinCreditCheck } from './xin-credit-check.ts';
export type { CheckResult, Route } from './result-view.ts';
export type { Outcome, ShownRecord } from './outcome.ts';
export { defineXinCreditCheck } from './define.ts';
