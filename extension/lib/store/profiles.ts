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

/** Puts a checked profile in the place of the one with its id; an older revision is refused. */
export async function saveProfile(profile: Profile): Promise<'saved' | 'older'> {
  const tx = (await database()).transaction('profiles', 'readwrite', { durability: 'strict' });
  const known = await tx.store.get(profile.id);
  if (known && known.profile.revision > profile.revision) {
    await tx.done;
    return 'older';
  }
  await tx.store.put({
    id: profile.id,
    profile,
    enabled: known?.enabled ?? true,
    importedAt: new Date().toISOString(),
  });
  await tx.done;
  return 'saved';
}

export async function switchProfile(id: string, enabled: boolean): Promise<void> {
  const tx = (await database()).transaction('profiles', 'readwrite', { durability: 'strict' });
  const known = await tx.store.get(id);
  if (known) await tx.store.put({ ...known, enabled });
  await tx.done;
}

export async function removeProfile(id: string): Promise<void> {
  await (await database()).delete('profiles', id);
}
