import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one page of a site under test; may write in parts and end when it likes. */
export type Serve = (response: ServerResponse, query: URLSearchParams, path: string) => void;

/** A site of test pages whose decisions go to `/decide`; what arrives there is kept. */
export class DecisionServer {
  /** `GET /decide?…` and the bodies of POSTs, in the order in which they came. */
  readonly received: string[] = [];
  /** Bodies of what the browser reports to `/csp`. */
  readonly reports: string[] = [];

  constructor(private readonly pages: Readonly<Record<string, Serve>>) {}

  private readonly server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const { pathname, searchParams, search } = new URL(request.url ?? '/', 'http://site');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (pathname === '/decide') {
        this.received.push(`${request.method} ${pathname}${search} ${body}`.trim());
        response.end('<!doctype html><title>已办理</title><p id="done">已办理</p>');
      } else if (pathname === '/csp') {
        this.reports.push(body);
        response.writeHead(204).end();
      } else {
        // A name that ends in a slash stands for all below it.
        const serve = this.pages[pathname] ?? this.pages[/^\/\w+\//.exec(pathname)?.[0] ?? ''];
        if (serve) serve(response, searchParams, pathname);
        else response.writeHead(404).end();
      }
    });
  });

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => {
      this.server.close(() => done());
      this.server.closeAllConnections();
    });
  }
}

/** What a case page shows of a subject. */
export const caseRows = (code: string, name: string): string =>
  `<table><tr><td>申请单位：</td><td id="name">${name}</td></tr><tr><td>统一社会信用代码：</td><td><input id="code" size="30" value="${code}"></td></tr>` +
  '<tr><td>申请事项：</td><td id="matter">建筑业企业资质核准</td></tr></table>';

/** The case pages of a `DecisionServer`. */
export const decisionProfile = {
  format: 'xinshao-profile',
  version: 1,
  id: 'decisions',
  revision: 1,
  name: '提交时机（示例）',
  match: ['http://127.0.0.1/case*'],
  jurisdiction: 'CN-3701',
  authority: '示例市行政审批服务局',
  subject: { code: { css: '#code' }, name: { css: '#name' } },
  matter: { name: { css: '#matter' }, type: 'licence', domain: '工程建设' },
  approve: [{ css: '[data-approve]' }],
  endpoints: [{ url: '*/decide*', params: { result: '1' } }],
} as const;
