export { reportPlan } from './plan.ts';
export { specialReport } from './special-report.ts';
export type * from './types.ts';
