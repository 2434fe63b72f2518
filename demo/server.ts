import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlainDate } from '../core/date/types.ts';
import { fileReply, pageReply } from './files.ts';
import { readRequest, send, text, type Reply, type Request } from './http.ts';
import { Decisions, type Decision } from './legacy/decisions.ts';
import { legacy } from './legacy/router.ts';
import { playground } from './playground/router.ts';
import { portal } from './portal/router.ts';
import { todayInChina, type Site } from './site.ts';
import { indexPage } from './site/index-page.ts';

export interface DemoServer {
  /** For example `http://127.0.0.1:8600`, without a slash at the end. */
  readonly url: string;
  /** What the legacy system has received so far, in order. */
  decisions(): readonly Decision[];
  reset(): void;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The day on which the portal's endpoint answers; default: today in China. */
  readonly on?: PlainDate;
}

/** Starts the demo on 127.0.0.1. Rejects with the system's error when the port is taken. */
export async function startDemoServer({ port: asked, on }: DemoOptions): Promise<DemoServer> {
  const decisions = new Decisions();
  const site: Site = { decisions, on: () => on ?? todayInChina() };
  const server = createServer((message, response) => {
    readRequest(message)
      .then((request) => (request ? answer(request, site) : text(413, 'too large')))
      .then((reply) => send(response, reply))
      .catch((error: unknown) => send(response, text(500, String(error))));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(asked, '127.0.0.1', resolve);
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

type Area = (path: string, request: Request, site: Site) => Promise<Reply | undefined>;

/** Where the first part of a path leads. */
const areas = new Map<string, Area>(
  Object.entries({
    legacy: async (path: string, request: Request, { decisions }: Site) => legacy(path, request, decisions),
    portal,
    playground,
    site: (path: string) => fileReply('demo/site', path),
    data: (path: string) => fileReply('demo/data', path),
  }),
);

async function answer(request: Request, site: Site): Promise<Reply> {
  const [, first = '', rest] = /^\/([^/]*)(?:\/(.*))?$/.exec(request.path) ?? [];
  if (first === '') return pageReply(indexPage());
  if (first === 'favicon.ico') return text(204, '');
  const area = areas.get(first);
  if (area && rest === undefined) return { ...text(302, ''), headers: { Location: `/${first}/` } };
  // What is no area stands beside xinshao.js: the law packs and the calendar.
  const reply = area ? area(rest ?? '', request, site) : fileReply('dist/widgets', request.path);
  return (await reply) ?? (first === 'xinshao.js' ? notBuilt : notFound);
}

const notFound = text(404, '没有这个页面 · No such page');
const notBuilt = text(404, '// xinshao.js 尚未构建：npm run build:widgets', 'text/javascript; charset=utf-8');
