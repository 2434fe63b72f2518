import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium-flags.mjs';
import { requireChromium } from './browser.mjs';
import type { ListPage } from './list-page.ts';

/** Started by hand, it also gets what Playwright would leave out. */
const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-breakpad',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--no-default-browser-check',
  '--password-store=basic',
];

/** A Chromium with a profile on disk that can be killed outright and started again. */
export class KillableBrowser {
  private readonly profile = mkdtempSync(join(tmpdir(), 'xinshao-profile-'));
  private process: ChildProcess | undefined;
  private browser: Browser | undefined;

  async start(): Promise<BrowserContext> {
    const child = spawn(
      requireChromium(),
      [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${this.profile}`, 'about:blank'],
      { stdio: ['ignore', 'ignore', 'pipe'], detached: process.platform !== 'win32' },
    );
    this.process = child;
    const address = await new Promise<string>((found, failed) => {
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const match = /DevTools listening on (ws:\S+)/.exec(said);
        if (match) found(match[1]!);
      });
      child.once('exit', () => failed(new Error(`Chromium ended: ${said.slice(-500)}`)));
    });
    this.browser = await chromium.connectOverCDP(address);
    return this.browser.contexts()[0]!;
  }

  /** Every process of the browser at once, without a word, as a power cut or an out-of-memory killer would. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
    await gone;
    this.process = undefined;
    await this.browser?.close().catch(() => undefined);
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Calls one function of the page's client. */
export function call<K extends keyof ListPage>(
  page: Page,
  name: K,
  ...args: Parameters<ListPage[K]>
): Promise<Awaited<ReturnType<ListPage[K]>>> {
  return page.evaluate(
    ([key, values]) => {
      const { list } = globalThis as unknown as { list: Record<string, (...all: unknown[]) => unknown> };
      return list[key as string]!(...(values as unknown[]));
    },
    [name, args] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<ListPage[K]>>>;
}
