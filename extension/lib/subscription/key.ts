/** SPKI of a P-256 key in base64, as `xinshao list keygen` prints it. */
export type PublicKey = string;

const BYTES = 91;

const compact = (text: string): string =>
  text.replace(/-----(?:BEGIN|END) PUBLIC KEY-----/g, '').replace(/\s+/g, '');

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The key in a text as people paste it: bare or in PEM, over one line or several. */
export async function readPublicKey(text: string): Promise<PublicKey | undefined> {
  const key = compact(text);
  const bytes = bytesOf(key);
  if (bytes?.length !== BYTES) return undefined;
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  return crypto.subtle.importKey('spki', bytes, algorithm, false, ['verify']).then(
    () => key,
    () => undefined,
  );
}

/** SHA-256 of a key in groups of four, to be compared by telephone. */
export async function fingerprintOf(key: PublicKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(key) ?? new Uint8Array());
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return (hex.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}

/** Whether a text is the 32 bytes in base64 that `xinshao list keygen --person` prints. */
export const isPersonSecret = (text: string): boolean => bytesOf(compact(text))?.length === 32;
