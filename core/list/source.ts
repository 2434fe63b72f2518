import type { Part } from './pack.ts';

/** Why a file could not be had from where the list is published. */
export type SourceProblem =
  | { readonly code: 'network' }
  | { readonly code: 'http'; readonly status: number }
  /** A page instead of the file: usually a login page with status 200. */
  | { readonly code: 'html' }
  | { readonly code: 'aborted' };

export type Got =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: SourceProblem };

/** Where a list is published: static files under one address. */
export interface ListSource {
  /** `fresh`: pass by every cache, after a digest did not fit. `part`: that piece of the file only. */
  get(
    path: string,
    options?: { readonly fresh?: boolean; readonly part?: Part; readonly signal?: AbortLike },
  ): Promise<Got>;
}

export interface AbortLike {
  readonly aborted: boolean;
}

/** The part of `fetch` in use, so that it can be handed in. */
export type FetchLike = (
  url: string,
  init: {
    readonly cache: 'no-cache' | 'no-store' | 'reload';
    readonly credentials: 'same-origin';
    readonly referrerPolicy: 'no-referrer';
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortLike;
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  arrayBuffer(): Promise<ArrayBuffer>;
}>;

/** A list on a web server. Any server will do that hands out files as they are. */
export function httpSource(base: string, fetch: FetchLike): ListSource {
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    async get(path, { fresh = false, part, signal } = {}) {
      try {
        const response = await fetch(root + path, {
          // What is kept is kept in the list's own store: a copy of a hundred megabytes in the cache helps nobody.
          cache: fresh ? 'reload' : path.startsWith('packs/') ? 'no-store' : 'no-cache',
          credentials: 'same-origin',
          referrerPolicy: 'no-referrer',
          ...(part ? { headers: { range: `bytes=${part.from}-${part.to - 1}` } } : {}),
          ...(signal ? { signal } : {}),
        });
        if (!response.ok) return { ok: false, problem: { code: 'http', status: response.status } };
        if (/^text\/html/i.test(response.headers.get('content-type') ?? ''))
          return { ok: false, problem: { code: 'html' } };
        const bytes = new Uint8Array(await response.arrayBuffer());
        if (looksLikePage(bytes)) return { ok: false, problem: { code: 'html' } };
        // A server that knows no ranges sends the whole file.
        return {
          ok: true,
          bytes: part && response.status === 200 ? bytes.subarray(part.from, part.to) : bytes,
        };
      } catch {
        return { ok: false, problem: { code: signal?.aborted ? 'aborted' : 'network' } };
      }
    },
  };
}

const PAGE = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|html|head|body|title|script|meta)/i;

/**
 * Whatever the server calls it. A lone `<` says nothing: one in 256 files of persons, being encrypted, begins with it.
 */
function looksLikePage(bytes: Uint8Array): boolean {
  return PAGE.test(String.fromCharCode(...bytes.subarray(0, 256)));
}
