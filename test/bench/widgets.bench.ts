/**
 * What the widgets weigh, and how long many of them take on a page in Chromium.
 * `npm run bench -- widgets`. Builds each element by itself with the same settings as `npm run build:widgets`.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { alone } from '../../widgets/build/alone.ts';
import { requireChromium } from '../tools/browser.mjs';
import { peerSizes } from './peers.ts';
import type { BenchTable } from './types.ts';

const ROOT = process.cwd();
const DIST = join(ROOT, 'dist/widgets');
const kb = (bytes: number) => Math.round(bytes / 10.24) / 100;
const gz = (bytes: Buffer | string) => kb(gzipSync(bytes, { level: 9 }).length);

async function sizes(): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  const whole = readFileSync(join(DIST, 'xinshao.js'));
  rows.push(['xinshao.js, every element', kb(whole.length), gz(whole), 30]);
  const names = readdirSync(join(ROOT, 'widgets')).filter((name) =>
    existsSync(join(ROOT, 'widgets', name, 'register.ts')),
  );
  for (const name of names) {
    const code = await alone(name);
    rows.push([`${name} alone, with Lit`, kb(Buffer.byteLength(code)), gz(code), 14]);
  }
  const lit = await bundled(
    `import { LitElement, html, css, nothing } from 'lit'; export { LitElement, html, css, nothing };`,
  );
  rows.push(['of which Lit', kb(lit.length), gz(lit), '']);
  const english = readFileSync(join(DIST, 'packs/en/words.json'));
  rows.push(['English words, for English pages only', kb(english.length), gz(english), '']);
  for (const [folder, what, target] of [
    ['packs', 'all law packs, Chinese, in one stream', 60],
    ['packs/en', 'their English texts, in one stream', ''],
  ] as const) {
    const packs = readdirSync(join(DIST, folder))
      .filter((name) => /^[A-Z].*\.json$/.test(name))
      .map((name) => readFileSync(join(DIST, folder, name)));
    const stream = Buffer.concat(packs);
    rows.push([what, kb(stream.length), gz(stream), target]);
  }
  return {
    title: 'Size of the widgets',
    columns: ['file', 'KB', 'KB gz', 'target KB gz'],
    rows,
    notes: [
      'Chinese words, law engine (deadlines, screening, identifiers) and Lit included; no dependency but Lit. Where the bytes go: docs/decisions/0006-where-the-bytes-go.md.',
    ],
  };
}

/** A line of code with what it imports, minified. */
async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: ROOT },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'chrome92',
    conditions: ['production'],
  });
  return outputFiles[0]!.text;
}

/** Milliseconds of the main thread from putting the markup in to the last element at rest; median of five pages. */
async function time(open: () => Promise<Page>, markup: string, ready: string): Promise<[number, number]> {
  const runs: [number, number][] = [];
  for (let i = 0; i < 5; i++) {
    const page = await open();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return {
        drawn: (of('LayoutDuration') + of('RecalcStyleDuration')) * 1000,
        all: of('TaskDuration') * 1000,
      };
    };
    // The law is loaded before: what is measured is the elements.
    await page.locator('time').waitFor();
    const before = await spent();
    // Straight to the page: playwright's own way puts a script of its own in first, 35 ms of the same main thread.
    await cdp.send('Runtime.evaluate', {
      awaitPromise: true,
      expression: `new Promise((done) => {
        document.body.innerHTML = ${JSON.stringify(markup)};
        const look = () => (${ready} ? requestAnimationFrame(() => setTimeout(done)) : setTimeout(look, 4));
        setTimeout(look);
      })`,
    });
    const after = await spent();
    runs.push([after.all - before.all, after.drawn - before.drawn]);
    await page.context().close();
  }
  const [all, drawn] = runs.sort(([a], [b]) => a - b)[2]!;
  return [Math.round(all), Math.round(drawn)];
}

const PAGE = `<!doctype html><meta charset="utf-8"><script src="/xinshao.js" defer></script>
<xin-deadline rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-26"></xin-deadline>`;

async function speed(): Promise<BenchTable> {
  const server = createServer((request, response) => {
    const path = new URL(request.url!, 'http://bench').pathname;
    const file = join(DIST, path);
    if (path === '/') return void response.setHeader('Content-Type', 'text/html').end(PAGE);
    if (path.includes('..') || !existsSync(file)) return void response.writeHead(404).end();
    response.setHeader('Content-Type', path.endsWith('.js') ? 'text/javascript' : 'application/json');
    response.end(readFileSync(file));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  const open = async () => {
    const page = await (await browser.newContext({ viewport: { width: 1000, height: 800 } })).newPage();
    await page.goto(origin);
    return page;
  };
  const clock = (more = '') =>
    `<xin-deadline ${more} rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-26"></xin-deadline>`;
  const all = (n: number) =>
    `[...document.querySelectorAll('xin-deadline')].filter((e) => e.answer).length === ${n}`;
  const ten =
    clock().repeat(5) +
    '<xin-credit-check></xin-credit-check>'.repeat(3) +
    '<xin-punishment-prompt></xin-punishment-prompt>'.repeat(2);
  try {
    return {
      title: 'Widgets on a page',
      columns: ['page', 'ms of main thread', 'of which style and layout', 'target ms'],
      rows: [
        ['one line of text: what the measuring takes', ...(await time(open, '<p>…</p>', 'true')), ''],
        ['ten elements, five of them deadlines with month view', ...(await time(open, ten, all(5))), 60],
        ['500 xin-deadline, compact', ...(await time(open, clock('compact').repeat(500), all(500))), 250],
        ['500 xin-deadline with month view', ...(await time(open, clock().repeat(500), all(500))), ''],
      ],
      notes: [
        'Median of five pages in Chromium, CPU time of the main thread; the script and the law are loaded before the clock starts. Until 2026-11-29 the figures held about 35 ms of the tool that drives the browser.',
      ],
    };
  } finally {
    await browser.close();
    server.close();
  }
}

export async function run(): Promise<readonly BenchTable[]> {
  if (!existsSync(join(DIST, 'xinshao.js')))
    throw new Error('dist/widgets is not built: run `npm run build:widgets` first');
  const peers = await peerSizes((code) => [kb(Buffer.byteLength(code)), gz(code)]);
  return [await sizes(), peers, await speed()];
}
