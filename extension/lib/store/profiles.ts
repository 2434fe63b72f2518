import type { Profile } from '../profile/types.ts';
import { database, type StoredProfile } from './db.ts';

export async function storedProfiles(): Promise<StoredProfile[]> {
  return (await database()).getAll('profiles');
}

/** Profiles that are in force. */
export async function enabledProfiles(): Promise<Profile[]> {
  return (await storedProfiles()).filter((stored) => stored.enabled).map((stored) => stored.profile);
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
