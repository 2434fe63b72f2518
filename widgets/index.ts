/** The public names of the element set. Nothing is registered until a `defineXin…` is called. */
export { VERSION } from './base/version.ts';
export { JsonCreditSource } from './base/credit-source.ts';
export type { CreditQuery, CreditSource, JsonCreditSourceOptions } from './base/credit-source.ts';
export type { CreditAnswer } from './base/credit-answer.ts';
export { CheckFailed, type CheckFailure } from './base/failure.ts';
export type { Mode, XinConfig } from './base/config.ts';
export * from './xin-citation/index.ts';
export * from './xin-deadline/index.ts';
export * from './xin-credit-check/index.ts';
export * from './xin-punishment-prompt/index.ts';
export * from './xin-timeline/index.ts';
export * from './xin-sharing-classifier/index.ts';
export * from './xin-sharing-request/index.ts';
export * from './xin-collection-guard/index.ts';
export * from './xin-objection/index.ts';
export * from './xin-repair/index.ts';
export * from './xin-special-report/index.ts';
