import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Said wherever a test is left out because of it. */
export const NO_FIREFOX =
  'Firefox is not on this machine (set FIREFOX_PATH, or install it: sudo apt-get install firefox-esr)';

/** FIREFOX_PATH, then the usual places, then (Debian, as root) installs it. */
export function findFirefox(): string | undefined {
  const find = (): string | undefined =>
    [process.env.FIREFOX_PATH, ...PLACES].find((path) => path !== undefined && existsSync(path));
  const found = find();
  if (found || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found;
  console.log('Firefox is not here; installing Debian’s (apt-get install firefox-esr) …');
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'], quiet);
  return find();
}
