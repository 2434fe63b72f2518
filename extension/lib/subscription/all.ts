import { policy } from '../policy/read.ts';
import { ownSubscriptions } from './store.ts';
import type { Subscription } from './types.ts';

/** Every list this browser follows; policy's word on a list stands over the officer's. */
export async function subscriptions(): Promise<Subscription[]> {
  const [own, { values }] = await Promise.all([ownSubscriptions(), policy()]);
  const set = (values.lists ?? []).map(({ address, ...list }): Subscription => ({
    ...list,
    address: address.endsWith('/') ? address : `${address}/`,
    byPolicy: true,
  }));
  return [...set, ...own.filter(({ id }) => !set.some((list) => list.id === id))];
}
