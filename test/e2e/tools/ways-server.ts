import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A case page whose script can send the decision in every way there is; the server counts what arrives. */
export interface WaysServer {
  readonly url: string;
  readonly received: () => readonly Received[];
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

const page = (
  code: string,
  name: string,
): string => `<!doctype html><html><head><meta charset="utf-8"><title>case</title></head><body>
<table><tr><td>申请单位：</td><td id="name">${name}</td></tr><tr><td>统一社会信用代码：</td><td id="code">${code}</td></tr>
<tr><td>申请事项：</td><td id="matter">建筑业企业资质核准</td></tr></table>
<form id="f" method="post" action="/decide"><input name="result" value="1"><input id="line" name="opinion" value="ok"><button id="native">native</button></form>
<form id="hidden" method="post" action="/decide" target="t"><input name="result" value="1"></form><iframe name="t" width="0" height="0"></iframe>
<form id="back" method="post" action="/decide" target="t"><input name="result" value="2"></form>
<div id="div">approve</div><output id="out"></output>
<script>
  const body = () => new URLSearchParams({ result: '1' });
  const out = (text) => { document.getElementById('out').textContent = text; };
  const ways = {
    submit: () => document.getElementById('hidden').submit(),
    requestSubmit: () => document.getElementById('hidden').requestSubmit(),
    fetch: () => fetch('/decide', { method: 'POST', body: body() }).then((r) => out('fetch ' + r.status), (e) => out('fetch ' + e.name)),
    json: () => fetch('/decide', { method: 'POST', body: JSON.stringify({ result: 1 }) }),
    blob: () => fetch('/decide', { method: 'POST', body: new Blob(['result=1']) }),
    xhr: () => { const x = new XMLHttpRequest(); x.open('POST', '/decide'); x.onload = () => out('xhr ' + x.status); x.onerror = () => out('xhr error'); x.send(body()); },
    syncXhr: () => { const x = new XMLHttpRequest(); x.open('POST', '/decide', false); try { x.send(body()); out('sync ' + x.status); } catch (e) { out('sync ' + e.name); } },
    beacon: () => navigator.sendBeacon('/decide', body()),
    location: () => { location.href = '/decide?result=1'; },
    assign: () => location.assign('/decide?result=1'),
    open: () => window.open('/decide?result=1'),
    frame: () => { document.getElementsByName('t')[0].src = '/decide?result=1'; },
    freshRealm: () => { const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.HTMLFormElement.prototype.submit.call(document.getElementById('hidden')); },
    back: () => document.getElementById('back').submit(),
  };
</script></body></html>`;

export async function startWaysServer(): Promise<WaysServer> {
  let received: Received[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const url = request.url ?? '/';
      if (url.startsWith('/decide')) {
        received.push({ method: request.method ?? '', url, body });
        response.setHeader('content-type', 'text/html; charset=utf-8');
        return response.end('<p>decided</p>');
      }
      if (!url.startsWith('/case')) return response.writeHead(404).end();
      const query = new URL(url, 'http://x').searchParams;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return response.end(page(query.get('code') ?? '', query.get('name') ?? ''));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: () => [...received],
    reset: () => (received = []),
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

/** A profile that names no button: only the addresses can hold. */
export const waysProfile = (approve: string) => ({
  format: 'xinshao-profile',
  version: 1,
  id: 'ways',
  revision: 1,
  name: '各种提交方式',
  match: ['http://127.0.0.1/case*'],
  jurisdiction: 'CN-3701',
  authority: '示例市行政审批服务局',
  subject: { code: { css: '#code' }, name: { label: '申请单位' } },
  matter: { name: { css: '#matter' }, type: 'licence', domain: '工程建设' },
  approve: [{ css: approve }],
  endpoints: [{ url: '*/decide*', params: { result: '1' } }],
});
