import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import { type Way, WAYS } from './ways.ts';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: string;
  readonly type: string;
}

/** A case page whose decision leaves in one of the ways there are; the server keeps what arrives. */
export interface WaysServer {
  readonly url: string;
  /** Everything that came to the address of decisions, from the beginning. */
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
}

const html = (body: string, charset = 'utf-8'): string =>
  `<!doctype html><html><head><meta charset="${charset}"><title>办件</title></head>${body}</html>`;

const caseTable = (code: string, name: string): string =>
  `<table><tr><td>申请单位：</td><td id="name">${name}</td></tr><tr><td>统一社会信用代码：</td><td id="code">${code}</td></tr>` +
  '<tr><td>申请事项：</td><td id="matter">建筑业企业资质核准</td></tr></table>';

/** The function `put` takes a way's part of the page away for that of another, as systems redraw theirs. */
const casePage = (code: string, name: string, { html: inner = '', script = '' }: Way): string =>
  `<body>${caseTable(code, name)}<div id="way">${inner}</div><p><button type="button" id="go">办理</button></p>
<script>${script}
</script><script>
const button = document.getElementById('go');
button.onclick = () => go();
function put(html, script) {
  document.getElementById('way').innerHTML = html;
  (0, eval)(script);
}</script></body>`;

const FORM =
  '<form method="post" action="/decide"><input name="result" value="1"><input name="note" value="同意"><button id="b">通过</button></form>';
const XHR =
  "const x = new XMLHttpRequest(); x.open('POST', '/decide'); x.send(new URLSearchParams({ result: '1', note: '同意' }))";

/** Pages of the site that no profile names. */
const PAGES: Readonly<Record<string, string>> = {
  '/blank': html('<body></body>'),
  '/dialog': html(
    `<body>${FORM}<button id="x" onclick="${XHR}">通过</button>` +
      `<button id="p" onclick="parent.document.getElementById('f').submit()">通过</button>` +
      `<button id="r" onclick="parent.answered(true)">通过</button></body>`,
  ),
  '/tools': html(
    `<body><button id="x" onclick="${XHR}">通过</button><button id="m" onclick="parent.main.document.forms[0].submit()">通过</button></body>`,
  ),
};

export async function startWaysServer(): Promise<WaysServer> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://ways');
      const way = WAYS[Number(url.searchParams.get('way'))] ?? WAYS[0];
      const code = url.searchParams.get('code') ?? '';
      const name = url.searchParams.get('name') ?? '';
      const charset = way?.page === 'gbk' ? 'gbk' : 'utf-8';
      response.setHeader('content-type', `text/html; charset=${charset}`);
      response.setHeader('cache-control', 'no-store');
      if (url.pathname === '/decide') {
        const { method = '', headers } = request;
        received.push({ method, url: request.url ?? '', body, type: headers['content-type'] ?? '' });
        response.end(html('<body>已办理</body>'));
      } else if (url.pathname === '/case' && way?.page === 'frames' && !url.searchParams.has('main')) {
        response.end(
          `<!doctype html><html><head><meta charset="utf-8"></head><frameset rows="60,*"><frame name="tools" src="/tools"><frame name="main" src="/case${url.search.replace(/&/g, '&amp;')}&amp;main=1"></frameset></html>`,
        );
      } else if (url.pathname === '/case' && way) {
        const shown = way.page === 'frames' ? { ...way, html: FORM } : way;
        response.end(iconv.encode(html(casePage(code, name, shown), charset), charset));
      } else if (PAGES[url.pathname]) response.end(PAGES[url.pathname]);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Names one kind of button, and the address. */
export const waysProfile = {
  format: 'xinshao-profile',
  version: 1,
  id: 'ways',
  revision: 1,
  name: '各种提交方式（示例）',
  match: ['http://127.0.0.1/case*'],
  jurisdiction: 'CN-3701',
  authority: '示例市行政审批服务局',
  subject: { code: { css: '#code' }, name: { label: '申请单位' } },
  matter: { name: { css: '#matter' }, type: 'licence', domain: '工程建设' },
  approve: [{ css: '[data-approve]' }],
  endpoints: [{ url: '*/decide*', params: { result: '1' } }],
} as const;
