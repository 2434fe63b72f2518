import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { POLICY, widgetsBuilt, WIDGETS } from './tools/one-script-portal.ts';
import { closeAll, plainBrowser } from './tools/plain-browser.ts';

const COMPANY = '91370100DEM0118726';
const CONFIG = {
  department: '示例市政务服务网',
  jurisdiction: 'CN-3701',
  src: '/api/credit',
  objectUrl: '/objection',
};
const record = {
  id: 'R1',
  subject: {
    type: 'legal-person',
    id: { kind: 'uscc', value: COMPANY },
    name: '（示例）青泉建设工程有限公司',
  },
  title: '列入拖欠农民工工资失信联合惩戒对象名单 <img src=x onerror=alert(1)>',
  scheme: 'CL-JN-DISHONEST',
  class: 'JN-D5',
  polarity: 'negative',
  severity: 'severe-listed',
  list: { name: '拖欠农民工工资失信联合惩戒对象名单', legalBasis: '保障农民工工资支付条例 第四十八条' },
  basis: { type: '列入决定书', number: '示人社监列〔2025〕17号', effective: true, effectiveOn: '2025-06-03' },
  decidingAuthority: '示例市人力资源和社会保障局',
  decisionDate: '2025-06-03',
  actEndDate: '2025-06-02',
  procedure: 'general',
  domain: '工程建设',
  disclosureMode: 'public',
  heldBy: 'CN-3701',
  suppliedBy: '示例市人力资源和社会保障局',
  retrievedAt: '2026-11-20',
};

