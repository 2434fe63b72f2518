/** Draws the manifest's icons from `extension/icon.svg`: `npm run icons`. They are committed, so that a build needs no browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainBrowser } from '../e2e/tools/plain-browser.ts';
import { repositoryRoot } from './root.ts';

const extension = join(repositoryRoot(), 'extension');
const svg = readFileSync(join(extension, 'icon.svg'), 'utf8');
const browser = await plainBrowser();
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(extension, `public/icon/${size}.png`), omitBackground: true });
}
await browser.close();
