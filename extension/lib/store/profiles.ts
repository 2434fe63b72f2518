import {
  mergeRevisions,
  type ProfileRevision,
  type RevisionSource,
  withRevision,
} from '../profile/revisions.ts';
import type { Profile } from '../profile/types.ts';
import { policy } from '../policy/read.ts';
import { readSettings } from './settings.ts';
import { database, type StoredProfile } from './db.ts';

/** A profile with where it comes from. Policy's stand over those imported here, and policy may switch any of them off. */
export interface KnownProfile extends StoredProfile {
  readonly byPolicy?: true;
  readonly killed?: true;
}

export async function storedProfiles(): Promise<KnownProfile[]> {
  const [stored, { values }] = await Promise.all([database().then((db) => db.getAll('profiles')), policy()]);
  const { profiles = [], killedProfiles = [] } = values;
  const set = profiles.map((profile): KnownProfile => ({
    ...{ id: profile.id, profile, enabled: true, importedAt: '', byPolicy: true },
  }));
  const own = stored.filter(({ id }) => !set.some((each) => each.id === id));
  return [...set, ...own].map((each) =>
    killedProfiles.includes(each.id) ? { ...each, enabled: false, killed: true } : each,
  );
}

/** Profiles that are in force. */
export async function enabledProfiles(): Promise<Profile[]> {
  const [known, { failClosed }] = await Promise.all([storedProfiles(), readSettings()]);
  return known
    .filter(({ enabled }) => enabled)
    .map(({ profile }) => (failClosed ? { ...profile, onFailure: 'hold' } : profile));
}

export interface SaveAs {
  readonly by: RevisionSource;
  /** What came with its file. */
  readonly history?: readonly ProfileRevision[];
}

/** Puts a checked profile in the place of the one with its id; an older revision is refused. Both are in its history. */
export async function saveProfile(
  profile: Profile,
  { by, history = [] }: SaveAs,
): Promise<'saved' | 'older'> {
  const { officer } = await readSettings();
  const tx = (await database()).transaction(['profiles', 'histories'], 'readwrite', { durability: 'strict' });
  const [profiles, histories] = [tx.objectStore('profiles'), tx.objectStore('histories')];
  const known = await profiles.get(profile.id);
  if (known && known.profile.revision > profile.revision) {
    await tx.done;
    return 'older';
  }
  const at = new Date().toISOString();
  void profiles.put({ id: profile.id, profile, enabled: known?.enabled ?? true, importedAt: at });
  const before = (await histories.get(profile.id))?.revisions ?? historyOf(known);
  const who = officer.trim();
  const next: ProfileRevision = { at, by, ...(who ? { who } : {}), profile };
  const repeated = before.length > 0 && withRevision(before, next) === before;
  const merged = mergeRevisions(before, history);
  const revisions = repeated ? merged : mergeRevisions(merged, [next]);
  void histories.put({ id: profile.id, revisions });
  await tx.done;
  return 'saved';
}

/** A profile that was stored before there were histories begins one. */
const historyOf = (known: StoredProfile | undefined): readonly ProfileRevision[] =>
  known ? [{ at: known.importedAt, by: 'import', profile: known.profile }] : [];

/** The revisions of a profile that are remembered, oldest first. */
export async function historyOfProfile(id: string): Promise<readonly ProfileRevision[]> {
  const db = await database();
  return (await db.get('histories', id))?.revisions ?? historyOf(await db.get('profiles', id));
}

/** What policy sets stands in the history too. */
export async function rememberPolicyProfiles(): Promise<void> {
  const { profiles = [] } = (await policy()).values;
  const at = new Date().toISOString();
  for (const profile of profiles) {
    const tx = (await database()).transaction('histories', 'readwrite');
    const before = (await tx.store.get(profile.id))?.revisions ?? [];
    const revisions = withRevision(before, { at, by: 'policy', profile });
    if (revisions !== before) void tx.store.put({ id: profile.id, revisions });
    await tx.done;
  }
}

export async function switchProfile(id: string, enabled: boolean): Promise<void> {
  const tx = (await database()).transaction('profiles', 'readwrite', { durability: 'strict' });
  const known = await tx.store.get(id);
  if (known) await tx.store.put({ ...known, enabled });
  await tx.done;
}

export async function removeProfile(id: string): Promise<void> {
  const tx = (await database()).transaction(['profiles', 'histories'], 'readwrite', { durability: 'strict' });
  void tx.objectStore('profiles').delete(id);
  void tx.objectStore('histories').delete(id);
  await tx.done;
}
