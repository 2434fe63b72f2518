import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileReply, pageReply } from './files.ts';
import { readRequest, send, text, type Reply, type Request } from './http.ts';
import { Decisions, type Decision } from './legacy/decisions.ts';
import { legacy } from './legacy/router.ts';
import { faultyApi } from './playground/faulty.ts';
import { playgroundIndex, playgroundPage } from './playground/page.ts';
import { creditApi, samplesApi } from './portal/api.ts';
import { indexPage } from './site/index-page.ts';

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
      .then((request) => (request ? answer(request, decisions) : text(413, 'too large')))
      .then((reply) => send(response, reply))
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

const built = 'dist/widgets';

/** Where the first part of a path leads; a plain file is looked for in its folder. */
const folders: Readonly<Record<string, string>> = {
  site: 'demo/site',
  portal: 'demo/portal',
  playground: 'demo/playground',
  data: 'demo/data',
};

async function answer(request: Request, decisions: Decisions): Promise<Reply> {
  const [, first = '', rest] = /^\/([^/]*)(?:\/(.*))?$/.exec(request.path) ?? [];
  if (first === '') return pageReply(indexPage());
  if (first === 'favicon.ico') return text(204, '');
  if (first === 'xinshao.js') return (await fileReply(built, first)) ?? notBuilt;
  const folder = folders[first];
  if (rest === undefined && (folder || first === 'legacy')) return moved(`/${first}/`);
  if (first === 'legacy') return legacy(rest ?? '', request, decisions) ?? notFound;
  if (first === 'portal' && rest === 'api/credit') return creditApi(request);
  if (first === 'portal' && rest === 'api/samples') return samplesApi();
  if (first === 'playground' && !rest) return pageReply(playgroundIndex());
  if (first === 'playground' && rest?.startsWith('api/')) {
    return (await faultyApi(rest.slice('api/'.length))) ?? notFound;
  }
  if (first === 'playground' && rest?.startsWith('xin-')) {
    const page = playgroundPage(rest);
    return page ? pageReply(page) : notFound;
  }
  const file = folder ? fileReply(folder, rest || 'index.html') : fileReply(built, request.path);
  return (await file) ?? notFound;
}

const notFound = text(404, '没有这个页面 · No such page');
const notBuilt = text(404, '// xinshao.js 尚未构建：npm run build:widgets', 'text/javascript; charset=utf-8');
const moved = (to: string): Reply => ({ ...text(302, ''), headers: { Location: to } });
