import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PressedRows } from '../lib/hold/pressed-rows.ts';
import { shared } from '../lib/reader/shared.ts';

/** Beside the holder, where a profile of the site has rows. */
export default defineUnlistedScript(() => {
  shared().pressedRows ??= (turned) => new PressedRows(turned);
});
