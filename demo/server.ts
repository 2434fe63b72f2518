import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readRequest, send, text, type Reply, type Request } from './http.ts';
import { Decisions, type Decision } from './legacy/decisions.ts';
import { legacy } from './legacy/router.ts';

export interface DemoServer {
  /** For example `http://127.0.0.1:8600`, without a slash at the end. */
  readonly url: string;
  /** What the legacy system has received so far, in order. */
  decisions(): readonly Decision[];
  reset(): void;
  close(): Promise<void>;
}

/** Starts the demo on 127.0.0.1. Port 0 takes a free one. Rejects with the system's error when the port is taken. */
export async function startDemoServer(options: { readonly port: number }): Promise<DemoServer> {
  const decisions = new Decisions();
  const server = createServer((message, response) => {
    readRequest(message)
      .then((request) => send(response, request ? answer(request, decisions) : text(413, 'too large')))
      .catch((error: unknown) => send(response, text(500, String(error))));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    decisions: () => decisions.all(),
    reset: () => decisions.reset(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: Request, decisions: Decisions): Reply {
  const { path } = request;
  if (path === '/legacy') return { ...text(302, ''), headers: { Location: '/legacy/' } };
  if (path === '/favicon.ico') return text(204, '');
  const reply = path.startsWith('/legacy/')
    ? legacy(path.slice('/legacy/'.length), request, decisions)
    : undefined;
  return reply ?? text(404, '没有这个页面 · No such page');
}
