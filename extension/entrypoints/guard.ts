import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { patchPage } from '../lib/hold/patch.ts';

/** In the page's own world, and only on the sites of a profile. */
export default defineUnlistedScript({
  globalName: false,
  main() {
    const mark = Symbol.for('xinshao');
    const flags = window as unknown as Record<symbol, boolean>;
    if (flags[mark]) return;
    Object.defineProperty(window, mark, { value: true });
    patchPage();
  },
});
