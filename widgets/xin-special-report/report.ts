import { classify } from '../../core/classify/classify.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { LawPack } from '../../core/law/types.ts';
import { recordState } from '../../core/record/state.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import type { CitedClassScheme } from '../../core/classify/types.ts';

export interface ReportScope {
  readonly domains: readonly string[];
  readonly from: PlainDate;
  /** Last day, inclusive. */
  readonly to: PlainDate;
}

/** Why a record is not in the report. */
export type LeftOut = 'domain' | 'period' | 'simple' | 'unnamed' | 'hidden' | 'undecided';

export interface ReportRow {
  readonly record: CreditRecord;
  readonly underObjection: boolean;
}

export interface SpecialReport {
  readonly scope: ReportScope;
  /** A row of records for every domain chosen; empty: none found. */
  readonly domains: readonly { readonly name: string; readonly rows: readonly ReportRow[] }[];
  readonly total: number;
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
}

/** Documents whose kind says which item of the report a record is. Any other is not guessed. */
const ITEMS: Readonly<Record<string, string>> = { 行政处罚决定书: '行政处罚', 刑事判决书: '违法犯罪' };

/**
 * Which records stand in a special credit report, by domain, and how many do not and why.
 *
 * @source 唐山市 专项信用报告替代有无违法违规证明改革实施方案 二、三(二)
 */
export function reportOf(
  records: readonly CreditRecord[],
  scope: ReportScope,
  scheme: CitedClassScheme,
  law: { readonly packs: readonly LawPack[]; readonly on: PlainDate },
): SpecialReport {
  const leftOut: Partial<Record<LeftOut, number>> = {};
  const kept: ReportRow[] = [];
  for (const record of records) {
    const { state } = recordState(record, {
      law: law.packs,
      on: law.on,
    });
    const why = whyNot(record, scope, scheme, state);
    if (why) leftOut[why] = (leftOut[why] ?? 0) + 1;
    else kept.push({ record, underObjection: state === 'under-objection' });
  }
  const domains = scope.domains.map((name) => ({
    name,
    rows: kept.filter(({ record }) => record.domain === name),
  }));
  return { scope, domains, total: kept.length, leftOut };
}

function whyNot(
  record: CreditRecord,
  scope: ReportScope,
  scheme: CitedClassScheme,
  state: string,
): LeftOut | undefined {
  const { domain, decisionDate, procedure, basis, suppliedBy, polarity } = record;
  if (polarity !== 'negative') return 'undecided';
  if (!domain || !scope.domains.includes(domain)) return 'domain';
  if (!decisionDate || decisionDate < scope.from || decisionDate > scope.to) return 'period';
  const item = ITEMS[basis?.type ?? ''];
  const found = classify(scheme, { record: { item, procedure } });
  if (found.kind !== 'class') return 'undecided';
  if (found.codes.includes('PENALTY_SIMPLE')) return 'simple';
  if (!suppliedBy) return 'unnamed';
  // What the holder's rules leave open does not hide it: the subject itself asks.
  return ['shown', 'under-objection', 'indeterminate'].includes(state) ? undefined : 'hidden';
}
