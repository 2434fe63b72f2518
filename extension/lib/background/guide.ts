import { browser } from '../browser.ts';
import { policy } from '../policy/read.ts';

/** Set once the guide has had its turn, whatever came of it. */
const SEEN = 'guide-seen';

/**
 * Opens the guide once, on installation, in a tab that does not come to the front. Where the department's policy has
 * set things up there is nothing to be guided through.
 */
export async function openGuide({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { local } = browser.storage;
  if ((await local.get(SEEN))[SEEN] !== undefined) return;
  await local.set({ [SEEN]: true });
  if (Object.keys((await policy()).values).length) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/guide.html'), active: false });
}
