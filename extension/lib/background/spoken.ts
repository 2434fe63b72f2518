import type { From } from './router.ts';

/** Pages that have named somebody, in memory only: an officer opens the same few all day. */
const spoken = new Set<string>();
const MOST = 500;

/** Subjects were read on a page: the next one at its address is given the recogniser as soon as it begins. */
export function hasNamed({ page }: From): void {
  if (!page) return;
  if (spoken.size >= MOST) spoken.clear();
  spoken.add(page);
}

export const mayName = ({ page }: From): boolean => page !== undefined && spoken.has(page);
