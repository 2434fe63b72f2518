import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What the server does with one request; `undefined` hands out the file. */
export type Meddle = (
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
) => boolean | undefined;

/** A web server for lists and for the page that reads them. */
export interface ListServer {
  readonly url: string;
  /** Everything asked for since it was last emptied. */
  readonly asked: string[];
  /** Folder handed out under /list/. */
  folder: string;
  /** True from this: the request has been answered (or never will be). */
  meddle: Meddle;
  close(): Promise<void>;
}

const PAGE = '<!DOCTYPE html><meta charset="utf-8"><title>list</title><script src="/page.js"></script>';

async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(process.cwd(), 'test/tools', entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome102',
    logLevel: 'error',
  });
  return outputFiles[0]!.text;
}

export async function startListServer(): Promise<ListServer> {
  const scripts: Record<string, string> = {
    '/page.js': await bundled('list-page.ts'),
    '/worker.js': await bundled('list-worker.ts'),
  };
  const state = { asked: [] as string[], folder: '', meddle: (() => undefined) as Meddle };
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0]!);
    state.asked.push(path);
    if (state.meddle(path, request, response)) return;
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(PAGE);
    if (scripts[path]) return void response.setHeader('content-type', 'text/javascript').end(scripts[path]);
    const file = join(state.folder, path.replace(/^\/list\//, ''));
    if (!path.startsWith('/list/') || !existsSync(file) || !statSync(file).isFile())
      return void response.writeHead(path.startsWith('/signal/') ? 204 : 404).end();
    response.setHeader('content-length', statSync(file).size);
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  });
}

/** Half a file, with the length of the whole: a connection that breaks. */
export function half(response: ServerResponse, file: string): true {
  const bytes = readFileSync(file);
  response.writeHead(200, { 'content-length': bytes.length });
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  return true;
}
