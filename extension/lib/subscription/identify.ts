import { httpSource, type SyncProblem } from '../../../core/list/index.ts';

export type Identified =
  { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: SyncProblem };

/**
 * The id of the list at an address, as its head says. Nothing is believed yet: the sync that follows asks for this
 * id and verifies the signature.
 */
export async function identifyList(address: string): Promise<Identified> {
  const source = httpSource(address, (url, init) => fetch(url, init as RequestInit));
  const got = await source.get('manifest.json');
  if (!got.ok) return { ok: false, problem: { ...got.problem, path: 'manifest.json' } };
  try {
    const { id } = JSON.parse(new TextDecoder().decode(got.bytes)) as { id?: unknown };
    if (typeof id === 'string' && id) return { ok: true, id };
  } catch {
    // Said below: it is no head of a list.
  }
  return { ok: false, problem: { code: 'bad-manifest', field: 'id' } };
}

/** An address as it is stored, or `undefined` where it is none that a list can stand at. */
export function listAddress(text: string): string | undefined {
  try {
    const url = new URL(text.trim().replace(/manifest\.json$/, ''));
    if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return undefined;
    return url.href.endsWith('/') ? url.href : `${url.href}/`;
  } catch {
    return undefined;
  }
}

/** The origin of an address as a permission names it: without a port. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
