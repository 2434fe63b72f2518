import type { Endpoint, Profile } from './types.ts';

/** `*` matches anything, the rest is literal. */
function wildcard(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );
}

/**
 * Whether an address fits a match pattern: scheme (`*` is http or https), host (`*.example.cn` has the bare
 * host too), a port if one is named, path and query.
 */
export function matchesPattern(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern);
  const url = /^(https?):\/\/([^/?#]+)([^#]*)/.exec(address);
  if (!parts || !url) return false;
  const [, scheme = '', host = '', path = ''] = parts;
  const [, ownScheme = '', ownHost = '', ownPath = ''] = url;
  if (scheme !== '*' && scheme !== ownScheme) return false;
  const bare = host.includes(':') ? ownHost : ownHost.replace(/:\d+$/, '');
  const fits =
    host === '*' ||
    bare === host ||
    (host.startsWith('*.') && (bare === host.slice(2) || bare.endsWith(host.slice(1))));
  return fits && wildcard(path).test(ownPath || '/');
}

/** The profile of a page: the first enabled one with a pattern that fits. */
export function profileFor<P extends Pick<Profile, 'match'>>(
  profiles: readonly P[],
  address: string,
): P | undefined {
  return profiles.find((profile) => profile.match.some((pattern) => matchesPattern(pattern, address)));
}

/** The pattern of a whole site, which is all a script that follows frames into `about:blank` may be registered for. */
export function sitePattern(pattern: string): string {
  return pattern.replace(/^(\S+?:\/\/[^/]+).*$/, '$1/*');
}

/** A request as far as the page shows it before it leaves. */
export interface Outgoing {
  readonly url: string;
  readonly method: string;
  /** Query and body, where the body can be read. */
  readonly params: Readonly<Record<string, string>>;
}

/**
 * - `decision`: this is the step a profile names;
 * - `same-address`: another request to the same address (sending back), never held, but the network rule has to be lifted for it;
 * - `other`: none of our business.
 */
export function weighRequest(
  request: Outgoing,
  endpoints: readonly Endpoint[],
): 'decision' | 'same-address' | 'other' {
  let near = false;
  for (const endpoint of endpoints) {
    if (endpoint.method && endpoint.method !== request.method.toUpperCase()) continue;
    if (!wildcard(endpoint.url).test(request.url)) continue;
    const entries = Object.entries(endpoint.params ?? {});
    if (entries.every(([name, value]) => request.params[name] === value)) return 'decision';
    near = true;
  }
  return near ? 'same-address' : 'other';
}
