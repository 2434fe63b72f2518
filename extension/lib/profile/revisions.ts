import type { Profile } from './types.ts';

/** How a revision came into force: read from a file, made with the editor, set by policy, or an earlier one again. */
export type RevisionSource = 'import' | 'editor' | 'policy' | 'restore';

/** A revision of a profile that was in force here, or where its file comes from. */
export interface ProfileRevision {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: RevisionSource;
  /** The officer named in the settings; nobody where policy set it, or no name was given. */
  readonly who?: string;
  readonly profile: Profile;
}

/** More are not kept: the oldest go first. */
export const REVISIONS_KEPT = 20;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A history with others' revisions taken in: each once, in the order of their time, the newest of them only. */
export function mergeRevisions(
  known: readonly ProfileRevision[],
  others: readonly ProfileRevision[],
): readonly ProfileRevision[] {
  const fresh = others.filter(
    ({ at, profile }) => !known.some((k) => k.at === at && same(k.profile, profile)),
  );
  return [...known, ...fresh].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(-REVISIONS_KEPT);
}

/** A history with one more revision at its end; the same content again is no new one. */
export function withRevision(
  known: readonly ProfileRevision[],
  next: ProfileRevision,
): readonly ProfileRevision[] {
  const last = known.at(-1);
  return last && same(last.profile, next.profile) ? known : [...known, next].slice(-REVISIONS_KEPT);
}