const page = (
  body: string,
  { scripts = ['/xin/xinshao.js'], config = CONFIG as object, lang = 'zh-CN' } = {},
) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>示例门户</title>
  <script type="application/json" data-xinshao-config>${JSON.stringify(config)}</script>
  ${scripts.map((src) => `<script src="${src}" defer></script>`).join('')}
  <script src="/watch.js"></script></head><body>${body}</body></html>`;

/** Kept by the page itself, before anything else runs. */
const WATCH = `window.violations = [];
document.addEventListener('securitypolicyviolation', (e) => violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
window.errors = [];
window.addEventListener('error', (e) => errors.push(String(e.message)));
window.addEventListener('unhandledrejection', (e) => errors.push(String(e.reason)));`;

const CHECK = '<xin-credit-check id="check"></xin-credit-check>';
const OFFICER = `<form><xin-credit-check id="check" mode="officer" matter="licence" matter-domain="工程建设" on="2026-11-22"
  code="${COMPANY}" auto></xin-credit-check>
  <xin-punishment-prompt for="check" mode="officer" name="credit" on="2026-11-22"></xin-punishment-prompt></form>`;
const CLOCK = '<xin-deadline rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-26"></xin-deadline>';
const PAGES: Record<string, string> = {
  '/check': page(CHECK),
  '/officer': page(OFFICER),
  '/clock': page(CLOCK),
  '/english': page(CHECK + CLOCK, { lang: 'en' }),
  '/twice': page(CHECK + CLOCK, {
    scripts: ['/xin/xinshao.js', '/xin/xinshao.js?again', '/xin/xinshao-0.1.0.js'],
  }),
  '/two-versions': page(CHECK, { scripts: ['/xin/xinshao.js', '/xin/other-version.js'] }),
  '/modules': page(CHECK + CLOCK, { scripts: [] }).replace(
    '</head>',
    '<script type="module" src="/xin/es/xin-deadline.js"></script><script type="module" src="/xin/es/xin-credit-check.js"></script></head>',
  ),
  '/no-department': page(CHECK, { config: { ...CONFIG, department: '' } }),
  '/evil-config': page(CHECK, { config: { ...CONFIG, objectUrl: 'javascript:alert(1)' } }),
  '/all': page(
    CHECK + CLOCK + OFFICER + '<p><xin-citation law="JN" article="第二十二条"></xin-citation></p>',
  ),
};

function answer(request: IncomingMessage, response: ServerResponse): void {
  const path = new URL(request.url!, 'http://portal').pathname;
  const send = (type: string, body: string | Buffer) => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
    response.end(body);
  };
  if (PAGES[path]) return send('text/html; charset=utf-8', PAGES[path]);
  if (path === '/watch.js') return send('text/javascript', WATCH);
  if (path === '/api/credit') {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const { value } = JSON.parse(body) as { value: string };
      const records = value === COMPANY ? [record] : [];
      send(
        'application/json',
        JSON.stringify({ source: '示例市公共信用信息平台', asOf: '2026-11-20', records }),
      );
    });
    return;
  }
  const file = join(WIDGETS, path.slice('/xin/'.length).replace('other-version', 'xinshao'));
  if (!path.startsWith('/xin/') || path.includes('..') || !existsSync(file))
    return void response.writeHead(404).end();
  let code: string | Buffer = readFileSync(file);
  if (path.includes('other-version')) code = code.toString().replaceAll('0.1.0', '9.9.9');
  send(path.endsWith('.js') ? 'text/javascript' : 'application/json', code);
}

/** The built script in a real browser, under the policy DESIGN.md gives, on a server that is the portal's own. */
describe.skipIf(!widgetsBuilt)('a portal with one script tag under a strict policy', () => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  let tab: Page;
  let asked: string[];
  let said: string[];

  beforeAll(async () => {
    server = createServer(answer);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await plainBrowser();
  });
  afterAll(async () => {
    await closeAll(browser);
    await new Promise((closed) => server?.close(closed));
  });
  beforeEach(async () => {
    await tab?.context().close();
    tab = await (
      await browser.newContext({ viewport: { width: 900, height: 900 }, timezoneId: 'America/New_York' })
    ).newPage();
    asked = [];
    said = [];
    tab.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(origin, '')}`));
    tab.on('console', (message) => said.push(message.text()));
  });

  const open = async (path: string) => {
    await tab.goto(origin + path);
  };
  /** Nothing the policy forbids was tried, nothing threw, and nobody was asked who is not configured. */
  const expectClean = async (more: { asked?: RegExp; said?: number } = {}) => {
    expect(await tab.evaluate('violations')).toEqual([]);
    expect(await tab.evaluate('errors')).toEqual([]);
    const known =
      more.asked ??
      /^(GET \/(check|officer|clock|english|twice|two-versions|modules|no-department|evil-config|all|watch\.js|favicon\.ico)|GET \/xin\/|POST \/api\/credit$)/;
    expect(asked.filter((each) => !known.test(each))).toEqual([]);
    expect(asked.filter((each) => each.includes(COMPANY))).toEqual([]);
    expect(said.filter((each) => each.includes('[xinshao]'))).toHaveLength(more.said ?? 0);
    expect(said.filter((each) => each.includes(COMPANY))).toEqual([]);
  };
  const check = async (code: string) => {
    await tab.locator('#code').fill(code);
    await tab.locator('#code').press('Enter');
    await tab.locator('[part=result]').waitFor();
  };

  it('answers a check, with records as text and nothing else', async () => {
    await open('/check');
    await check(COMPANY);
    const result = tab.locator('[part=result]');
    expect(await result.innerText()).toContain('查到1项记录');
    expect(await result.innerText()).toContain('<img src=x');
    expect(await tab.locator('img').count()).toBe(0);
    await expectClean();
  });

  it('says that nothing was found, when and by whom, and does not praise', async () => {
    await open('/check');
    await check('91370100DEM103929M');
    expect(await tab.locator('[part=result]').innerText()).toContain('未查到可公开的记录');
    expect(await tab.locator('[part=result]').innerText()).toContain('截至2026年11月20日');
    await expectClean();
  });

  it('is worked by keyboard: form, article, back', async () => {
    await open('/check');
    await check(COMPANY);
    await tab.locator('#code').focus();
    for (let tabs = 0; tabs < 12; tabs++) {
      await tab.keyboard.press('Tab');
      const inside = await tab.evaluate(
        `(() => { let e = document.activeElement; while (e && e.shadowRoot) { if (e.localName === 'xin-citation') return true; e = e.shadowRoot.activeElement; } return false; })()`,
      );
      if (inside) break;
    }
    await tab.keyboard.press('Enter');
    const card = tab.locator('[part=card]');
    expect(await card.innerText()).toContain('“');
    await tab.keyboard.press('Escape');
    expect(await card.count()).toBe(0);
    await expectClean();
  });

  it('holds a decision in a form: officer, prompt, reason', async () => {
    await open('/officer');
    const prompt = tab.locator('xin-punishment-prompt');
    await prompt.locator('input[name=decision]').first().check();
    await prompt.locator('input[type=checkbox]').first().check();
    await prompt.locator('#relevance').fill('同为工程建设领域');
    await prompt.locator('#proportionality').fill('数额大，尚未支付');
    await prompt.locator('[part=confirm]').click();
    await prompt.locator('[part=decision]').waitFor();
    const value = await tab.evaluate(`new FormData(document.forms[0]).get('credit')`);
    expect(JSON.parse(String(value))).toMatchObject({ decision: 'apply', records: ['R1'], on: '2026-11-22' });
    await expectClean();
  });

  it('explains a deadline and hands over a calendar file', async () => {
    await open('/clock');
    await tab.locator('time').waitFor();
    expect(await tab.locator('xin-deadline [part=base]').innerText()).toContain('剩余3个工作日');
    const download = tab.waitForEvent('download');
    await tab.getByText('加入日历').click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('DL-ZW-21-COND-2026-03-02.ics');
    expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20260302');
    await expectClean({ asked: /^GET (\/|blob:)|^POST \/api\/credit$/ });
  });

  it('speaks English on an English page', async () => {
    await open('/english');
    await tab.locator('time').waitFor();
    await check(COMPANY);
    expect(await tab.locator('xin-deadline [part=base]').innerText()).toContain('3 working days left');
    expect(await tab.locator('[part=result]').innerText()).toContain('1 record found');
    await expectClean();
  });

  it('loaded three times is silent and works', async () => {
    await open('/twice');
    await tab.locator('time').waitFor();
    await check(COMPANY);
    await expectClean();
  });

  it('in two versions keeps the first and warns once', async () => {
    await open('/two-versions');
    await check(COMPANY);
    await expectClean({ said: 1 });
    expect(await tab.evaluate('xinshao.version')).toBe('0.1.0');
  });

  it('works as modules, one by one', async () => {
    await open('/modules');
    await tab.locator('time').waitFor();
    await check(COMPANY);
    await expectClean();
  });

  it('asks for nothing where no department is declared', async () => {
    await open('/no-department');
    await tab.locator('#code').fill(COMPANY);
    await tab.locator('#code').press('Enter');
    await tab.locator('.note', { hasText: '没有声明使用部门' }).waitFor();
    expect(asked.filter((each) => each.startsWith('POST'))).toEqual([]);
    expect(said.join()).toContain('no answer (no-department)');
    await expectClean({ said: 1 });
  });

  it('leaves out a configured link that would run a script', async () => {
    await open('/evil-config');
    await check(COMPANY);
    expect(await tab.locator('[part=result] a').count()).toBe(0);
    await expectClean({ said: 1 });
  });

  it('asks for each law file once, however many elements need it', async () => {
    await open('/all');
    await tab.locator('time').waitFor();
    await tab.locator('[part=confirm]').waitFor();
    const files = asked.filter((each) => each.includes('/packs/'));
    expect(files.length).toBeGreaterThan(0);
    expect(new Set(files).size).toBe(files.length);
    await expectClean();
  });

  it('fits 320 px without scrolling sideways, in elder mode too', async () => {
    await tab.setViewportSize({ width: 320, height: 700 });
    await open('/all');
    await tab.locator('time').waitFor();
    await tab.locator('[part=confirm]').waitFor();
    for (const elder of [false, true]) {
      await tab.evaluate(
        `document.querySelectorAll('xin-deadline, xin-credit-check, xin-punishment-prompt').forEach((e) => (e.elder = ${elder}))`,
      );
      await tab.waitForFunction('document.querySelector("xin-deadline").shadowRoot.querySelector(".narrow")');
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    await expectClean();
  });
});
