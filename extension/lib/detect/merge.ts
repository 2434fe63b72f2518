import type { FrameSubject, Role, Sighting } from './types.ts';

/** The part that says most about a subject wins when it is seen in several. */
const RANK: readonly Role[] = ['applicant', 'representative', 'agent', 'other', 'authority', 'unknown'];

/** One entry a subject, in reading order, however often the page repeats it. */
export function mergeSightings(sightings: readonly Sighting[]): FrameSubject[] {
  const merged = new Map<string, FrameSubject>();
  for (const { anchor: _, ...seen } of sightings) {
    const known = merged.get(seen.key);
    if (!known) {
      merged.set(seen.key, { ...seen, count: 1 });
      continue;
    }
    const better = RANK.indexOf(seen.role) < RANK.indexOf(known.role);
    merged.set(seen.key, {
      ...known,
      ...(better ? { role: seen.role, ...(seen.label ? { label: seen.label } : {}) } : {}),
      ...(known.name || !seen.name ? {} : { name: seen.name }),
      count: known.count + 1,
    });
  }
  return [...merged.values()];
}
