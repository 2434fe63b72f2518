import { foldAlnum, isInvisible, isJoiner } from './fold.ts';

/** At most this many joiners stand between two characters of one identifier. */
export const MAX_GAP = 3;

/** Offset after the run of letters and digits at `from`; marks without width do not end it. */
export function endOfGroup(text: string, from: number): number {
  let end = from;
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (foldAlnum(c)) end = i + 1;
    else if (i - end >= MAX_GAP || !isInvisible(c)) break;
  }
  return end;
}

/** Offset of the run of letters and digits that `at` stands in, not before `from`. */
export function startOfGroup(text: string, at: number, from: number): number {
  let start = at;
  for (let i = at - 1; i >= from; i--) {
    const c = text.charCodeAt(i);
    if (foldAlnum(c)) start = i;
    else if (start - i > MAX_GAP || !isInvisible(c)) break;
  }
  return start;
}

export interface Reading {
  /** Offset after the last character. */
  readonly end: number;
  /** Groups it is written in, and the length of the longest. */
  readonly groups: number;
  readonly longest: number;
}

/** Walks over `length` letters and digits from `start`, across single gaps; nothing if they are not there. */
export function walk(text: string, start: number, length: number): Reading | undefined {
  let count = 0;
  let gap = 0;
  let parted = false;
  let groups = 1;
  let run = 0;
  let longest = 0;
  for (let i = start; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (!foldAlnum(c)) {
      if (++gap > MAX_GAP || !isJoiner(c)) return undefined;
      parted ||= !isInvisible(c);
      continue;
    }
    if (parted) {
      groups++;
      run = 0;
    }
    gap = 0;
    parted = false;
    if (++run > longest) longest = run;
    if (++count === length) return { end: i + 1, groups, longest };
  }
  return undefined;
}
