import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainDate } from '../../core/date/index.ts';
import { buildList } from '../../core/publish/build-list.ts';
import { csvOf, madeUscc, rowsOf } from '../../core/publish/fixture.test-help.ts';
import { Report } from '../../core/publish/report.ts';
import { call, KillableBrowser } from '../tools/list-browser.ts';
import { half, startListServer, type ListServer } from '../tools/list-server.ts';

/** Issue n has SUBJECTS + n subjects, in two packs. */
const SUBJECTS = 2500;
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signingKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
const root = mkdtempSync(join(tmpdir(), 'xinshao-list-'));
const ISSUES = 12;
const folderOf = (issue: number) => join(root, `issue-${issue}`);
const codes = rowsOf(SUBJECTS + ISSUES + 1).map(({ code }) => code);
let server: ListServer;
let browser: KillableBrowser;
let page: Page;

beforeAll(async () => {
  server = await startListServer();
  const file = join(root, 'in.csv');
  for (let issue = 1; issue <= ISSUES; issue++) {
    if (issue > 1) cpSync(folderOf(issue - 1), folderOf(issue), { recursive: true });
    writeFileSync(file, csvOf(rowsOf(SUBJECTS + issue)));
    const result = await buildList(
      {
        files: [file],
        out: folderOf(issue),
        id: 'demo',
        name: '示例名单',
        expiresOn: plainDate('2026-03-31'),
        signingKey,
        terms: {
          law: 'JN',
          heldBy: 'CN-3701',
          domain: '市场监管',
          issuedOn: plainDate('2026-03-01'),
          publisher: '示例市信用中心',
          disclosureMode: 'public',
          states: {},
        },
      },
      new Report('zh-CN'),
    );
    expect(result).toMatchObject({ ok: true, manifest: { sequence: issue, shardBits: 4, packBits: 1 } });
  }
});
afterAll(async () => {
  await browser?.end();
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

/** Only the whole issue is to be had. */
const withoutDeltas: ListServer['meddle'] = (path, _, response) => {
  if (!path.startsWith('/list/delta/')) return undefined;
  response.writeHead(404).end();
  return true;
};

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.parentPath.endsWith('delta'))
    .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);

async function newPage(): Promise<Page> {
  const context = await browser.start();
  page = await context.newPage();
  await page.goto(server.url);
  return page;
}
const sync = (on = page) => call(on, 'sync', `${server.url}/list`, key);

/** The installed list is whole: all of its issue's subjects, none of a later one. */
async function expectWhole(issue: number) {
  expect(await call(page, 'open')).toBe(issue);
  expect(await call(page, 'count', codes)).toEqual({
    found: SUBJECTS + issue,
    none: ISSUES + 1 - issue,
  });
}

describe('a browser that is killed while it installs', () => {
  // Where the kill strikes; `whole`: the delta is withheld, so that the issue is fetched whole.
  const STAGES: [string, boolean][] = [
    ['/list/manifest.json', true],
    ['/list/digests.bin', true],
    ['/list/index.bin', true],
    ['/list/packs/000.bin', true],
    ['/list/packs/001.bin', true],
    ['/signal/swap', true],
    ['/list/delta/', false],
    ['/signal/swap', false],
  ];
  let issue = 1;
  beforeAll(async () => {
    browser = new KillableBrowser();
    server.folder = folderOf(1);
    await newPage();
    expect(await sync()).toMatchObject({ ok: true, how: 'whole' });
    await expectWhole(1);
  });
  beforeEach(() => {
    server.meddle = () => undefined;
  });

  it.each(STAGES)('at %s still has a whole list when it is started again', async (stage, whole) => {
    server.folder = folderOf(issue + 1);
    const struck = new Promise<void>((strike) => {
      server.meddle = (path, _, response) => {
        if (path.startsWith(stage)) {
          strike();
          return true; // never answered
        }
        if (whole && path.startsWith('/list/delta/')) {
          response.writeHead(404).end();
          return true;
        }
        return undefined;
      };
    });
    const running = sync().catch(() => undefined);
    await struck;
    await browser.kill();
    await running;

    await newPage();
    const standing = await call(page, 'open');
    expect([issue, issue + 1]).toContain(standing);
    await expectWhole(standing);

    server.meddle = () => undefined;
    expect(await sync()).toMatchObject({ ok: true, manifest: { sequence: issue + 1 } });
    issue++;
    await expectWhole(issue);
  });
});

