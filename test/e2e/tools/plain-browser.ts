import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from '../../tools/browser.mjs';
import { CHROMIUM_FLAGS } from '../../tools/chromium-flags.ts';

/** Chromium as a visitor has it, without the extension. */
export const launchPlain = (): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: [...CHROMIUM_FLAGS] });
