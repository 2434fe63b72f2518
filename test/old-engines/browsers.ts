/**
 * The engines a government desk still has: Chromium 92 and 109 (the last for Windows 7) out of npm packages made
 * for cloud functions, and this machine's Firefox ESR. What cannot be had is said, never taken for tested.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { findFirefox, NO_FIREFOX } from '../tools/firefox.ts';
import { repositoryRoot } from '../tools/root.ts';

/** As much of puppeteer as is used; its own types are not here until it is installed. */
export interface Page {
  goto(url: string): Promise<unknown>;
  /** Source text, not a function: the page's policy forbids making functions from text. */
  evaluate(expression: string): Promise<unknown>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>;
}
export interface Browser {
  version(): Promise<string>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Puppeteer {
  launch(options: Readonly<Record<string, unknown>>): Promise<Browser>;
}

export interface Engine {
  readonly name: string;
  /** What the browser must answer when asked for its version. */
  readonly version: RegExp;
  /** The browser, or the reason why it cannot be had here. */
  launch(): Promise<Browser | string>;
}

const HERE = import.meta.dirname;
const CACHE = join(repositoryRoot(), '.cache/old-engines');
const load = (name: string): Puppeteer => createRequire(import.meta.url)(name) as Puppeteer;

const NO_REGISTRY =
  /\b(ENOTFOUND|EAI_AGAIN|ECONN[A-Z]+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|E403|E404|E5\d\d)\b/;

let unreachable: string | undefined;

/** Installs what package-lock.json names. A reason when there is no registry; throws when the package is broken. */
function install(): string | undefined {
  if (existsSync(join(HERE, 'node_modules/.package-lock.json'))) return undefined;
  if (unreachable) return unreachable;
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--fetch-retries=1', '--loglevel=error'];
  console.log('正在安装旧版浏览器（约 120 MB，仅一次）… / Installing the old engines (120 MB, once) …');
  const npm = spawnSync('npm', ['ci', '--prefix', HERE, ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return undefined;
  if (NO_REGISTRY.test(npm.stderr)) return (unreachable = 'the npm registry cannot be reached');
  throw new Error(`npm ci --prefix test/old-engines:\n${npm.stderr}`);
}

/** Unpacks a brotli file once; killed halfway it leaves nothing that could be taken for a browser. */
async function unpacked(source: string, name: string): Promise<string> {
  const path = join(CACHE, name);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  const part = `${path}.${process.pid}`;
  await pipeline(
    createReadStream(join(HERE, 'node_modules', source)),
    createBrotliDecompress(),
    createWriteStream(part),
  );
  chmodSync(part, 0o755);
  renameSync(part, path);
  return path;
}

const chromium = (major: number, source: string): Engine => ({
  name: `Chromium ${major}`,
  version: new RegExp(`/${major}\\.`),
  async launch() {
    if (process.platform !== 'linux' || process.arch !== 'x64') return 'its binary is for Linux on x64';
    const missing = install();
    if (missing) return missing;
    return load('puppeteer-core').launch({
      executablePath: await unpacked(source, `chromium-${major}`),
      // Without a GPU nothing of the packages' SwiftShader is needed, and their libraries are older than any system's.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run', '--disable-sync'],
      headless: true,
    });
  },
});

const firefox: Engine = {
  name: 'Firefox',
  version: /^firefox\/(1[0-9]{2}|[2-9][0-9]{2})\./i,
  async launch() {
    const missing = install();
    if (missing) return missing;
    const executablePath = findFirefox();
    if (!executablePath) return NO_FIREFOX;
    return load('puppeteer-core-bidi').launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // It would ask for /favicon.ico of its own accord, and the policy has no images.
      extraPrefsFirefox: { 'browser.chrome.site_icons': false },
    });
  },
};

export const ENGINES: readonly Engine[] = [
  chromium(92, 'chrome-aws-lambda/bin/chromium.br'),
  chromium(109, '@sparticuz/chromium/bin/chromium.br'),
  firefox,
];
