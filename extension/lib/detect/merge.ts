import type { FrameSubject, Role, Sighting } from './types.ts';

/** The part that says most about a subject wins when it is seen in several. */
const RANK: readonly Role[] = ['applicant', 'representative', 'agent', 'other', 'authority', 'unknown'];

/** One entry a subject, in reading order, however often the page repeats it. Yields now and then. */
export function* mergeSightings(sightings: readonly Sighting[]): Generator<void, FrameSubject[]> {
  const merged = new Map<string, { -readonly [K in keyof FrameSubject]: FrameSubject[K] }>();
  let done = 0;
  for (const seen of sightings) {
    if (++done % 128 === 0) yield;
    const known = merged.get(seen.key);
    if (!known) {
      const { anchor: _, ...subject } = seen;
      merged.set(seen.key, Object.assign(subject, { count: 1 }));
      continue;
    }
    known.count++;
    if (seen.name && !known.name) known.name = seen.name;
    if (seen.role === known.role || RANK.indexOf(seen.role) >= RANK.indexOf(known.role)) continue;
    known.role = seen.role;
    if (seen.label) known.label = seen.label;
  }
  return [...merged.values()];
}
