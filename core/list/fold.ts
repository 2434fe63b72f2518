import { normalizeName } from '../subject/index.ts';

/** In the fold table: the character is left out. */
export const DROPPED = 0;

/** Ranges that stay as they are: CJK ideographs, Hangul, surrogates and private use. */
const KEPT: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dc0],
  [0x4e00, 0xa000],
  [0xac00, 0xd7a4],
  [0xd800, 0xf900],
];

/** What each UTF-16 code unit becomes in a name key. Made once, on first use: 128 KB. */
let table: Uint16Array | undefined;

/**
 * `normalizeName` character by character, so that running text can be folded while it is searched. A character
 * that becomes several (㈱) stays as it is here: such a name is found by look-up, not in running text.
 */
export function foldTable(): Uint16Array {
  if (table) return table;
  const fold = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0; unit < 0x10000; unit++) {
    const kept = KEPT.find(([from, to]) => unit >= from && unit < to);
    if (kept) {
      unit = kept[1] - 1;
      continue;
    }
    const folded = normalizeName(String.fromCharCode(unit));
    if (folded.length < 2) fold[unit] = folded === '' ? DROPPED : folded.charCodeAt(0);
  }
  return (table = fold);
}
