/** Marks without width: zero-width, soft hyphen, bidi controls. They never part two characters. */
export function isInvisible(c: number): boolean {
  return (
    c === 0xad ||
    (c >= 0x200b && c <= 0x200f) ||
    (c >= 0x202a && c <= 0x202e) ||
    (c >= 0x2060 && c <= 0x2069) ||
    c === 0xfeff
  );
}

/**
 * Characters people and systems put inside an identifier: spaces of every width, hyphens, marks without width;
 * no line break. As the inside of a character class.
 */
export const JOINERS =
  ' \\-\\xa0\\xad\\u2000-\\u2015\\u202a-\\u202f\\u205f-\\u2069\\u2212\\u3000\\ufeff\\uff0d';
const JOINER = new RegExp(`[${JOINERS}]`);
const JOINER_RUNS = new RegExp(`[${JOINERS}]+`, 'g');

/** The character is one of `JOINERS`. */
export const isJoiner = (c: number): boolean =>
  c === 0x20 || c === 0x2d || (c > 0x7f && JOINER.test(String.fromCharCode(c)));

/** Code of `0`-`9`, `A`-`Z` for any digit or Latin letter, half- or full-width, either case; 0 for anything else. */
export function foldAlnum(c: number): number {
  const half = c >= 0xff10 && c <= 0xff5a ? c - 0xfee0 : c;
  const upper = half >= 0x61 && half <= 0x7a ? half - 0x20 : half;
  return (upper >= 0x30 && upper <= 0x39) || (upper >= 0x41 && upper <= 0x5a) ? upper : 0;
}

/** An identifier in half-width and upper case, without inner spaces and hyphens. Any other character stays where it is. */
export function normaliseCode(text: string): string {
  const trimmed = text.trim();
  if (/^[0-9A-Z]*$/.test(trimmed)) return trimmed;
  const dense = trimmed.replace(JOINER_RUNS, '');
  return dense.replace(/[a-z０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(foldAlnum(char.charCodeAt(0))));
}
