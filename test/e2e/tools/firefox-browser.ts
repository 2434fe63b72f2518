import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { findFirefox } from '../../tools/firefox.ts';
import { packageFor } from '../../tools/packages.ts';
import { repositoryRoot } from '../../tools/root.ts';
import { TRIAL_DAY } from './extension-browser.ts';
import { type Element, elementId, Marionette } from './marionette.ts';

const ID = 'xinshao@xinshao.example';
/** Firefox makes one up for every profile; this one is told which. */
const UUID = '6b1d3c52-0f7a-4b60-9c1e-2f5d0a7c9e11';
const HOME = `moz-extension://${UUID}`;
const PREFERENCES: Readonly<Record<string, unknown>> = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  'browser.chrome.site_icons': false,
};
/** Finds in shadow roots too, open or closed: a debugger may. */
const DEEP =
  'const all = (s, r = document) => [...r.querySelectorAll(s), ...[...r.querySelectorAll("*")].flatMap((e) => e.openOrClosedShadowRoot ? all(s, e.openOrClosedShadowRoot) : [])]; const deep = (s) => all(s)[0] ?? null;';

const TO_BE_CLICKED =
  'const e = deep(arguments[0]); if (!e) return false; e.scrollIntoView({ block: "nearest" }); const r = e.getBoundingClientRect(); const at = e.getRootNode().elementFromPoint(r.x + r.width / 2, r.y + r.height / 2); return r.width > 0 && !!at && e.contains(at);';

/** Firefox with the package `npm run zip` makes, in a profile of its own. */
export class FirefoxBrowser {
  private readonly folder = mkdtempSync(join(tmpdir(), 'xinshao-firefox-'));
  private process: ChildProcess | undefined;
  private remote!: Marionette;

  async start(): Promise<void> {
    const preferences = Object.entries(PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(this.folder, 'user.js'), preferences.join(''));
    const args = ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access'];
    this.process = spawn(findFirefox()!, [...args, '--profile', this.folder], { stdio: 'ignore' });
    const port = join(this.folder, 'MarionetteActivePort');
    await vi.waitFor(
      () => expect(existsSync(port) && Number(readFileSync(port, 'utf8'))).toBeGreaterThan(0),
      {
        timeout: 30_000,
      },
    );
    this.remote = await Marionette.connect(Number(readFileSync(port, 'utf8')));
    const path = packageFor('firefox');
    expect(await this.remote.value('Addon:Install', { path, temporary: true })).toBe(ID);
  }

  async close(): Promise<void> {
    const { process } = this;
    const gone = process && new Promise((resolve) => process.once('exit', resolve));
    await this.remote?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => process?.kill());
    await gone;
    this.remote?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  open(url: string): Promise<unknown> {
    return this.remote.send('WebDriver:Navigate', { url });
  }

  /** A page of the extension. */
  own(path: string): Promise<unknown> {
    return this.open(`${HOME}/${path}`);
  }

  /** Runs the body of a function in the document we are in; `all` and `deep` find in shadow roots too. */
  run<T>(body: string, ...args: unknown[]): Promise<T> {
    // The sandbox is Firefox's own, so that closed shadow roots are open to it and no policy of the page applies.
    return this.remote.value('WebDriver:ExecuteScript', { script: DEEP + body, args, sandbox: 'system' });
  }

  async find(selector: string): Promise<Element> {
    return vi.waitFor(
      async () => {
        const found = await this.run<Element | null>('return deep(arguments[0])', selector);
        if (!found) throw new Error(`not there: ${selector}`);
        return found;
      },
      { timeout: 20_000, interval: 30 },
    );
  }

  /** Clicks once it is to be seen and nothing lies over it: the frame around it may still be growing. */
  async click(selector: string): Promise<void> {
    await vi.waitFor(async () => expect(await this.run(TO_BE_CLICKED, selector)).toBe(true), {
      timeout: 20_000,
      interval: 30,
    });
    await this.remote.send('WebDriver:ElementClick', { id: elementId(await this.find(selector)) });
  }

  async type(selector: string, text: string): Promise<void> {
    await this.remote.send('WebDriver:ElementSendKeys', { id: elementId(await this.find(selector)), text });
  }

  textOf(selector: string): Promise<string> {
    return this.run('return deep(arguments[0])?.innerText ?? ""', selector);
  }

  /** Steps into a frame, or out to the page. */
  async enter(selector: string | undefined): Promise<void> {
    if (selector === undefined) await this.remote.send('WebDriver:SwitchToFrame', {});
    else await this.remote.send('WebDriver:SwitchToFrame', { element: elementId(await this.find(selector)) });
  }

  /** Class of every mark drawn in the page: its outcome first. */
  marks(): Promise<string[]> {
    return this.run(
      'const root = document.documentElement.lastElementChild.openOrClosedShadowRoot; return root ? [...root.querySelectorAll("button")].map((b) => b.className.split(" ")[0]) : []',
    );
  }

  /** Everything an office would set up once, by the pages an officer uses. */
  async setUp(profile: string): Promise<void> {
    await this.own('options.html?1#settings');
    await this.find('[name=officer]');
    await this.run(
      'for (const [name, value] of Object.entries(arguments[0])) deep(`[name=${name}]`).value = value',
      {
        department: '示例市行政审批服务局',
        officer: '（示例）陈静',
        jurisdiction: 'CN-3701',
        trialDay: TRIAL_DAY,
      },
    );
    await this.click('button[type=submit]');
    await this.find('[role=status]:not(:empty)');
    await this.own('options.html?2#lists');
    await this.type('input[type=file]', join(repositoryRoot(), 'demo/data/list.json'));
    await this.find('[data-list]');
    await this.own('options.html?3#profiles');
    await this.type('input[type=file]', profile);
    await this.find('[data-profile]');
    // As text: objects of the page are out of a debugger's reach.
    const scripts = (): Promise<string> =>
      this.run(
        'return window.wrappedJSObject.browser.scripting.getRegisteredContentScripts().then((all) => JSON.stringify(all))',
      );
    await vi.waitFor(async () => expect(await scripts()).toMatch(/"guard".*"holder"|"holder".*"guard"/), {
      timeout: 20_000,
    });
  }
}
