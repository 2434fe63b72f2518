import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { readIn } from './tools/read-in.ts';
import { HELD, SHAPES } from './tools/shapes.ts';
import { WAYS } from './tools/ways.ts';

const browser = new ExtensionBrowser();
let server: Server;
let url = '';
let page: Page;
/** The shape shown, for its frames ask without naming it. */
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://shapes');
    if (pathname === '/') asked = Number(searchParams.get('shape'));
    const shape = SHAPES[asked];
    const body = pathname === '/frame' ? shape?.frames?.[search.slice(1)] : shape?.html;
    const charset = shape?.encoding ?? 'utf-8';
    response.setHeader('content-type', `text/html; charset=${charset}`);
    response.end(
      iconv.encode(`<!doctype html><html><head><title>办件</title></head>${body ?? ''}</html>`, charset),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await browser.startSetUp();
  page = await browser.context.newPage();
});

afterAll(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

describe('a shape of real systems is read in full', () => {
  it.each(SHAPES.map((shape, index) => ({ ...shape, index })))('$of', async ({ index, expected, rows }) => {
    const address = `${url}/?shape=${index}`;
    await page.goto(address);
    const seen = () => readIn(browser, address);
    await expect.poll(async () => [...(await seen()).subjects].sort()).toEqual([...expected].sort());
    expect((await seen()).rows).toEqual(rows);
  });
});

describe('a way of sending of real systems is among those held', () => {
  it.each(Object.entries(HELD))('%s', (_, way) => {
    expect(WAYS.map(({ name }) => name)).toContain(way);
  });
});
