import type { CaseDecision, FeedbackItem, OutboxItem } from '../loop/types.ts';

/** What is open about a decision; empty: nothing. */
export type Care = 'open' | 'newAnswer' | 'notSent' | 'waiting' | 'refused' | 'toExport';

/** Messages about a decision, in the order they were made. */
export function messagesOf(decision: CaseDecision, items: readonly OutboxItem[]): FeedbackItem[] {
  return items.filter(
    (item): item is FeedbackItem => item.kind === 'feedback' && item.decision === decision.id,
  );
}

/** Everything that is open about a decision. Without an endpoint what waits has to be exported. */
export function caresOf(decision: CaseDecision, items: readonly OutboxItem[], endpoint: boolean): Care[] {
  const states = new Set(messagesOf(decision, items).map(({ state }) => state));
  return [
    ...(decision.recheck && !decision.recheck.seen ? (['newAnswer'] as const) : []),
    ...(decision.notSent && decision.state !== 'withdrawn' ? (['notSent'] as const) : []),
    ...(decision.state === 'open' ? (['open'] as const) : []),
    ...(states.has('refused') ? (['refused'] as const) : []),
    ...(states.has('waiting') ? ([endpoint ? 'waiting' : 'toExport'] as const) : []),
  ];
}

export const needsCare = (decision: CaseDecision, items: readonly OutboxItem[]): boolean =>
  caresOf(decision, items, true).length > 0;
