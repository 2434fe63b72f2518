import { type Browser, chromium } from 'playwright-core';
import { requireChromium } from '../../tools/browser.mjs';

/** Chromium as a visitor has it, without the extension. */
export const launchPlain = (): Promise<Browser> =>
  chromium.launch({
    executablePath: requireChromium(),
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
