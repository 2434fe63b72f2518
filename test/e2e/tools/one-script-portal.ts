import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot } from '../../tools/root.ts';

export const WIDGETS = join(repositoryRoot(), 'dist/widgets');
export const widgetsBuilt = existsSync(join(WIDGETS, 'xinshao.js'));
if (!widgetsBuilt)
  console.log('dist/widgets is not built: run `npm run build:widgets`; these tests are skipped.');

/** The policy docs/widgets.md gives. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";

export type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

export interface Portal {
  readonly url: string;
  /** What is served: the markup of a page, or what answers at an address. */
  readonly at: Map<string, string | Answer>;
  close(): Promise<void>;
}

/** A portal's server: the built script at /xinshao/, whatever else a test lays there, all under the policy. */
export async function oneScriptPortal(): Promise<Portal> {
  const at: Portal['at'] = new Map();
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const { pathname } = new URL(request.url!, 'http://portal');
      const send = (type: string, content: string | Buffer) => {
        response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
        response.end(content);
      };
      const laid = at.get(pathname);
      if (typeof laid === 'function') return laid(request, response, body);
      if (laid !== undefined)
        return send(pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8', laid);
      const file = join(WIDGETS, pathname.replace('/xinshao/', ''));
      if (!pathname.startsWith('/xinshao/') || !existsSync(file)) return void response.writeHead(404).end();
      send(file.endsWith('.js') ? 'text/javascript' : 'application/json', readFileSync(file));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    at,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
