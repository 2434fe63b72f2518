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

/** Characters people and systems put inside an identifier: spaces of every width, hyphens, marks without width. No line break. */
export function isJoiner(c: number): boolean {
  if (c < 0x80) return c === 0x20 || c === 0x2d;
  return (
    c === 0xa0 ||
    (c >= 0x2000 && c <= 0x2015) ||
    c === 0x202f ||
    c === 0x205f ||
    c === 0x2212 ||
    c === 0x3000 ||
    c === 0xff0d ||
    isInvisible(c)
  );
}

/** Code of `0`-`9`, `A`-`Z` for any digit or Latin letter, half- or full-width, either case; 0 for anything else. */
export function foldAlnum(code: number): number {
  const c = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code;
  if (c >= 0x61 && c <= 0x7a) return c - 0x20;
  return (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x5a) ? c : 0;
}

/** An identifier in half-width and upper case, without inner spaces and hyphens. Any other character stays where it is. */
export function normaliseCode(text: string): string {
  const trimmed = text.trim();
  if (/^[0-9A-Z]*$/.test(trimmed)) return trimmed;
  let out = '';
  for (let i = 0; i < trimmed.length; i++) {
    const c = trimmed.charCodeAt(i);
    if (!isJoiner(c)) out += String.fromCharCode(foldAlnum(c) || c);
  }
  return out;
}
