/**
 * A name as the list compares it: half-width, upper case, one kind of bracket and of middle dot,
 * without white space and without marks that can't be seen. Each character becomes one character or none,
 * so that running text can be folded while it is scanned.
 */
const DROPPED = 0;

/** What each UTF-16 code unit becomes; 0: left out. Made once, on first use: 128 KB. */
let table: Uint16Array | undefined;

export function nameFold(): Uint16Array {
  if (table) return table;
  const fold = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) fold[unit] = unit - 0xfee0;
  for (let unit = 0; unit < 0x10000; unit++) {
    const half = fold[unit]!;
    if (half >= 0x61 && half <= 0x7a) fold[unit] = half - 0x20;
  }
  for (const [from, to] of SAME) for (const char of from) fold[char.charCodeAt(0)] = to.charCodeAt(0);
  fold.fill(DROPPED, 0, 0x21); // control characters and the space
  fold.fill(DROPPED, 0x7f, 0xa1);
  fold.fill(DROPPED, 0x2000, 0x2010); // spaces of other widths, zero width, direction marks
  fold.fill(DROPPED, 0x2028, 0x2030);
  fold.fill(DROPPED, 0x205f, 0x2070);
  for (const unit of [0xad, 0x1680, 0x3000, 0xfeff]) fold[unit] = DROPPED;
  return (table = fold);
}

const SAME: readonly (readonly [string, string])[] = [
  ['〔［【', '['],
  ['〕］】', ']'],
  ['﹙', '('],
  ['﹚', ')'],
  ['•‧∙⋅・･᛫', '·'],
  ['‐‑‒–—―−', '-'],
  ['“”„‟', '"'],
  ['‘’‚‛', "'"],
];

/** @example nameKey('济南（示例） 建设') //=> '济南(示例)建设' */
export function nameKey(name: string): string {
  const fold = nameFold();
  let key = '';
  for (let i = 0; i < name.length; i++) {
    const unit = fold[name.charCodeAt(i)]!;
    if (unit !== DROPPED) key += String.fromCharCode(unit);
  }
  return key;
}
