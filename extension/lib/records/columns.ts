import type { AuditColumn } from '../../../core/audit/index.ts';
import { auditReasonWords, matterWords } from '../../../core/words/index.ts';
import type { Locale } from '../../../core/words/types.ts';
import { recordsWords as w, slipWords as s, statisticsWords } from '../words/records.ts';

/** A table of feedback messages: one line a message. */
export function feedbackColumns(locale: Locale): AuditColumn[] {
  const reason = (code: string): string =>
    (auditReasonWords as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[code]?.[locale] ?? code;
  const event: Readonly<Record<string, string>> = {
    decision: w.decidedOn[locale],
    result: w.result[locale],
    withdrawal: w.withdrawal[locale],
  };
  return [
    { path: 'id', title: s.number[locale] },
    { path: 'event', title: locale === 'en' ? 'Event' : '类别', say: (code) => event[code] ?? code },
    { path: 'time', title: locale === 'en' ? 'Time' : '时间' },
    { path: 'department', title: s.department[locale] },
    { path: 'officer', title: s.officer[locale] },
    { path: 'authority', title: s.authority[locale] },
    {
      path: 'matter.type',
      title: statisticsWords.matter[locale],
      say: (code) =>
        (matterWords as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[code]?.[locale] ?? code,
    },
    { path: 'matter.name', title: w.matter[locale] },
    { path: 'matter.caseNumber', title: s.caseNumber[locale] },
    { path: 'subject.name', title: s.subject[locale] },
    { path: 'subject.id', title: s.code[locale] },
    {
      path: 'decision.kind',
      title: w.decisions[locale],
      say: (code) => (code === 'applied' ? w.applied : w.declined)[locale],
    },
    { path: 'measureNames', title: w.measures[locale] },
    { path: 'decision.reason.code', title: w.reason[locale], say: reason },
    { path: 'decision.reason.text', title: w.statement[locale] },
    { path: 'result.code', title: w.result[locale], say: reason },
    { path: 'result.text', title: `${w.result[locale]}·${w.statement[locale]}` },
    { path: 'withdrawal.code', title: w.withdrawal[locale], say: reason },
    { path: 'withdrawal.text', title: `${w.withdrawal[locale]}·${w.statement[locale]}` },
    { path: 'decision.log.seq', title: w.log[locale] },
    { path: 'trialDay', title: locale === 'en' ? 'Trial day' : '试运行日期' },
  ];
}

/** A message with what a single cell needs beside it. */
export const feedbackRow = <T extends { decision: { measures: readonly { id: string; name: string }[] } }>(
  message: T,
): T & { measureNames: string } => ({
  ...message,
  measureNames: message.decision.measures.map(({ id, name }) => `${id} ${name}`).join('；'),
});
