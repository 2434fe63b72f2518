import { browser } from '../browser.ts';
import { shutOut } from '../profile/sites.ts';
import { allDecisions } from '../store/decisions.ts';
import { enabledProfiles } from '../store/profiles.ts';
import { readSettings } from '../store/settings.ts';
import { popupWords } from '../words/options.ts';

/**
 * On the button of tabs that have no word of their own: that a profile's site is closed to us, which no page of it could
 * say, or the number of new answers nobody has looked at.
 */
export async function showAtRest(): Promise<void> {
  const [{ locale }, profiles, decisions] = await Promise.all([
    readSettings(),
    enabledProfiles(),
    allDecisions(),
  ]);
  const shut = (await shutOut(profiles)).length > 0;
  const open = decisions.filter(({ recheck }) => recheck && !recheck.seen).length;
  const text = shut ? '!' : open ? String(open) : '';
  const quiet = (): void => undefined;
  await browser.action.setBadgeText({ text }).catch(quiet);
  await browser.action
    .setTitle({ title: shut ? `信哨 · ${popupWords.shutShort[locale]}` : '信哨' })
    .catch(quiet);
  if (text) await browser.action.setBadgeBackgroundColor({ color: '#5a4a78' }).catch(quiet);
}
