import { foldAlnum, isInvisible, isJoiner, normaliseCode } from './fold.ts';
import { judge } from './judge.ts';
import { labelsIn } from './label.ts';
import type { FoundSubject, IdKind } from './types.ts';

/** At most this many joiners between two characters of one identifier, and so many groups; or every character alone. */
const MAX_GAP = 3;
const MAX_GROUPS = 6;
/** How far before an identifier its label may begin. */
const LABEL_REACH = 24;

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

/** Offset after the run of letters and digits at `from`; marks without width do not end it. */
function endOfGroup(text: string, from: number): number {
  let end = from;
  for (let i = from; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (foldAlnum(c)) end = i + 1;
    else if (i - end >= MAX_GAP || !isInvisible(c)) break;
  }
  return end;
}

interface Reading {
  /** Offset after the last character. */
  readonly end: number;
  /** Groups it is written in, and the length of the longest. */
  readonly groups: number;
  readonly longest: number;
}

/** Walks over `length` letters and digits from `start`, across single gaps; nothing if they are not there. */
function walk(text: string, start: number, length: number): Reading | undefined {
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

/** The first character may begin an identifier, and five digits follow it. */
function beginsLikeOne(text: string, start: number): boolean {
  const first = foldAlnum(text.charCodeAt(start));
  if (!isDigit(first) && !'AGJNQY'.includes(String.fromCharCode(first))) return false;
  let digits = 0;
  for (let i = start + 1, gap = 0; i < text.length && digits < 5; i++) {
    const c = text.charCodeAt(i);
    if (isDigit(foldAlnum(c))) {
      digits++;
      gap = 0;
    } else if (++gap > MAX_GAP || !isJoiner(c)) return false;
  }
  return digits === 5;
}

/** The kind named nearest before `start`, not further back than `from`. */
function labelBefore(text: string, start: number, from: number): IdKind | undefined {
  const labels = labelsIn(text.slice(Math.max(from, start - LABEL_REACH), start));
  return labels[labels.length - 1]?.kind;
}

/** A dot with a digit on the other side: the characters are part of a decimal number. */
const isDecimal = (text: string, dot: number, digit: number): boolean =>
  text[dot] === '.' && isDigit(foldAlnum(text.charCodeAt(digit)));

/** The identifier that begins with the group `[start, stop)`, if one does. `from`: end of the one before. */
function subjectAt(text: string, start: number, stop: number, from: number): FoundSubject | undefined {
  const take = (length: number, begin: number): FoundSubject | undefined => {
    const reading = walk(text, begin, length);
    if (!reading) return undefined;
    const { end, groups, longest } = reading;
    const spaced = groups > 1;
    if (spaced && groups !== length && (groups > MAX_GROUPS || longest > 12)) return undefined;
    if (isDecimal(text, begin - 1, begin - 2) || isDecimal(text, end, end + 1)) return undefined;
    // Letters written on to the code (USCC9137…, …5MLtd) are let pass, but then its check digits must be right.
    const closing = endOfGroup(text, end);
    const glued = begin > start || closing > end;
    if (glued && (spaced || !/^[^0-9０-９]*$/.test(text.slice(end, closing)))) return undefined;
    const code = normaliseCode(text.slice(begin, end));
    const found = judge(code, { spaced, label: () => labelBefore(text, start, from) });
    return found && (found.valid || !glued) ? { ...found, start: begin, end } : undefined;
  };
  const first = foldAlnum(text.charCodeAt(start));
  if (stop - start > 18 && !isDigit(first)) {
    let digit = start;
    while (digit < stop && !isDigit(foldAlnum(text.charCodeAt(digit)))) digit++;
    return take(18, start) ?? take(18, digit);
  }
  return take(18, start) ?? take(15, start);
}

/** 组织机构代码, one group of nine or eight and one; only right after its label, for any ninth number would fit. */
function organisationAt(text: string, start: number, stop: number): FoundSubject | undefined {
  if (stop - start < 8 || stop - start > 9) return undefined;
  if (!text.slice(Math.max(0, start - 12), start).includes('机构代码')) return undefined;
  const reading = walk(text, start, 9);
  if (!reading || endOfGroup(text, reading.end) > reading.end) return undefined;
  const found = judge(normaliseCode(text.slice(start, reading.end)), {
    spaced: false,
    label: () => 'organisation-code',
  });
  return found && { ...found, start, end: reading.end };
}

/**
 * Every identifier in running text, in order, none overlapping: credit codes, resident IDs, registration numbers,
 * organisation codes; half- or full-width, either case, with spaces or hyphens inside, next to Chinese characters.
 * Not those inside longer numbers or words. Work grows with the length of the text, whatever stands in it.
 *
 * @example findSubjects('信用代码：91370100MA00XM015M。') //=> [{ kind: 'uscc', start: 5, end: 23, valid: true, … }]
 */
export function findSubjects(text: string): FoundSubject[] {
  const found: FoundSubject[] = [];
  let from = 0;
  for (let i = 0; i < text.length;) {
    if (!foldAlnum(text.charCodeAt(i))) {
      i++;
      continue;
    }
    const stop = endOfGroup(text, i);
    const hit =
      (beginsLikeOne(text, i) || stop - i > 18 ? subjectAt(text, i, stop, from) : undefined) ??
      organisationAt(text, i, stop);
    if (hit) {
      found.push(hit);
      from = hit.end;
    }
    i = Math.max(stop, from);
  }
  return found;
}
