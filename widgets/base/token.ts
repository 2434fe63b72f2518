import { CheckFailed } from './failure.ts';
import { pageReady } from './ready.ts';
import { warnOnce } from './warn.ts';

/** A bearer token and, where it is known, for how many seconds it is good. */
export interface Token {
  readonly token: string;
  readonly expiresIn?: number;
}

/** Asked for a token before the first request, before one expires, and once after the endpoint has answered 401. */
export type TokenProvider = () => string | Token | Promise<string | Token>;

interface Held {
  readonly token: string;
  readonly until: number;
}

/** Seconds before its end from which a token is no longer used. */
const EARLY = 30;
const asked = new WeakMap<TokenProvider, Promise<Held>>();
let ofPage: TokenProvider | undefined;

/** One provider for every endpoint of the page; without an argument none. */
export function provideToken(provider?: TokenProvider): void {
  ofPage = provider;
}
/** The page's provider. A script that stands after ours may still be about to give it. */
export async function pageToken(): Promise<TokenProvider | undefined> {
  if (!ofPage) await pageReady();
  return ofPage;
}

async function ask(provider: TokenProvider): Promise<Held> {
  const given = await provider();
  const { token, expiresIn = Infinity } = typeof given === 'string' ? { token: given } : given;
  if (typeof token !== 'string' || !/^[\x21-\x7e]+$/.test(token)) throw new TypeError('no token');
  return { token, until: Date.now() + Math.max(expiresIn - EARLY, expiresIn / 2) * 1000 };
}

/** The token to send. However many queries want one, the provider is asked once. */
export async function tokenFrom(provider: TokenProvider, refused?: string): Promise<string> {
  for (let round = 0; round < 2; round++) {
    const running = asked.get(provider) ?? ask(provider);
    asked.set(provider, running);
    const forget = () => asked.get(provider) === running && asked.delete(provider);
    try {
      const { token, until } = await running;
      if (token !== refused && Date.now() < until) return token;
    } catch {
      forget();
      warnOnce('the token provider gave no token');
      break;
    }
    forget();
  }
  throw new CheckFailed('refused');
}
