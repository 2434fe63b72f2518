import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './files.ts';

/** Browsers that load an unpacked extension from the command line. Google Chrome itself stopped doing so in version 137. */
const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROME_PATH'], ...places].find((place) => place !== undefined && existsSync(place));
}

export function hasDisplay(platform = process.platform, env: NodeJS.ProcessEnv = process.env): boolean {
  return platform === 'win32' || platform === 'darwin' || !!env['DISPLAY'] || !!env['WAYLAND_DISPLAY'];
}

export const extensionFolder = join(repository, '.output', 'chrome-mv3');

/** The demo's own browser profile, so that nobody's own browser is touched. */
export const profileFolder = join(repository, '.cache', 'demo-browser');

export const browserArgs = (): readonly string[] => [
  `--load-extension=${extensionFolder}`,
  `--disable-extensions-except=${extensionFolder}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=zh-CN',
  // Chromium has no sandbox for root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Opens the browser beside us. Resolves false when it cannot start. */
export function openBrowser(browser: string, url: string): Promise<boolean> {
  const child = spawn(browser, [`--user-data-dir=${profileFolder}`, ...browserArgs(), url], {
    stdio: 'ignore',
    detached: true,
  });
  child.unref();
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
  });
}
