import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeUscc } from '../../core/subject/index.ts';
import { marksIn, marksInAllFrames } from './tools/closed-shadow.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';

const code = (n: number): string => makeUscc(`91370100DEM${String(n).padStart(5, '0')}`) ?? '';
const says = (n: number): string => `<p>统一社会信用代码：${code(n)}</p>`;
const page = (body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>t</title></head><body>${body}</body></html>`;
const quoted = (html: string): string => html.replace(/"/g, '&quot;');

/** Every kind of frame, and what a script does to a page; each place has a code of its own. */
const PLACES = {
  'the page itself': 1,
  'a frame of the same site in GBK': 2,
  'a blank frame written by script': 3,
  srcdoc: 4,
  'blob:': 5,
  'data:': 6,
  'javascript:': 7,
  'a sandboxed frame': 8,
  'a sandboxed srcdoc': 9,
  'a frame of a frameset': 10,
  'an open shadow root': 11,
  'a shadow root that comes later': 12,
  'a field filled by script': 13,
  'a block drawn anew': 14,
  'a document written over the one before': 15,
} as const;

const FRAMES = page(`${says(1)}
<iframe src="/gbk"></iframe><iframe id="blank"></iframe><iframe srcdoc="${quoted(says(4))}"></iframe><iframe id="blob"></iframe>
<iframe src="data:text/html;charset=utf-8,${encodeURIComponent(says(6))}"></iframe>
<iframe src="javascript:'${says(7).replace(/'/g, '')}'"></iframe><iframe sandbox src="/says?8"></iframe><iframe sandbox srcdoc="${quoted(says(9))}"></iframe>
<iframe src="/frameset"></iframe><div id="host"></div><x-late></x-late><label>信用代码 <input id="field"></label><div id="block">…</div><iframe id="over" src="/says?99"></iframe>
<script>
  const written = document.getElementById('blank').contentDocument; written.open(); written.write(${JSON.stringify(says(3)).replace(/<\//g, '<\\/')}); written.close();
  document.getElementById('blob').src = URL.createObjectURL(new Blob([${JSON.stringify(says(5)).replace(/<\//g, '<\\/')}], { type: 'text/html;charset=utf-8' }));
  document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(says(11)).replace(/<\//g, '<\\/')};
  addEventListener('load', () => setTimeout(() => {
    customElements.define('x-late', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(says(12)).replace(/<\//g, '<\\/')}; } });
    document.getElementById('field').value = '${code(13)}';
    document.getElementById('block').innerHTML = ${JSON.stringify(says(14)).replace(/<\//g, '<\\/')};
    const over = document.getElementById('over').contentDocument; over.open(); over.write(${JSON.stringify(says(15)).replace(/<\//g, '<\\/')}); over.close();
  }, 300));
</script>`);

/** Frames that name nobody until a script has its way with them. */
const QUIET = page(`<p>办事指南：材料清单，咨询电话 0531-00000000</p>
<iframe srcdoc="<p id=text>第1条</p>"></iframe><iframe srcdoc="<input>"></iframe><iframe srcdoc="<x-late></x-late>"></iframe><iframe srcdoc="<form name=querySelectorAll></form><form name=createTreeWalker></form><form name=documentElement></form><table><tr><td>办件</td></tr></table>"></iframe>
<script>
  function speak() {
    const [words, field, , row] = [0, 1, 2, 3].map((n) => frames[n].document);
    words.getElementById('text').firstChild.data = '信用代码：${code(31)}';
    field.querySelector('input').value = '${code(32)}';
    frames[2].customElements.define('x-late', class extends frames[2].HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).textContent = '${code(33)}'; } });
    row.querySelector('table').insertRow().insertCell().textContent = '${code(34)}';
  }
</script>`);

const ROWS = 400;
/** A list in a box that scrolls, and something that can lie over it, put there by style alone. */
const LIST = page(
  `<div id="box" style="height:600px;overflow:auto"><table><thead><tr><th>序号</th><th>统一社会信用代码</th></tr></thead><tbody id="rows">${Array.from(
    { length: ROWS },
    (_, n) => `<tr><td>${n}</td><td>${code(1000 + n)}</td></tr>`,
  ).join(
    '',
  )}</tbody></table></div><div id="over" style="display:none;position:fixed;inset:0;background:#fff"></div>`,
);

const browser = new ExtensionBrowser();
let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    const html =
      path === '/frames'
        ? FRAMES
        : path === '/list'
          ? LIST
          : path === '/quiet'
            ? QUIET
            : path === '/frameset'
              ? '<html><frameset rows="*"><frame src="/says?10"></frameset></html>'
              : page(says(Number(path.split('?')[1] ?? 2)));
    response.setHeader('content-type', `text/html; charset=${path === '/gbk' ? 'gbk' : 'utf-8'}`);
    response.end(path === '/gbk' ? iconv.encode(html.replace('utf-8', 'gbk'), 'gbk') : html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await browser.startSetUp();
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

interface Tab {
  readonly frames: Readonly<
    Record<string, { readonly report?: { readonly subjects: readonly { readonly value?: string }[] } }>
  >;
}

/** Every code the background knows of, in any frame of any tab. */
async function known(): Promise<readonly string[]> {
  const all = await (
    await browser.worker()
  ).evaluate(
    () =>
      (globalThis as unknown as { chrome: typeof chrome }).chrome.storage.session.get(
        null,
      ) as Promise<object>,
  );
  return Object.entries(all)
    .filter(([name]) => name.startsWith('tab:'))
    .flatMap(([, tab]) => Object.values((tab as Tab).frames))
    .flatMap(({ report }) => report?.subjects.map(({ value }) => value ?? '') ?? []);
}

async function open(path: string): Promise<Page> {
  const opened = await browser.context.newPage();
  await opened.goto(url + path);
  return opened;
}

describe('reading a page', () => {
  it('finds and marks the subjects in every kind of frame and after every kind of change', async () => {
    const opened = await open('/frames');
    const missing = async (): Promise<string[]> => {
      const codes = await known();
      return Object.entries(PLACES)
        .filter(([, n]) => !codes.includes(code(n)))
        .map(([place]) => place);
    };
    await expect.poll(missing, { timeout: 80_000 }).toEqual([]);
    const unmarked = async (): Promise<string[]> => {
      const marks = await marksInAllFrames(opened);
      return Object.entries(PLACES)
        .filter(([, n]) => !marks.some(({ name }) => name.startsWith(code(n))))
        .map(([place]) => place);
    };
    await expect.poll(unmarked).toEqual([]);
  }, 90_000);

  it('has the recogniser put in only where something can name somebody', async () => {
    const opened = await open('/quiet');
    /** For each frame: whether our reader has looked at the whole of it, and whether the recogniser is there. */
    const frames = async (): Promise<string[]> =>
      (await browser.worker()).evaluate(async (address) => {
        const [tab] = await chrome.tabs.query({ url: address });
        const found = await chrome.scripting.executeScript({
          target: { tabId: tab!.id!, allFrames: true },
          func: () => {
            const { xinshaoShared: ours } = globalThis as { xinshaoShared?: { read?: 1; recogniser?: 1 } };
            const looked = ours?.read && document.readyState === 'complete';
            return `${looked ? 'looked' : 'not yet'} ${ours?.recogniser ? 'recogniser' : '-'}`;
          },
        });
        return found.map(({ result }) => String(result));
      }, `${url}/quiet`);
    const every = (one: string): string[] => Array<string>(5).fill(one);
    await expect.poll(frames).toEqual(every('looked -'));
    await opened.evaluate('speak()');
    const codes = [31, 32, 33, 34].map(code);
    await expect.poll(async () => (await known()).filter((one) => codes.includes(one)).sort()).toEqual(codes);
    expect((await frames()).sort()).toEqual(['looked -', ...every('looked recogniser').slice(1)]);
    await opened.close();
  });

  it('marks what it found without moving anything or telling the page, and again when the page takes the marks away', async () => {
    const opened = await open('/says?21');
    const boxes = (): Promise<string> =>
      opened.evaluate(() =>
        JSON.stringify([...document.body.querySelectorAll('*')].map((e) => e.getBoundingClientRect())),
      );
    const before = await boxes();
    const drawn = async (): Promise<number> => (await marksIn(opened)).length;
    await expect.poll(drawn, { timeout: 40_000 }).toBe(1);
    expect(await boxes()).toBe(before);
    const told = await opened.evaluate(() => {
      const ours = [...document.documentElement.children].slice(2);
      const closed = ours.every((e) => e.shadowRoot === null && !e.childNodes.length);
      const attributes = ours.flatMap((e) => e.getAttributeNames());
      for (const element of ours) element.remove();
      return { count: ours.length, closed, attributes };
    });
    expect(told).toEqual({ count: 1, closed: true, attributes: ['style'] });
    await expect
      .poll(() => opened.evaluate(() => document.documentElement.children.length), { timeout: 20_000 })
      .toBe(3);
    expect(await drawn()).toBe(1);
  }, 90_000);

  it('marks only what is to be seen of a long list, and leaves nothing behind', async () => {
    const opened = await open('/list');
    const marked = async (): Promise<string[]> =>
      (await marksIn(opened)).map(({ name }) => name.slice(0, 18)).sort();
    /** The codes that stand in the box now; those cut through by its edge may or may not have a mark. */
    const inBox = (): Promise<string[]> =>
      opened.evaluate(() => {
        const { top, bottom } = (document.getElementById('box') as HTMLElement).getBoundingClientRect();
        return [...document.querySelectorAll('#rows td:last-child')]
          .filter((cell) => {
            const box = cell.getBoundingClientRect();
            const middle = (box.top + box.bottom) / 2;
            return middle > top && middle < bottom;
          })
          .map((cell) => cell.textContent ?? '')
          .sort();
      });
    const settles = async (codes: readonly string[]): Promise<void> => {
      await expect.poll(marked, { timeout: 40_000 }).toEqual(codes);
    };
    const first = await inBox();
    await settles(first);
    await opened.evaluate(() => document.getElementById('box')?.scrollTo(0, 1e6));
    const last = await inBox();
    expect(last).toContain(code(1000 + ROWS - 1));
    await settles(last);
    const cover = (display: string): Promise<void> =>
      opened.evaluate((value) => {
        (document.getElementById('over') as HTMLElement).style.display = value;
      }, display);
    await cover('block');
    await settles([]);
    await cover('none');
    await settles(last);
    await opened.evaluate(() => (document.getElementById('rows') as HTMLElement).replaceChildren());
    await settles([]);
    await opened.close();
  }, 90_000);
});
