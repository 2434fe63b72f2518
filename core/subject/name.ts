/** What is dropped: spaces, controls, zero-width and bidi marks, variation selectors. */
const DROPPED =
  /[\s\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\uddef]/g;

/** Signs that input methods and code pages interchange: the first of each row stands for all of it. */
const SAME = ['([{〔【〈〖', ')]}〕】〉〗', '·•‧・∙⋅', '-‐‑‒–—―−─', '"“”„‟', "'‘’‚‛", '〇○◯'];
const CANON = new Map(SAME.flatMap((row) => Array.from(row, (char) => [char, row.charAt(0)] as const)));
const INTERCHANGED = new RegExp(`[${SAME.map((row) => row.slice(1).replace(']', '\\]')).join('')}]`, 'g');

/** The text without spaces and marks that can't be seen. */
export const visible = (text: string): string => text.replace(DROPPED, '');

/**
 * A name as a key to compare by, never for display: half-width, upper case, one kind of bracket, dot, dash and quote,
 * no spaces, no invisible marks. Nothing fuzzy: no suffix is dropped, no character is exchanged for a similar one.
 *
 * NFKC does the widths and also turns ㈱ into (株), ① into 1 and Kangxi radicals into the characters they look like;
 * private-use characters (rare characters of old code pages) stay as they are, so they equal only themselves.
 *
 * @example normalizeName('示例（济南） 有限公司') //=> '示例(济南)有限公司'
 */
export function normalizeName(name: string): string {
  return visible(visible(name).normalize('NFKC').toUpperCase().normalize('NFKC'))
    .replace(INTERCHANGED, (char) => CANON.get(char) ?? char)
    .replace(/-+/g, '-');
}

/** The two names are one after normalisation. Two empty names are not. */
export function sameName(a: string, b: string): boolean {
  const key = normalizeName(a);
  return key !== '' && key === normalizeName(b);
}
