/** A portal with nothing but the script tag, under the policy of DESIGN.md, and the endpoints a portal has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { plainDate } from '../../core/index.ts';
import { CODE, listed } from '../fixtures/credit.ts';
import { repositoryRoot } from '../tools/root.ts';

const ROOT = repositoryRoot();
const DIST = join(ROOT, 'dist/widgets');
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

/** Every element of the set: a folder each. */
export const TAGS = readdirSync(join(ROOT, 'widgets')).filter((name) =>
  existsSync(join(ROOT, 'widgets', name, 'register.ts')),
);

export const RECORD = listed({ title: '严重失信主体名单（示例）<img src=x onerror=alert(1)>' });
export { CODE };

const config = { department: '示例市政务服务网', jurisdiction: 'CN-3701' };
const page = (body: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>示例门户</title>
<script type="application/json" data-xinshao-config>${JSON.stringify(config)}</script>
<script src="/probe.js"></script><script src="/xin/xinshao.js" defer></script><script src="/xin/xinshao.js?again" defer></script>
</head><body>${body}</body></html>`;

const check = (id: string, src: string) =>
  `<xin-credit-check id="${id}" src="${src}" on="2025-06-22" code="${CODE}" auto></xin-credit-check>`;
/** An element without what it is about is an error; then this is the least. */
const LEAST: Readonly<Record<string, string>> = {
  'xin-deadline': 'rule="DL-ZW-21-COND"',
  'xin-timeline': 'chain="ZW-CHAIN-SHARE" facts="{}"',
};
const PAGES: Readonly<Record<string, string>> = {
  '/every': page(TAGS.map((tag) => `<${tag} ${LEAST[tag] ?? ''}></${tag}>`).join('\n')),
  '/answers':
    page(`${check('listed', '/api/listed')}${check('nothing', '/api/nothing')}${check('html', '/api/html')}
<xin-deadline id="due" rule="DL-ZW-21-COND" start="2026-02-10" on="2026-02-26"></xin-deadline>
<xin-deadline id="wrong" rule="DL-ZW-21-COND" start="2026-02-30" on="2026-02-26"></xin-deadline>
<xin-citation id="article" law="JN" article="第二十二条" on="2026-02-26"></xin-citation>`),
};

const answer = (records: readonly unknown[]) =>
  JSON.stringify({ source: '示例市公共信用信息平台', asOf: plainDate('2025-06-20'), records });
const API: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/api/listed': ['application/json', answer([RECORD])],
  '/api/nothing': ['application/json', answer([])],
  '/api/html': ['text/html', '<!doctype html><title>登录</title><script>alert(1)</script>'],
};
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

function reply(request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://portal');
  const send = (type: string, body: string | Buffer) =>
    response
      .writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': POLICY })
      .end(body);
  const api = API[pathname];
  if (PAGES[pathname]) send('text/html', PAGES[pathname]);
  else if (api && request.method === 'POST') send(...api);
  else if (pathname === '/probe.js')
    send('text/javascript', readFileSync(join(import.meta.dirname, 'probe.js')));
  else if (pathname === '/favicon.ico') response.writeHead(204).end();
  else {
    const file = join(DIST, pathname.replace('/xin/', '/'));
    if (pathname.startsWith('/xin/') && file.startsWith(DIST) && existsSync(file))
      send(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file));
    else response.writeHead(404).end();
  }
}

/** Starts it on a free port; `url` without a slash at the end. */
export async function startSite(): Promise<{ readonly url: string; close(): void }> {
  const server = createServer(reply);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
