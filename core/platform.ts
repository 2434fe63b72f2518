/**
 * The few things of the web platform that lists, signatures and PINs stand on, the same in Node 20, pages and workers.
 * Typed here by hand so that core keeps compiling without the DOM's types.
 */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
interface Encoder {
  encode(text: string): Uint8Array;
}

/** An imported WebCrypto key; opaque. */
export interface Key {
  readonly type: string;
}

/** The part of `crypto.subtle` in use. */
export interface Subtle {
  digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
  importKey(
    format: string,
    key: unknown,
    algorithm: unknown,
    extractable: boolean,
    uses: string[],
  ): Promise<Key>;
  deriveKey(
    algorithm: unknown,
    base: Key,
    derived: unknown,
    extractable: boolean,
    uses: string[],
  ): Promise<Key>;
  deriveBits(algorithm: unknown, base: Key, length: number): Promise<ArrayBuffer>;
  sign(algorithm: unknown, key: Key, data: Uint8Array): Promise<ArrayBuffer>;
  verify(algorithm: unknown, key: Key, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
  encrypt(algorithm: unknown, key: Key, data: Uint8Array): Promise<ArrayBuffer>;
  decrypt(algorithm: unknown, key: Key, data: Uint8Array): Promise<ArrayBuffer>;
}

interface Platform {
  readonly TextDecoder: new (
    label?: string,
    options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
  ) => Decoder;
  readonly TextEncoder: new () => Encoder;
  readonly crypto: { readonly subtle: Subtle };
  readonly DecompressionStream: new (format: 'gzip') => {
    readonly writable: {
      getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> };
    };
    readonly readable: {
      getReader(): { read(): Promise<{ readonly value?: Uint8Array; readonly done: boolean }> };
    };
  };
  readonly performance: { now(): number };
  setTimeout(work: () => void, ms: number): unknown;
  atob(text: string): string;
  btoa(text: string): string;
}

export const platform = globalThis as unknown as Platform;

export const utf8 = (text: string): Uint8Array => new platform.TextEncoder().encode(text);
export const fromUtf8 = (bytes: Uint8Array): string => new platform.TextDecoder('utf-8').decode(bytes);

/**
 * Unpacks gzip. Rejects where the bytes are no gzip or end early. Fed by hand: the stream of a blob comes from another
 * process, which takes a browser that has just started longer than the unpacking.
 */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { writable, readable } = new platform.DecompressionStream('gzip');
  const writer = writable.getWriter();
  const fed = Promise.all([writer.write(bytes), writer.close()]);
  fed.catch(() => undefined); // the reader rejects too
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done || !value) break;
    pieces.push(value);
    length += value.length;
  }
  const plain = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    plain.set(piece, at);
    at += piece.length;
  }
  return plain;
}

/** Milliseconds that work may take before others have their turn. */
const PIECE_MS = 6;

/** To be awaited again and again in long work: now and then it lets everything else that waits have its turn. */
export function inPieces(): () => Promise<void> | undefined {
  const now = () => platform.performance.now();
  const rest = () =>
    new Promise<void>((next) => void platform.setTimeout(next, 0)).then(() => void (since = now()));
  let since = now();
  return () => (now() - since < PIECE_MS ? undefined : rest());
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return platform.btoa(binary);
}

/** `undefined` where the text is no base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(platform.atob(text.trim()), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
