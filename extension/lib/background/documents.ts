import type { From } from './router.ts';

/** The document of each frame, as far as it has said that it begins, and those that have made way for another. */
const current = new Map<string, string>();
const left = new Set<string>();

/** A document begins, or is back from the browser's cache of pages. */
export function begins({ tab, frame, document }: From): void {
  if (!document) return;
  const name = `${tab}:${frame}`;
  const before = current.get(name);
  if (before && before !== document) left.add(before);
  left.delete(document);
  current.set(name, document);
}

/**
 * Whether who asked has made way for another document while the answer was being found: what is known of it is nothing
 * the frame shows now. In memory, since a question does not outlive the background it was put to.
 */
export const isGone = ({ document }: From): boolean => document !== undefined && left.has(document);
