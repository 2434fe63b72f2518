import type { Outgoing } from '../profile/match.ts';

/** How a decision tries to leave the page, in the order in which one attempt passes through them. */
export const RANK = { click: 0, 'request-submit': 1, submit: 2, navigate: 3, script: 9 } as const;
export type Channel = keyof typeof RANK;

/** What the MAIN world tells of a request; `id` names the call that waits there. */
export interface Asked extends Outgoing {
  readonly id: number;
  readonly channel: Channel;
  /** False where the body is of a kind that can't be looked into: then its values count as the decision's. */
  readonly readable: boolean;
  /** False where the call can't wait (synchronous XMLHttpRequest) and has to be made again by the officer. */
  readonly waits: boolean;
}

/** Query and form values of a request. Later ones win, as in a servlet's `getParameter` of the body. */
export function paramsOf(url: string, body?: Iterable<readonly [string, unknown]>): Record<string, string> {
  const params: Record<string, string> = {};
  const at = url.indexOf('?');
  if (at >= 0) new URLSearchParams(url.slice(at + 1)).forEach((value, name) => (params[name] = value));
  for (const [name, value] of body ?? []) if (typeof value === 'string') params[name] = value;
  return params;
}

export interface Body {
  readonly readable: boolean;
  readonly entries: Iterable<readonly [string, unknown]>;
}

/** Values in a request body: a form, a query string, or the top level of a JSON object. */
export function readBody(body: unknown): Body {
  if (body == null) return { readable: true, entries: [] };
  if (body instanceof FormData || body instanceof URLSearchParams) {
    return { readable: true, entries: body as Iterable<readonly [string, unknown]> };
  }
  if (typeof body !== 'string') return { readable: false, entries: [] };
  if (/^\s*[{[]/.test(body)) {
    try {
      const value = JSON.parse(body) as Record<string, unknown>;
      return {
        readable: true,
        entries: Object.entries(value).map(([k, v]) => [k, v == null ? '' : String(v)]),
      };
    } catch {
      return { readable: false, entries: [] };
    }
  }
  return { readable: true, entries: new URLSearchParams(body) as Iterable<readonly [string, unknown]> };
}
