import type { IdKind } from '../../core/subject/types.ts';
import type { Mode } from './config.ts';
import { CheckFailed } from './failure.ts';
import { mapAnswer, mapQuery, type SourceMapping } from './mapping.ts';
import { pageToken, tokenFrom, type TokenProvider } from './token.ts';

/** What a source is asked. Travels in the body of a POST, never in an address. */
export interface CreditQuery {
  readonly kind: IdKind;
  readonly value: string;
  readonly name?: string;
  readonly purpose?: string;
  readonly authorisation?: string;
  readonly mode: Mode;
  /** 使用部门, as declared by the embedding page. */
  readonly department: string;
}

/**
 * Where credit records come from. Answers plain JSON as `docs/widgets.md` lays it down; the widget checks it
 * before it shows anything. Throw `CheckFailed` to say why there is no answer.
 */
export interface CreditSource {
  query(query: CreditQuery, signal: AbortSignal): Promise<unknown>;
}

const LIMIT = 1_000_000;

export interface JsonCreditSourceOptions {
  /** Milliseconds for one attempt; default 10000. */
  readonly timeout?: number | undefined;
  /** How often to ask again when the network fails; default 1. */
  readonly retries?: number | undefined;
  /** Further request headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Gives and renews a bearer token; default: the page's own, see `provideToken`. */
  readonly token?: TokenProvider | undefined;
  /** For an endpoint with fields of its own. */
  readonly mapping?: SourceMapping | undefined;
}

/** A JSON endpoint of the portal: POST, one retry when the network fails, no redirect, at most 1 MB. */
export class JsonCreditSource implements CreditSource {
  constructor(
    private readonly url: string,
    private readonly options: JsonCreditSourceOptions = {},
  ) {}

  async query(query: CreditQuery, signal: AbortSignal): Promise<unknown> {
    const { retries = 1, mapping, token = await pageToken() } = this.options;
    const body = JSON.stringify(mapping ? mapQuery(mapping, query) : query);
    let left = retries;
    let sent: string | undefined;
    let renewed = false;
    const attempt = async (stop: AbortSignal): Promise<unknown> => {
      const refused = renewed ? sent : undefined;
      sent = token && (await unlessAborted(tokenFrom(token, refused), stop));
      return this.ask(body, stop, sent);
    };
    for (;;) {
      try {
        const answer = await this.inTime(attempt, signal);
        return mapping ? mapAnswer(mapping, answer) : answer;
      } catch (error) {
        if (signal.aborted) throw error;
        const { why, detail } = error as CheckFailed;
        if (why === 'refused' && detail === '401' && sent && !renewed) renewed = true;
        else if (why !== 'network' || left-- <= 0) throw error;
      }
    }
  }

  private async inTime<T>(act: (stop: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    const stop = new AbortController();
    const end = () => stop.abort();
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end();
    }, this.options.timeout ?? 10_000);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    try {
      return await act(stop.signal);
    } catch (error) {
      if (error instanceof CheckFailed) throw error;
      throw new CheckFailed(late ? 'timeout' : 'network');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      end();
    }
  }

  private async ask(body: string, signal: AbortSignal, token?: string): Promise<unknown> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        ...this.options.headers,
        ...(token && { Authorization: `Bearer ${token}` }),
        'Content-Type': 'application/json',
        Accept: 'application/json',
      },
      body,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { status } = response;
    if (status === 401 || status === 403) throw new CheckFailed('refused', String(status));
    if (!response.ok) throw new CheckFailed('http', String(status));
    return parse(await readText(response));
  }
}

const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('aborted', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    work.then(resolve, reject);
  });

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Names in another encoding would be shown as something else.
  const decode = (value?: Uint8Array) => {
    try {
      return decoder.decode(value, { stream: !!value });
    } catch {
      throw new CheckFailed('not-json');
    }
  };
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decode();
    if ((size += value.length) > LIMIT) throw new CheckFailed('too-large');
    text += decode(value);
  }
}

function parse(text: string): unknown {
  if (!text.trim()) throw new CheckFailed('empty');
  try {
    return JSON.parse(text);
  } catch {
    throw new CheckFailed('not-json');
  }
}
