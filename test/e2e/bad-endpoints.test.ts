import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  oneScriptPortal,
  WIDGETS,
  widgetsBuilt,
  type Answer,
  type Portal,
} from './tools/one-script-portal.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

/**
 * Endpoints that misbehave, over a real network: every element that asks one says so plainly, in a page 320 px wide, and
 * asks again when told to. Nothing can pass for “no record”.
 */
const COMPANY = '91370100DEM0118726';
/** The report is for subjects of this place. */
const TANGSHAN = '91130202DEM011872A';
const NAME = '（示例）青泉建设工程有限公司';
const good = { source: '示例市公共信用信息平台', asOf: '2026-11-20', name: NAME, records: [] as unknown[] };
const json: Answer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(good));
};
const reply =
  (status: number, type: string, body: string | Buffer): Answer =>
  (_, response) =>
    void response.writeHead(status, { 'Content-Type': type }).end(body);

let elsewhere: Server;
let askedElsewhere = 0;
/** How often the browser hung up on an answer without end. */
let hungUp = 0;
const endless: Answer = (_, response) => {
  const part = Buffer.alloc(65_536, 32);
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.on('close', () => hungUp++);
  // By the part: the browser's hanging up is heard between two.
  const more = (): void => {
    if (!response.destroyed) response.write(part, () => setImmediate(more));
  };
  more();
};

/** What each gives as `why`. */
const FAULTS: Readonly<Record<string, readonly [why: string, answer: Answer]>> = {
  'a login page': [
    'not-json',
    reply(200, 'text/html', '<html><body>登录超时，请重新登录<script>alert(1)</script>'),
  ],
  'status 500': ['http', reply(500, 'text/html', '<h1>系统繁忙</h1>')],
  'nothing in it': ['empty', reply(200, 'application/json', '')],
  'no answer': ['timeout', () => {}],
  'cut half-way': [
    'network',
    (_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' });
      response.write(JSON.stringify(good).slice(0, 20), () => response.destroy());
    },
  ],
  'no end': ['too-large', endless],
  'wrong types': [
    'wrong-shape',
    reply(200, 'application/json', JSON.stringify({ ...good, records: { 0: [] } })),
  ],
  'GBK in place of UTF-8': [
    'not-json',
    reply(
      200,
      'application/json',
      Buffer.from(JSON.stringify(good).replace(/[^\x20-\x7e]+/g, '\xc0\xb4'), 'latin1'),
    ),
  ],
  'another site': [
    'network',
    (_, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(307, { Location: `http://127.0.0.1:${port}/login` }).end();
    },
  ],
};

const MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
const nasty = `${MARKUP}\u202e掉过头来\u2066\u0007\ud800${'W'.repeat(10_000)}`;
const hostile = {
  ...good,
  source: nasty,
  records: [
    {
      id: 'R1',
      subject: { type: 'legal-person', id: { kind: 'uscc', value: COMPANY }, name: NAME },
      title: nasty,
      scheme: 'CL-JN-DISHONEST',
      class: 'JN-D5',
      polarity: 'negative',
      severity: 'severe-listed',
      list: { name: nasty, legalBasis: nasty },
      basis: { type: '列入决定书', number: nasty, effective: true, effectiveOn: '2025-06-03' },
      decidingAuthority: nasty,
      decisionDate: '2025-06-03',
      actEndDate: '2025-06-02',
      procedure: 'general',
      domain: '工程建设',
      disclosureMode: 'public',
      heldBy: 'CN-3701',
      suppliedBy: nasty,
      retrievedAt: '2026-11-20',
    },
  ],
};

/** Every element that asks: where its answer stands, and how it is made to ask. */
const ELEMENTS = {
  'xin-credit-check': `<xin-credit-check id="it" auto code="${COMPANY}" on="2026-11-22"></xin-credit-check>`,
  'xin-guard': `<p id="case">${NAME} 统一社会信用代码 ${COMPANY}</p>
    <xin-guard id="it" for="case" mode="officer" matter="licence" on="2026-11-22"></xin-guard>`,
  'xin-special-report':
    '<xin-special-report id="it" jurisdiction="CN-1302" on="2026-11-22"></xin-special-report>',
} as const;
const LONG = { timeout: 8000 };
type Tag = keyof typeof ELEMENTS;

