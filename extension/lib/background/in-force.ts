import { browser } from '../browser.ts';
import { IN_FORCE, type InForce } from '../profile/in-force.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';

/** Writes down for the holders what is in force now. */
export async function shareInForce(): Promise<void> {
  const [{ locale }, profiles] = await Promise.all([readSettings(), enabledProfiles()]);
  const now: InForce = { locale, profiles };
  await browser.storage.local.set({ [IN_FORCE]: now });
}
