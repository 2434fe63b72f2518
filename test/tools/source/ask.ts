/** One request as `JsonCreditSource` sends it, and everything about the reply that can be told without reading it. */
import type { CreditQuery } from '../../../widgets/base/credit-source.ts';
import { mapQuery, type SourceMapping } from '../../../widgets/base/mapping.ts';

/** As in widgets/base/credit-source.ts, which refuses more. */
export const LIMIT = 1_000_000;

export type Trouble = 'network' | 'timeout' | 'cut-off' | 'too-large' | 'not-utf-8';
export interface Reply {
  /** Milliseconds until the last byte. */
  readonly ms: number;
  readonly bytes: number;
  readonly trouble?: Trouble;
  /** 0 where there was no reply. */
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface AskOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly timeout: number;
  /** As the page would configure it, for an endpoint with fields of its own. */
  readonly mapping?: SourceMapping;
}

/** Never rejects: what goes wrong is part of the reply. Redirects are not followed. */
export async function ask(url: string, query: CreditQuery, options: AskOptions): Promise<Reply> {
  const started = performance.now();
  const signal = AbortSignal.timeout(options.timeout);
  let response: Response | undefined;
  let bytes = 0;
  const parts: Uint8Array[] = [];
  const reply = (trouble?: Trouble, text = ''): Reply => ({
    ms: Math.round(performance.now() - started),
    bytes,
    ...(trouble && { trouble }),
    status: response?.status ?? 0,
    headers: response?.headers ?? new Headers(),
    text,
  });
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { ...options.headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(options.mapping ? mapQuery(options.mapping, query) : query),
      redirect: 'manual',
      cache: 'no-store',
      signal,
    });
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      if ((bytes += part.value.length) > LIMIT) {
        void reader?.cancel();
        return reply('too-large');
      }
      parts.push(part.value);
    }
  } catch {
    return reply(signal.aborted ? 'timeout' : response ? 'cut-off' : 'network');
  }
  try {
    return reply(undefined, new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    return reply('not-utf-8');
  }
}
