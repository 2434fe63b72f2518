import { DROPPED, foldTable } from './fold.ts';
import { hasHash } from './key-index.ts';
import { hiOf, LANE_P, LANE_Q, loOf } from './hash.ts';
import {
  AT_0,
  AT_1,
  AT_2,
  AT_3,
  LONGEST_SCANNED,
  secondOf,
  SHORTEST_SCANNED,
  type NameIndex,
} from './name-index.ts';

/** Where a name of the list seems to stand in a text. Offsets are UTF-16 code units in the text given. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
  /** As it stands there; to be confirmed against the stored record. */
  readonly text: string;
}

/**
 * Finds every span of a text whose hash stands in the index; of spans within one another the longest.
 * Knows no suffixes and no word borders: wherever three characters end as some name ends, it walks left and tries
 * each length that begins as some name begins.
 */
export function scanNames(text: string, indexes: readonly NameIndex[]): NameSpan[] {
  const folded = foldText(text);
  const found = indexes.flatMap((names) => findIn(folded, names));
  return longest(found).map(([first, after]) => {
    const start = placeOf(folded, first);
    const end = placeOf(folded, after - 1) + 1;
    return { start, end, text: text.slice(start, end) };
  });
}

interface Folded {
  readonly units: Uint16Array;
  readonly length: number;
  /** Where each unit stood in the text; absent where nothing was left out. */
  readonly places: Uint32Array | undefined;
}

const placeOf = ({ places }: Folded, at: number): number => (places ? places[at]! : at);

function foldText(text: string): Folded {
  const fold = foldTable();
  const units = new Uint16Array(text.length);
  let places: Uint32Array | undefined;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = fold[text.charCodeAt(i)]!;
    if (unit === DROPPED) {
      if (!places) {
        places = new Uint32Array(text.length);
        for (let k = 0; k < i; k++) places[k] = k;
      }
      continue;
    }
    if (places) places[length] = i;
    units[length++] = unit;
  }
  return { units, length, places };
}

type Span = readonly [start: number, end: number];

function findIn({ units, length }: Folded, names: NameIndex): Span[] {
  const found: Span[] = [];
  const words = names.ends.words;
  const shift = 32 - names.ends.log;
  for (let i = SHORTEST_SCANNED - 1; i < length; i++) {
    const sum = Math.imul(units[i - 2]!, AT_0) + Math.imul(units[i - 1]!, AT_1) + Math.imul(units[i]!, AT_2);
    const bit = (sum | 0) >>> shift;
    if ((words[bit >>> 5]! >>> (bit & 31)) & 1) walkLeft(units, i, names, found);
  }
  return found;
}

/** Every name of the index that ends at `last`, the shortest first. */
function walkLeft(units: Uint16Array, last: number, names: NameIndex, found: Span[]): void {
  const { keys, begins, lengths } = names;
  const words = begins.words;
  const shift = 32 - begins.log;
  const short = lengths[0]!;
  const long = lengths[1]!;
  const farthest = long ? LONGEST_SCANNED : 32 - Math.clz32(short);
  const stop = Math.max(0, last + 1 - farthest);
  let p = 0;
  let q = 0;
  for (let i = last; i >= stop; i--) {
    p = (Math.imul(p, LANE_P) + units[i]!) | 0;
    q = (Math.imul(q, LANE_Q) + units[i]!) | 0;
    const n = last - i;
    if (!(((n < 32 ? short : long) >>> (n & 31)) & 1)) continue;
    const sum =
      Math.imul(units[i]!, AT_0) +
      Math.imul(units[i + 1]!, AT_1) +
      Math.imul(units[i + 2]!, AT_2) +
      Math.imul(units[i + 3]!, AT_3);
    const bit = (sum | 0) >>> shift;
    if (!((words[bit >>> 5]! >>> (bit & 31)) & 1)) continue;
    const second = secondOf(sum | 0) >>> shift;
    if (!((words[second >>> 5]! >>> (second & 31)) & 1)) continue;
    // Names are kept with 24 bits of their lower half.
    if (hasHash(keys, hiOf(p, n + 1), ((loOf(q, n + 1) >>> 8) << 8) >>> 0)) found.push([i, last + 1]);
  }
}

/** Leftmost first; a span inside another is left out. */
function longest(found: readonly Span[]): Span[] {
  const sorted = [...found].sort((x, y) => x[0] - y[0] || y[1] - x[1]);
  const kept: Span[] = [];
  let reach = 0;
  for (const span of sorted) {
    if (span[1] <= reach) continue;
    reach = span[1];
    kept.push(span);
  }
  return kept;
}
