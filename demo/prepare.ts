import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { browserArgs, extensionFolder } from './browser.ts';

const data = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const list = data('list.json');
const profiles = ['profile-legacy.json', 'profile-legacy-new.json', 'profile-legacy-form.json'].map(data);
const catalogue = data('catalogue.json');
const PATIENCE = 15_000;

/**
 * Does for the demo's browser profile what an office does once, by the extension's own options page: who works here,
 * the list, the site profiles. Runs unseen and only when something has changed since; false when it could not be done.
 */
export async function prepareProfile(browser: string, folder: string): Promise<boolean> {
  const stamp = join(folder, 'xinshao-demo-prepared');
  const now = fingerprint([list, catalogue, ...profiles, join(extensionFolder, 'manifest.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(folder, {
      executablePath: browser,
      headless: false, // `--headless=new` knows extensions, the old mode does not
      args: ['--headless=new', ...browserArgs()],
      ignoreDefaultArgs: ['--disable-extensions'],
      timeout: PATIENCE,
    });
    context.setDefaultTimeout(PATIENCE);
    await fillIn(context);
    await context.close();
    writeFileSync(stamp, now);
    return true;
  } catch {
    await context?.close().catch(() => undefined);
    return false;
  }
}

async function fillIn(context: BrowserContext): Promise<void> {
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE }));
  const options = async (section: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(new URL(`/options.html#${section}`, worker.url()).href);
    return page;
  };

  const settings = await options('settings');
  await settings.locator('[name=department]').fill('示例市行政审批服务局');
  await settings.locator('[name=officer]').fill('（示例）陈静');
  await settings.locator('[name=jurisdiction]').selectOption('CN-3701');
  await settings.locator('button[type=submit]').click();
  await settings.locator('[role=status]:not(:empty)').waitFor();

  const lists = await options('lists');
  await lists.locator('input[type=file]').setInputFiles(list);
  await lists.locator('[data-list=demo-shili]').waitFor();

  const sites = await options('profiles');
  await sites.locator('xin-x-profiles input[type=file]').setInputFiles(profiles);
  await sites.locator('[data-profile=demo-legacy-form]').waitFor();
  await sites.locator('xin-x-catalogue input[type=file]').setInputFiles(catalogue);
  await sites.locator('xin-x-catalogue .alert.good').waitFor();
}

function fingerprint(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}
