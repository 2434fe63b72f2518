import type { CaseDecision, HandedOver, OutboxItem } from '../loop/types.ts';
import { database } from './db.ts';

/** Newest first. */
export async function allDecisions(): Promise<CaseDecision[]> {
  const decisions = await (await database()).getAll('decisions');
  return decisions.sort((a, b) => b.seq - a.seq);
}

export async function decisionById(id: string): Promise<CaseDecision | undefined> {
  return (await database()).get('decisions', id);
}

/** Changes a decision as it is at this moment; `undefined` leaves it. */
export async function changeDecision(
  id: string,
  change: (decision: CaseDecision) => CaseDecision | undefined,
): Promise<void> {
  const tx = (await database()).transaction('decisions', 'readwrite', { durability: 'strict' });
  const known = await tx.store.get(id);
  const next = known && change(known);
  if (next) await tx.store.put(next);
  await tx.done;
}

/** In the order in which they are to leave. */
export async function outboxItems(): Promise<OutboxItem[]> {
  const items = await (await database()).getAll('outbox');
  return items.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0));
}

export async function putItem(item: OutboxItem): Promise<void> {
  await (await database()).put('outbox', item);
}

export async function handedOver(): Promise<HandedOver | undefined> {
  return (await database()).get('handed', 'log');
}
