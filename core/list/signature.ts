import { fromBase64, platform, toBase64, type Key, type Subtle } from '../platform.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };

/** A publisher's public key: SPKI in base64, as `xinshao keygen` prints it. Pinned in the client by policy. */
export type PublicKey = string;

/**
 * True when one of the trusted keys has signed exactly these bytes.
 * Several keys may be trusted at once, so that a publisher can change keys without a gap.
 */
export async function signedByAny(
  bytes: Uint8Array,
  signature: string,
  trusted: readonly PublicKey[],
  subtle: Subtle = platform.crypto.subtle,
): Promise<boolean> {
  const raw = fromBase64(signature);
  if (!raw || raw.length !== 64) return false;
  for (const key of trusted) {
    const imported = await importPublic(key, subtle);
    if (imported && (await subtle.verify(SIGNING, imported, raw, bytes))) return true;
  }
  return false;
}

async function importPublic(key: PublicKey, subtle: Subtle): Promise<Key | undefined> {
  const spki = fromBase64(key);
  if (!spki) return undefined;
  try {
    return await subtle.importKey('spki', spki, ALGORITHM, false, ['verify']);
  } catch {
    return undefined;
  }
}

/** Signs with a private key in PKCS#8, base64. Rejects where the key is none. */
export async function sign(
  bytes: Uint8Array,
  privateKey: string,
  subtle: Subtle = platform.crypto.subtle,
): Promise<string> {
  const pkcs8 = fromBase64(privateKey) ?? new Uint8Array();
  const key = await subtle.importKey('pkcs8', pkcs8, ALGORITHM, false, ['sign']);
  return toBase64(new Uint8Array(await subtle.sign(SIGNING, key, bytes)));
}

export async function sha256(bytes: Uint8Array, subtle: Subtle = platform.crypto.subtle): Promise<string> {
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

export function hex(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += (byte + 256).toString(16).slice(1);
  return out;
}
