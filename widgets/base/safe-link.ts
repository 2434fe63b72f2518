import { warnOnce } from './warn.ts';

/** An address from the page's configuration, if it leads to a page and runs nothing. */
export function safeLink(address: string | undefined): string | undefined {
  if (!address) return undefined;
  try {
    const url = new URL(address, document.baseURI);
    if (/^https?:$/.test(url.protocol)) return url.href;
  } catch {
    // said below
  }
  warnOnce('a configured link is not an http(s) address and is left out');
  return undefined;
}
