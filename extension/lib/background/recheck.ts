import { browser } from '../browser.ts';
import { recheckOpen } from './recheck-open.ts';
import { tellPanels } from './stage.ts';

/** Every page asks again, and every open case: lists, profiles or settings are others now. */
export async function recheckAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) {
    if (id === undefined) continue;
    void browser.tabs.sendMessage(id, { to: 'page', kind: 'recheck' }).catch(() => undefined);
    tellPanels(id);
  }
  void recheckOpen();
}
