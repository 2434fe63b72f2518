import type { IdKind } from '../../core/subject/types.ts';
import type { Mode } from './config.ts';
import { CheckFailed } from './failure.ts';

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
  readonly timeout?: number;
  /** Further request headers, for example a token. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON endpoint of the portal: POST, one retry when the network fails, no redirect, at most 1 MB. */
export class JsonCreditSource implements CreditSource {
  constructor(
    private readonly url: string,
    private readonly options: JsonCreditSourceOptions = {},
  ) {}

  async query(query: CreditQuery, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.attempt(query, signal);
    } catch (error) {
      if (signal.aborted || (error as CheckFailed).why !== 'network') throw error;
      return this.attempt(query, signal);
    }
  }

  private async attempt(query: CreditQuery, signal: AbortSignal): Promise<unknown> {
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
      const response = await fetch(this.url, {
        method: 'POST',
        headers: { ...this.options.headers, 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(query),
        credentials: 'same-origin',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: stop.signal,
      });
      if (response.status === 401 || response.status === 403) throw new CheckFailed('refused');
      if (!response.ok) throw new CheckFailed('http');
      return parse(await readText(response));
    } catch (error) {
      if (error instanceof CheckFailed) throw error;
      throw new CheckFailed(late ? 'timeout' : 'network');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      end();
    }
  }
}

async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return text + decoder.decode();
    if ((size += value.length) > LIMIT) throw new CheckFailed('too-large');
    text += decoder.decode(value, { stream: true });
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
