import { browser as wxt } from 'wxt/browser';

/**
 * The extension API, `browser` or `chrome`, whichever the browser has. WXT types parts of it by files that its
 * build writes; the plain Chrome types hold on a fresh clone too.
 */
export const browser = wxt as unknown as typeof chrome;
