export type * from './types.ts';
export { appendEntry, FIRST_PREV } from './append.ts';
export {
  AUDIT_PATHS,
  fromJsonLines,
  toCsv,
  toJsonLines,
  type AuditColumn,
  type AuditPath,
} from './export.ts';
export { logAnchor, purgeable, type PurgeAnswer, type PurgeInput } from './purge.ts';
export { retention, type Retention, type RetentionInput } from './retention.ts';
export { verifyLog, type VerifyOptions } from './verify.ts';
export { logStatistics, type LogCounts, type LogStatistics } from './statistics.ts';
