import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { Profile } from '../../../extension/lib/profile/types.ts';
import { requireChromium } from '../../tools/browser.mjs';
import { CHROMIUM_FLAGS } from '../../tools/chromium-flags.mjs';

export const built = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));
const data = (name: string): string => fileURLToPath(new URL(`../../../demo/data/${name}`, import.meta.url));

export const LEGACY: readonly string[] = [data('profile-legacy.json'), data('profile-legacy-new.json')];

/** A day on which everything in the demo’s data and law holds, so that the tests do not age. */
export const TRIAL_DAY = '2026-11-22';

/** What of a profile says which it is, and where it holds. */
type Revised = Pick<Profile, 'id' | 'revision' | 'match'>;

interface StartOptions {
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
}

let prepared: Promise<ExtensionBrowser> | undefined;

/** A browser that has been started, set up and ended: done once for all files of a process. */
async function prepare(): Promise<ExtensionBrowser> {
  const browser = new ExtensionBrowser();
  process.once('exit', () => rmSync(browser.folder, { recursive: true, force: true }));
  await browser.start();
  await browser.setUp([]);
  await browser.end();
  return browser;
}

/** Chromium with the built extension, in a browser profile of its own that survives `restart`. */
export class ExtensionBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'xinshao-e2e-'));
  private running: BrowserContext | undefined;
  id = '';

  /** @param extension folder of the unpacked extension. */
  constructor(private readonly extension = built) {}

  /**
   * Starts with {@link setUp} done, but for the profiles: with the browser profile of a browser that has done it before. A
   * first start and setting up cost more than most tests.
   */
  async startSetUp(profiles: readonly string[] = [], options: StartOptions = {}): Promise<void> {
    cpSync((await (prepared ??= prepare())).folder, this.folder, { recursive: true });
    await this.start(options);
    if (profiles.length) await (await this.loadProfiles(profiles)).close();
  }

  get context(): BrowserContext {
    if (!this.running) throw new Error('the browser is not running');
    return this.running;
  }

  async start({ dark, width = 1400, height = 900 }: StartOptions = {}): Promise<void> {
    this.running = await chromium.launchPersistentContext(this.folder, {
      executablePath: requireChromium(),
      headless: false, // the flag below is the new headless mode, which knows extensions
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      args: [
        ...CHROMIUM_FLAGS,
        `--disable-extensions-except=${this.extension}`,
        `--load-extension=${this.extension}`,
      ],
      ignoreDefaultArgs: ['--disable-extensions'],
    });
    const worker = await this.worker();
    this.id = new URL(worker.url()).host;
  }

  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? (await this.context.waitForEvent('serviceworker'));
  }

  /** Ends the background as the browser does when it has rested; whoever asks next starts another. */
  async endBackground(): Promise<void> {
    const [page] = this.context.pages();
    if (!page) throw new Error('no page to ask from');
    const session = await this.context.newCDPSession(page);
    const { targetInfos } = await session.send('Target.getTargets');
    const running = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.includes(`//${this.id}/`),
    );
    for (const { targetId } of running) await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }

  async restart(): Promise<void> {
    await this.end();
    await this.start();
  }

  /** Ends the browser; its profile stays. */
  async end(): Promise<void> {
    await this.running?.close();
    this.running = undefined;
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async options(section: 'lists' | 'profiles' | 'settings' | 'feedback' | 'log'): Promise<Page> {
    const page = await this.context.newPage();
    const at = section === 'log' ? 'records' : 'options';
    await page.goto(`chrome-extension://${this.id}/${at}.html#${section}`);
    return page;
  }

  /** Loads a list file by the options page, as an officer does. The page is left open for a look at what it says. */
  async loadList(path = data('list.json')): Promise<Page> {
    const page = await this.options('lists');
    await page.locator('input[type=file]').setInputFiles(path);
    await page.locator('[role=status] .alert').waitFor();
    return page;
  }

  async loadProfiles(paths = LEGACY): Promise<Page> {
    const page = await this.options('profiles');
    await page.locator('xin-x-profiles input[type=file]').setInputFiles([...paths]);
    await this.inForce(paths.map((path) => JSON.parse(readFileSync(path, 'utf8')) as Revised));
    return page;
  }

  /** Waits until the background has given these profiles out, so that a page opened from now on has them. */
  private async inForce(wanted: readonly Revised[]): Promise<void> {
    const worker = await this.worker();
    const revisions = (): Promise<string[]> =>
      worker.evaluate(async () => {
        const scripts = await chrome.scripting.getRegisteredContentScripts();
        const awaited = scripts.find(({ id }) => id === 'early')?.matches ?? [];
        const stored = await chrome.storage.local.get('in-force');
        const { profiles = [] } = (stored['in-force'] ?? {}) as { profiles?: readonly Revised[] };
        return profiles
          .filter(({ match }) => match.every((each) => awaited.includes(each)))
          .map(({ id, revision }) => `${id} ${revision}`);
      });
    const all = wanted.map(({ id, revision }) => `${id} ${revision}`);
    // Called outside of tests too, where there is no expect.poll.
    await vi.waitFor(async () => expect(await revisions()).toEqual(expect.arrayContaining(all)), 20_000);
  }

  async saveSettings(values: Readonly<Record<string, string>>): Promise<void> {
    const page = await this.options('settings');
    for (const [name, value] of Object.entries(values)) {
      const field = page.locator(`[name=${name}]`);
      if ((await field.evaluate((e) => e.tagName)) === 'SELECT') await field.selectOption(value);
      else await field.fill(value);
    }
    await page.locator('button[type=submit]').click();
    await page.locator('[role=status]:not(:empty)').waitFor();
    await page.close();
  }

  /** Everything an office would set up once: who works here, the list, the profiles. */
  async setUp(profiles = LEGACY): Promise<void> {
    await this.saveSettings({
      department: '示例市行政审批服务局',
      officer: '（示例）陈静',
      jurisdiction: 'CN-3701',
      trialDay: TRIAL_DAY,
    });
    await (await this.loadList()).close();
    if (profiles.length) await (await this.loadProfiles(profiles)).close();
  }
}
