import { ownSubscriptions } from './store.ts';
import type { Subscription } from './types.ts';

/** Every list this browser follows. */
export async function subscriptions(): Promise<Subscription[]> {
  return ownSubscriptions();
}
