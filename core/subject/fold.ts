/**
 * One character of an identifier as it should be: half-width, upper case.
 * `''` for characters people and systems put between digits (spaces of every width, zero-width and
 * bidi marks, hyphens); the character itself for everything else.
 */
function foldCode(c: number, char: string): string {
  if (c >= 0xff10 && c <= 0xff5a) return String.fromCharCode(c - 0xfee0).toUpperCase(); // ０-９ Ａ-Ｚ ａ-ｚ
  return isJoiner(c) ? '' : char;
}

/** Characters that may stand inside an identifier without being part of it. A line break is not one. */
export function isJoiner(c: number): boolean {
  if (c < 0x80) return c === 0x20 || c === 0x2d;
  return (
    c === 0xa0 ||
    c === 0xad ||
    (c >= 0x2000 && c <= 0x2015) || // spaces, zero-width, bidi marks, hyphens and dashes
    (c >= 0x202a && c <= 0x202f) ||
    (c >= 0x205f && c <= 0x2069) ||
    c === 0x2212 ||
    c === 0x3000 ||
    c === 0xfeff ||
    c === 0xff0d
  );
}

/** An identifier without width, case, spaces and hyphens. Leading and trailing line breaks and tabs go too. */
export function normaliseCode(text: string): string {
  let out = '';
  for (const char of text.trim()) out += foldCode(char.charCodeAt(0), char);
  return out.toUpperCase();
}
