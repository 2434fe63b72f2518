import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from '../../tools/browser.mjs';
import { CHROMIUM_FLAGS } from '../../tools/chromium-flags.mjs';

let running: Promise<Browser> | undefined;

/** Chromium as a visitor has it, without the extension. It is started once for all files of a process, and ends with it. */
export const plainBrowser = (): Promise<Browser> =>
  (running ??= chromium.launch({ executablePath: requireChromium(), args: [...CHROMIUM_FLAGS] }));

/** Ends all that has been opened in it. */
export async function closeAll(browser: Browser | undefined): Promise<void> {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
}
