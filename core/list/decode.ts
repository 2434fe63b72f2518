import { platform } from '../platform.ts';

/** Text, or the encoding the bytes seem to be in where that is not UTF-8. */
export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly looksLike: string };

/**
 * Reads bytes as UTF-8, with or without a byte order mark. Never guesses silently: bytes in another
 * encoding are named, not converted, so that nothing garbled gets into a list.
 */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const text = tryDecode('utf-8', bytes);
  if (text !== undefined) return fromText(text);
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { ok: false, looksLike: 'UTF-16' };
  return { ok: false, looksLike: tryDecode('gb18030', bytes) === undefined ? 'unknown' : 'GBK/GB18030' };
}

/** Text that somebody else has decoded: a replacement character shows that it was decoded wrongly. */
export function fromText(text: string): Decoded {
  if (text.includes('\uFFFD')) return { ok: false, looksLike: 'damaged' };
  return { ok: true, text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text };
}

function tryDecode(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new platform.TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