describe('a list in a browser', () => {
  beforeAll(async () => {
    await browser?.end();
    browser = new KillableBrowser();
    server.folder = folderOf(2);
    server.meddle = () => undefined;
    await newPage();
    await sync();
  });
  beforeEach(() => {
    server.meddle = () => undefined;
  });

  it('makes no request at all for lookups after it is synced', async () => {
    await page.reload();
    server.asked.length = 0;
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await expectWhole(2);
    const found = await call(page, 'names', '经查，济南第7建材有限公司（示例）未到场。');
    expect(found).toEqual(['济南第7建材有限公司（示例）']);
    expect(requests).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  it.each<[string, ListServer['meddle'], string]>([
    [
      'sends half of every shard',
      (p, _, r) => (p.includes('/packs/') ? half(r, join(server.folder, p.slice(6))) : undefined),
      'network',
    ],
    ['answers 404', (p, _, r) => p.startsWith('/list/') && (r.writeHead(404).end(), true), 'http'],
    ['answers 500', (p, _, r) => p.startsWith('/list/') && (r.writeHead(500).end('oops'), true), 'http'],
    [
      'answers with a login page',
      (p, _, r) =>
        p.startsWith('/list/') && (r.setHeader('content-type', 'text/html').end('<html>登录'), true),
      'html',
    ],
    [
      'answers with a page it calls JSON',
      (p, _, r) =>
        p.startsWith('/list/') &&
        (r.setHeader('content-type', 'application/json').end('\n<!DOCTYPE html>'), true),
      'html',
    ],
  ])('is kept when the server %s', async (_, meddle, code) => {
    server.folder = folderOf(3);
    server.meddle = (path, request, response) => {
      if (path.startsWith('/list/delta/')) return (response.writeHead(404).end(), true);
      return meddle(path, request, response);
    };
    expect(await sync()).toMatchObject({ ok: false, kept: 2, problem: { code } });
    await expectWhole(2);
  });

  it('is read whatever type the server gives its files', async () => {
    server.folder = folderOf(3);
    server.meddle = (_, __, response) => void response.setHeader('content-type', 'text/plain');
    expect(await sync()).toMatchObject({ ok: true, how: 'delta' });
    await expectWhole(3);
  });

  it('is whole when two tabs sync at once', async () => {
    server.folder = folderOf(5);
    server.meddle = withoutDeltas;
    const other = await page.context().newPage();
    await other.goto(server.url);
    const results = await Promise.all([sync(page), sync(other)]);
    expect(results.some(({ ok }) => ok)).toBe(true);
    for (const result of results) if (!result.ok) expect(result.problem.code).toBe('overtaken');
    await expectWhole(5);
    await other.close();
  });

  it('is kept, with a message, when the disk is full', async () => {
    // An address of its own: the browser must not have measured this origin's room before.
    const own = await startListServer();
    own.folder = folderOf(5);
    const tab = await page.context().newPage();
    const cdp = await tab.context().newCDPSession(tab);
    await cdp.send('Storage.overrideQuotaForOrigin', {
      origin: own.url,
      quotaSize: 1.5 * sizeOf(folderOf(5)),
    });
    await tab.goto(own.url);
    expect(await call(tab, 'sync', `${own.url}/list`, key)).toMatchObject({ ok: true });
    own.folder = folderOf(6);
    own.meddle = withoutDeltas;
    expect(await call(tab, 'sync', `${own.url}/list`, key)).toMatchObject({
      ok: false,
      kept: 5,
      problem: { code: 'quota' },
    });
    expect(await call(tab, 'open')).toBe(5);
    expect(await call(tab, 'count', codes)).toEqual({ found: SUBJECTS + 5, none: ISSUES - 4 });
    await tab.close();
    await own.close();
  });

  it('comes back with the next sync when the browser has evicted it under the open page', async () => {
    server.folder = folderOf(5);
    await sync();
    await expectWhole(5);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Storage.clearDataForOrigin', { origin: server.url, storageTypes: 'indexeddb' });
    await expect.poll(() => call(page, 'open')).toBe(0);
    expect(await sync()).toMatchObject({ ok: true, how: 'whole' });
    await expectWhole(5);
  });

  it('fetches only the one shard of the code when it is opened on demand', async () => {
    server.asked.length = 0;
    expect(await call(page, 'onDemand', `${server.url}/list`, key, madeUscc(7))).toBe('found');
    expect(server.asked.filter((path) => path.startsWith('/list/packs/'))).toHaveLength(1);
  });
});