describe.skipIf(!widgetsBuilt)('an endpoint that misbehaves', () => {
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let why: string[];
  const errors: string[] = [];

  beforeAll(async () => {
    elsewhere = createServer((_, response) => {
      askedElsewhere++;
      response.end('{}');
    });
    await new Promise<void>((ready) => elsewhere.listen(0, '127.0.0.1', ready));
    portal = await oneScriptPortal();
    const config = {
      department: '示例市政务服务网',
      jurisdiction: 'CN-3701',
      src: '/api/credit',
      timeout: 1500,
    };
    for (const [tag, markup] of Object.entries(ELEMENTS))
      portal.at.set(
        `/${tag}`,
        `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>示例门户</title><script type="application/json" data-xinshao-config>${JSON.stringify(config)}</script>
        <script src="/xinshao/xinshao.js" defer></script></head><body>${markup}</body></html>`,
      );
    browser = await plainBrowser();
    page = await browser.newPage({ viewport: { width: 320, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.exposeFunction('failed', (each: string) => why.push(each));
    await page.addInitScript("addEventListener('xin-fail', ({ detail }) => window.failed(detail.why))");
  });
  afterAll(async () => {
    await closeAll(browser);
    await portal?.close();
    elsewhere?.close();
  });

  async function ask(tag: Tag, answer: Answer): Promise<void> {
    why = [];
    portal.at.set('/api/credit', answer);
    await page.goto(`${portal.url}/${tag}`);
    if (tag !== 'xin-special-report') return;
    await page.locator('#code').fill(TANGSHAN);
    await page.locator('#domain').check();
    await page.locator('#from').fill('2025-11-22');
    await page.locator('#to').fill('2026-11-21');
    await page.locator('[part=submit]').click();
  }
  const shown = () => page.locator('#it > [part=base], #it [part=base]').first().innerText();
  const again = () => page.getByRole('button', { name: '重试', includeHidden: true });
  /** The guard says the same of what it has not asked about yet: the button is there once an answer is. */
  async function failedOnce(): Promise<void> {
    await expect.poll(() => again().count(), LONG).toBe(1);
    expect(await shown()).toContain('未能核查');
  }
  async function answered(tag: Tag, words: RegExp): Promise<void> {
    if (tag === 'xin-special-report') await page.locator('[part=report]').waitFor();
    else await expect.poll(shown, LONG).toMatch(words);
  }
  async function expectWhole(): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.evaluate('window.hurt')).toBeUndefined();
    expect(await page.locator('#it img, #it script').count()).toBe(0);
    expect(errors).toEqual([]);
  }

  describe.each(Object.keys(ELEMENTS) as Tag[])('<%s>', (tag) => {
    it.each(Object.keys(FAULTS))('says plainly: %s', async (fault) => {
      const [expected, answer] = FAULTS[fault]!;
      const hungUpBefore = hungUp;
      await ask(tag, answer);
      await failedOnce();
      // The guard keeps to itself why each of its checks failed.
      if (tag !== 'xin-guard') await expect.poll(() => why, LONG).toEqual([expected]);
      expect(await shown()).not.toContain('未查到');
      await expectWhole();
      if (fault === 'another site') expect(askedElsewhere).toBe(0);
      if (fault === 'no end') await expect.poll(() => hungUp).toBe(hungUpBefore + 1);
    });

    it('asks again when told to, and then has the answer', async () => {
      await ask(tag, FAULTS['status 500']![1]);
      await failedOnce();
      portal.at.set('/api/credit', json);
      if (tag === 'xin-guard') await page.locator('#it summary').click();
      await again().click();
      await answered(tag, /未查到/);
      expect(await shown()).not.toContain('未能核查');
      await expectWhole();
    });

    it('shows hostile strings as text, within the page', async () => {
      const text = JSON.stringify(hostile).replaceAll(
        COMPANY,
        tag === 'xin-special-report' ? TANGSHAN : COMPANY,
      );
      await ask(tag, reply(200, 'text/plain', text));
      await answered(tag, /1项|提示|待确认/);
      expect(why).toEqual([]);
      await expectWhole();
    });
  });

  describe('a law folder that misbehaves', () => {
    const read = (file: string) =>
      widgetsBuilt ? readFileSync(join(WIDGETS, 'packs', file)) : Buffer.alloc(0);
    const law = read('JN.json');
    const LAW_FAULTS: Readonly<Record<string, readonly [file: string, answer: Answer]>> = {
      'no folder': ['index.json', reply(404, 'text/html', '<h1>404')],
      'a login page in place of the index': ['index.json', reply(200, 'text/html', '<html>登录')],
      'a pack missing': ['JN.json', reply(404, 'text/plain', '')],
      'HTML in place of a pack': ['JN.json', reply(200, 'text/html', '<!doctype html><title>首页')],
      'half a pack': ['JN.json', reply(200, 'application/json', law.subarray(0, law.length >> 1))],
      'a pack cut off': [
        'JN.json',
        (_, response) => {
          response.writeHead(200, { 'Content-Length': String(law.length) });
          response.write(law.subarray(0, 1000), () => response.destroy());
        },
      ],
      'another pack under its name': ['JN.json', reply(200, 'application/json', read('DL.json'))],
    };

    async function open(fault: string, answer: Answer, file: string): Promise<void> {
      why = [];
      portal.at.set('/api/credit', json);
      portal.at.set(`/xinshao/packs/${file}`, answer);
      await page.goto(`${portal.url}/xin-credit-check`);
      await expect.poll(shown, LONG).toContain('法规依据未能载入');
      expect(await shown(), fault).toContain('未能核查');
      expect(await shown(), fault).not.toContain('未查到');
      expect(why).toContain('law');
      await expectWhole();
    }

    it.each(Object.keys(LAW_FAULTS))('is said to be: %s; asked again, there is the answer', async (fault) => {
      const [file, answer] = LAW_FAULTS[fault]!;
      await open(fault, answer, file);
      portal.at.delete(`/xinshao/packs/${file}`);
      await page.getByRole('button', { name: '重试' }).click();
      await expect.poll(shown, LONG).toContain('未查到');
      expect(await shown()).not.toContain('未能核查');
    });

    it('that never answers is given up in the end', async () => {
      await open('never', () => {}, 'JN.json');
      portal.at.delete('/xinshao/packs/JN.json');
    });
  });

  it('a script that is not the one the page pins leaves the text the page has put in its place', async () => {
    const { url } = portal;
    portal.at.set(
      '/pinned',
      `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>示例门户</title>
      <script src="/xinshao/xinshao.js" integrity="sha384-${'A'.repeat(64)}" crossorigin="anonymous" defer></script>
      <xin-credit-check id="it">信用核查暂不可用，请到服务窗口查询。</xin-credit-check>`,
    );
    await page.goto(`${url}/pinned`);
    expect(await page.evaluate("customElements.get('xin-credit-check') === undefined")).toBe(true);
    expect(await page.locator('#it').innerText()).toContain('请到服务窗口查询');
    expect(errors).toEqual([]);
  });
});
