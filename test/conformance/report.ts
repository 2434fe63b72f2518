import { findRow, makeUscc, specialReport, type CreditRecord } from '../../core/index.ts';
import type { Json } from './cases.ts';
import { caseRecord, law, on } from './tools.ts';

/** 唐山市 专项信用报告 in place of certificates on violations. */

const HERE = makeUscc('91130202MA0XMPY0') as string;

export function C13(facts: Json): Json {
  const scheme = findRow(law, 'schemes', 'CL-TS-REPORT');
  if (scheme === undefined) throw new Error('no CL-TS-REPORT');
  const [from, to] = facts.range.map(on);
  const records = facts.records.map(({ domain, procedure, date }: Json, i: number): CreditRecord =>
    caseRecord({
      id: `c13-${i}`,
      subject: {
        type: 'legal-person',
        id: { kind: 'uscc', value: HERE },
        name: '（示例）唐山青泉贸易有限公司',
      },
      domain,
      procedure,
      decisionDate: on(date),
      heldBy: 'CN-1302',
      // The case does not say how long the platform shows them; no text at hand does for Tangshan.
      customUntil: on('2027-12-31'),
    }),
  );
  const report = specialReport({
    records,
    scope: { domains: facts.domains, from, to },
    scheme,
    law,
    on: on('2026-01-05'),
  });
  const rows = report.domains.map(({ name, rows: kept }) => [name, kept.length || 'no record in range']);
  const { domains, from: first, to: last } = report.scope;
  const stated = domains.join() === facts.domains.join() && first === from && last === to;
  if (report.undecided.length > 0) return { undecided: report.undecided.map(({ missing }) => missing) };
  return {
    ...Object.fromEntries(rows),
    total: report.total,
    excluded: report.leftOut,
    mustState: stated ? 'domains and time range on the report' : undefined,
  };
}
