import { normaliseIdentifier } from './identifier.ts';
import { fromBase64, platform, utf8, type Key, type Subtle } from '../platform.ts';
import { hex } from './signature.ts';

/** What a policy's secret turns into: one key to hash identifiers with, one to open shards with. */
export interface PersonKeys {
  readonly mac: Key;
  readonly box: Key;
}

/** Length of the secret in bytes, given in base64. */
export const SECRET_BYTES = 32;
const NONCE = 12;

/** Derives both keys from the secret that policy hands out. `undefined` where it is not 32 bytes of base64. */
export async function personKeys(
  secret: string,
  listId: string,
  subtle: Subtle = platform.crypto.subtle,
): Promise<PersonKeys | undefined> {
  const raw = fromBase64(secret);
  if (!raw || raw.length !== SECRET_BYTES) return undefined;
  const base = await subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']);
  const derive = (use: string, type: unknown, uses: string[]) =>
    subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt: utf8(listId), info: utf8(`xinshao-list/1/${use}`) },
      base,
      type,
      false,
      uses,
    );
  return {
    mac: await derive('mac', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign']),
    box: await derive('box', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt']),
  };
}

/** Sixteen hexadecimal digits in place of a resident ID: without the secret nobody can try numbers against them. */
export async function personHex(
  value: string,
  { mac }: PersonKeys,
  subtle: Subtle = platform.crypto.subtle,
): Promise<string> {
  const full = await subtle.sign('HMAC', mac, utf8(normaliseIdentifier('resident-id', value)));
  return hex(new Uint8Array(full).subarray(0, 8));
}

/** Closes a packed shard. `nonce` must be 12 fresh random bytes. Its path is bound in, so that shards can't be swapped. */
export async function closeShard(
  gz: Uint8Array,
  bound: string,
  nonce: Uint8Array,
  { box }: PersonKeys,
  subtle: Subtle = platform.crypto.subtle,
): Promise<Uint8Array> {
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: utf8(bound) };
  const closed = new Uint8Array(await subtle.encrypt(algorithm, box, gz));
  const out = new Uint8Array(NONCE + closed.length);
  out.set(nonce);
  out.set(closed, NONCE);
  return out;
}

/** Opens a shard, or `undefined` where the key is another one or a bit has changed. */
export async function openShard(
  closed: Uint8Array,
  bound: string,
  { box }: PersonKeys,
  subtle: Subtle = platform.crypto.subtle,
): Promise<Uint8Array | undefined> {
  const algorithm = { name: 'AES-GCM', iv: closed.subarray(0, NONCE), additionalData: utf8(bound) };
  try {
    return new Uint8Array(await subtle.decrypt(algorithm, box, closed.subarray(NONCE)));
  } catch {
    return undefined;
  }
}

/** What a person shard is bound to: list, issue and path. */
export const boundTo = (listId: string, path: string): string => `${listId}/${path}`;
