import { classify, type Classification, type Facts } from '../classify/index.ts';
import { isPlainDate } from '../date/index.ts';
import { recordState, type CreditRecord, type RecordState } from '../record/index.ts';
import type {
  LeftOut,
  ReportInput,
  ReportRow,
  ReportScope,
  SpecialReport,
  UndecidedRecord,
} from './types.ts';

/**
 * The special credit report that stands in place of certificates on violations (专项信用报告): which of a subject's
 * records are in it, by the domains and the period chosen, how many are left out and why, and which can't be decided.
 * What is undecided stands apart: neither in the report nor silently out of it. Never throws on data.
 *
 * @source 唐山市 专项信用报告替代有无违法违规证明改革实施方案 二、三(二)
 */
export function specialReport({ records, scope, scheme, law, on }: ReportInput): SpecialReport {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const undecided: UndecidedRecord[] = [];
  const kept: ReportRow[] = [];
  for (const record of records) {
    const state = recordState(record, { law, on });
    const found = classify(scheme, { record } as unknown as Facts);
    const excluded = found.kind === 'class' && found.codes.some((code) => leavesOut(scheme, code));
    const why = whyNot(record, scope, excluded, state);
    if (why !== undefined) {
      leftOut[why] = (leftOut[why] ?? 0) + 1;
      continue;
    }
    const missing = missingOf(record, found, state);
    if (missing.length > 0) undecided.push({ record, state, missing, visible: state.visible });
    else kept.push({ record, state, underObjection: state.state === 'under-objection' });
  }
  const domains = scope.domains.map((name) => ({
    name,
    rows: kept.filter(({ record }) => record.domain === name),
  }));
  return { scope, domains, total: kept.length, leftOut, undecided, citations: [scheme.citation] };
}

const leavesOut = ({ classes }: ReportInput['scheme'], code: string): boolean =>
  classes.some((one) => one.code === code && one.leftOut === true);

/** States in which a record may still stand in a report; `altered` waits for the holder's correction. */
const OPEN: ReadonlySet<RecordState['state']> = new Set([
  'shown',
  'under-objection',
  'indeterminate',
  'altered',
]);

/** What is certain shuts a record out, whatever else is unknown about it. */
function whyNot(
  record: CreditRecord,
  scope: ReportScope,
  excluded: boolean,
  { state }: RecordState,
): LeftOut | undefined {
  const { domain, decisionDate: day, polarity } = record;
  if (domain && !scope.domains.includes(domain)) return 'domain-not-chosen';
  if (isPlainDate(day) && (day < scope.from || day > scope.to)) return 'out-of-range';
  if (excluded) return 'simple-procedure';
  if (polarity === 'neutral' || polarity === 'positive') return 'no-violation';
  return OPEN.has(state) ? undefined : 'not-shown';
}

/** What keeps a record out of the report and still can't shut it out. */
function missingOf(record: CreditRecord, found: Classification, state: RecordState): readonly string[] {
  const missing: string[] = [];
  if (!record.domain) missing.push('record.domain');
  if (!isPlainDate(record.decisionDate)) missing.push('record.decisionDate');
  if (!record.suppliedBy) missing.push('record.suppliedBy');
  if (record.polarity !== 'negative') missing.push('record.polarity');
  if (found.kind === 'indeterminate') missing.push(...found.missing);
  else if (found.kind === 'none') missing.push('record.basis.type');
  if (state.state === 'altered') missing.push('record.retrievedAt');
  // A last day the holder has set lets a record be shown although no rule says how long.
  else if (!state.visible) missing.push(...state.missing);
  return missing;
}
