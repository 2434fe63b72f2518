import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { elements } from '../../demo/playground/elements.ts';
import { startDemoServer, type DemoServer } from '../../demo/server.ts';
import { rest } from '../tools/rest.ts';
import { repositoryRoot } from '../tools/root.ts';
import { widgetsBuilt } from './tools/one-script-portal.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

/**
 * A picture of each element in a state that shows what it is for, in zh-CN and en, light and dark, compared with the one
 * in test/pictures as an eye would from across the room: `npm run pictures -- --update` takes them anew.
 */
const FOLDER = join(repositoryRoot(), 'test/pictures');
const UPDATE = process.env['XINSHAO_UPDATE_PICTURES'] === '1';
const WIDTH = 360;
const HEIGHT = 300;
/** Pixels of the picture that become one of what is compared. */
const BLUR = 6;
/** Share of what is compared that may differ: a line of text set otherwise, not a card, a colour, a missing part. */
const MOST = 0.04;

/** Other fonts set other lines: there is nothing to compare. */
const sameFonts = ((): boolean => {
  try {
    return /Noto Sans CJK SC/.test(execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
})();
if (!sameFonts) console.log('Noto Sans CJK SC is not installed here: the pictures are not compared.');

const STATES: Readonly<Record<string, string>> = {
  'xin-credit-check': '严重失信主体名单和行政处罚',
  'xin-timeline': '共享申请：延长生效',
  'xin-citation': '一条',
};
/** The citation first: its card opens below it. */
const ordered = [...elements].sort((a, b) => (a.tag < b.tag ? -1 : 1));
const LOOKS = ['zh-CN', 'en'].flatMap((locale) => ['light', 'dark'].map((theme) => ({ locale, theme })));

/** The state named above or the first one, with language and theme set. */
function markupOf({ tag, states }: (typeof elements)[number], locale: string, theme: string): string {
  const { html } = states.find(({ title }) => title === STATES[tag]) ?? states[0]!;
  return html.replace(/<xin-[a-z-]+/g, `$& locale="${locale}" theme="${theme}"`);
}

/** Averages of squares: what is left of a picture at a distance. */
function distant({ width, height, data }: PNG): PNG {
  const out = new PNG({ width: Math.floor(width / BLUR), height: Math.floor(height / BLUR) });
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++)
      for (let c = 0; c < 4; c++) {
        let sum = 0;
        for (let dy = 0; dy < BLUR; dy++)
          for (let dx = 0; dx < BLUR; dx++) sum += data[((y * BLUR + dy) * width + x * BLUR + dx) * 4 + c]!;
        out.data[(y * out.width + x) * 4 + c] = sum / BLUR ** 2;
      }
  return out;
}

/** Share that differs; 1 where the sizes do. */
function difference(a: PNG, b: PNG): number {
  if (a.width !== b.width || a.height !== b.height) return 1;
  const [x, y] = [distant(a), distant(b)];
  return pixelmatch(x.data, y.data, undefined, x.width, x.height, { threshold: 0.15 }) / (x.width * x.height);
}

describe.skipIf(!widgetsBuilt || !sameFonts).each(LOOKS)('pictures, $locale, $theme', ({ locale, theme }) => {
  let server: DemoServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    server = await startDemoServer({ port: 0, on: '2026-11-22' as PlainDate });
    browser = await plainBrowser();
    page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, reducedMotion: 'reduce' });
    const ground = theme === 'dark' ? '#0d1117' : '#f6f8fa';
    await page.route('**/pictures', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><script src="/xinshao.js" defer></script>
          <style>body{margin:0;font-family:sans-serif;background:${ground};color:${theme === 'dark' ? '#e6edf3' : '#1f2328'}}
          .stage{width:${WIDTH - 20}px;height:${HEIGHT - 20}px;padding:10px;overflow:hidden}
          /* What an element is about stands back for the element itself. */
          #of-xin-guard table{font-size:9px} #of-xin-punishment-prompt xin-credit-check{display:none}</style></head><body>
          ${ordered.map((each) => `<div class="stage" id="of-${each.tag}">${markupOf(each, locale, theme)}</div>`).join('\n')}
          </body></html>`,
      }),
    );
    await page.goto(`${server.url}/pictures`);
    await rest(page);
  });
  afterAll(async () => {
    await closeAll(browser);
    await server?.close();
  });

  it.each(ordered.map(({ tag }) => tag))('%s', async (tag) => {
    // A card over the page: opened for its own picture, which comes first.
    if (tag === 'xin-citation') await page.locator('#of-xin-citation button').first().click();
    const file = join(FOLDER, `${tag}.${locale}.${theme}.png`);
    const taken = await page.locator(`#of-${tag}`).screenshot({ animations: 'disabled', caret: 'hide' });
    await page.keyboard.press('Escape');
    if (UPDATE) writeFileSync(file, taken);
    const different = difference(PNG.sync.read(readFileSync(file)), PNG.sync.read(taken));
    if (different > MOST) {
      mkdirSync(join(repositoryRoot(), '.cache/pictures'), { recursive: true });
      writeFileSync(join(repositoryRoot(), '.cache/pictures', `${tag}.${locale}.${theme}.png`), taken);
    }
    expect(different, '.cache/pictures holds what it looks like now').toBeLessThanOrEqual(MOST);
  });
});
