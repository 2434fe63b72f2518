import { frameAddress } from '../reader/address.ts';

/**
 * The address a frame's content belongs to. A sandboxed frame and one from `data:` may not look at the page around them;
 * Chromium tells them its site at least, which is enough to be a door of a case there.
 */
export function addressOrSite(): string {
  const address = frameAddress();
  if (/^http/.test(address)) return address;
  const { ancestorOrigins } = location as Partial<Location>;
  const site = [...(ancestorOrigins ?? [])].find((origin) => /^http/.test(origin));
  return site ? `${site}/` : address;
}
