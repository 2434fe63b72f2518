import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reply } from './http.ts';

/** The policy of docs: what a careful portal sends. Everything of ours has to work under it. */
export const strictCsp =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

export const repository = fileURLToPath(new URL('..', import.meta.url));

/** A file below `folder` (itself relative to the repository), or undefined where there is none. */
export async function fileReply(folder: string, path: string): Promise<Reply | undefined> {
  const root = join(repository, folder);
  const file = normalize(join(root, path));
  const type = types[extname(file)];
  if (!type || !file.startsWith(root + sep)) return undefined;
  try {
    const body = await readFile(file);
    return { status: 200, type, body, ...(type.startsWith('text/html') ? { headers: csp } : {}) };
  } catch {
    return undefined;
  }
}

const csp = { 'Content-Security-Policy': strictCsp };

export const pageReply = (html: string): Reply => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: Buffer.from(html),
  headers: csp,
});
