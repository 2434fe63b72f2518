/**
 * Finds a Chromium to test with: CHROME_PATH, then the usual places, then (Debian, as root) installs it.
 * Prints what to do and exits with 1 when none can be had.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {string | undefined} path of a browser that stands on this machine */
export function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH 指向的文件不存在 / CHROME_PATH names no file: ${named}`);
  }
  return PLACES.find((place) => existsSync(place));
}

/** Finds a browser, installing Debian's where that is possible. Throws with advice where it is not. */
export function requireChromium() {
  const found = findChromium();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    console.log('Chromium is not here; installing Debian’s (apt-get install chromium fonts-noto-cjk) …');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    '未找到 Chromium。请安装后重试（Debian/Ubuntu：sudo apt-get install chromium fonts-noto-cjk），或用 CHROME_PATH 指明浏览器路径。\n' +
      'No Chromium found. Install it (Debian/Ubuntu: sudo apt-get install chromium fonts-noto-cjk) or set CHROME_PATH.',
  );
}
