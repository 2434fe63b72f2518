import { foldAlnum, isJoiner, normaliseCode } from './fold.ts';
import { BEGINNING } from './hint.ts';
import { judge, type Judgement } from './judge.ts';
import { labelsIn } from './label.ts';
import type { FoundSubject, IdKind } from './types.ts';
import { checkUscc } from './uscc.ts';
import { endOfGroup, MAX_GAP, startOfGroup, walk } from './walk.ts';

/** An identifier is written in at most so many groups, or every character alone. */
const MAX_GROUPS = 6;
/** How far before an identifier its label may begin. */
const LABEL_REACH = 24;

const DIGIT = /[0-9０-９]/;

/** The kind named nearest before `start`, not further back than `from`. */
function labelBefore(text: string, start: number, from: number): IdKind | undefined {
  const labels = labelsIn(text.slice(Math.max(from, start - LABEL_REACH), start));
  return labels[labels.length - 1]?.kind;
}

/** Letters or digits stand one gap before or after: not boxes of one code, but some of a row of small numbers. */
function isJoined(text: string, begin: number, end: number): boolean {
  let before = begin - 1;
  while (begin - before <= MAX_GAP && isJoiner(text.charCodeAt(before))) before--;
  return foldAlnum(text.charCodeAt(before)) > 0 || walk(text, end, 1) !== undefined;
}

/** A dot with a digit on the other side: the characters are part of a decimal number. */
const isDecimal = (text: string, dot: number, digit: number): boolean =>
  text[dot] === '.' && DIGIT.test(text.charAt(digit));

const place = ({ kind, value, valid, alsoValidAs }: Judgement, start: number, end: number): FoundSubject =>
  alsoValidAs ? { kind, value, start, end, valid, alsoValidAs } : { kind, value, start, end, valid };

/** An identifier of `length` characters at `begin`, in the group `[start, …)`; `from`: end of the one before. */
function take(
  text: string,
  length: number,
  begin: number,
  start: number,
  from: number,
): FoundSubject | undefined {
  const reading = walk(text, begin, length);
  if (!reading) return undefined;
  const { end, groups, longest } = reading;
  const spaced = groups > 1;
  if (
    spaced && longest === 1 ? isJoined(text, begin, end) : spaced && (groups > MAX_GROUPS || longest > 12)
  ) {
    return undefined;
  }
  if (isDecimal(text, begin - 1, begin - 2) || isDecimal(text, end, end + 1)) return undefined;
  // Letters written on to the code (USCC9137…, …5MLtd) are let pass, but then its check digits must be right.
  const closing = endOfGroup(text, end);
  const glued = begin > start || closing > end;
  if (glued && (spaced || DIGIT.test(text.slice(end, closing)))) return undefined;
  const code = normaliseCode(text.slice(begin, end));
  const found = judge(code, { spaced, label: () => labelBefore(text, start, from) });
  return found && (found.valid || !glued) ? place(found, begin, end) : undefined;
}

/** The identifier in the group `[start, stop)`, of which six digits begin at `digits`. */
function subjectAt(
  text: string,
  start: number,
  digits: number,
  stop: number,
  from: number,
): FoundSubject | undefined {
  if (digits === start) {
    const whole = take(text, 18, start, start, from) ?? take(text, 15, start, start, from);
    if (whole) return whole;
  }
  if (stop - start <= 18 || DIGIT.test(text.charAt(start))) return undefined;
  const begin = start + text.slice(start, stop).search(DIGIT);
  return take(text, 18, begin, start, from);
}

/** 组织机构代码 right after its label, one group of nine or eight and one: any ninth number would fit. */
function organisationAt(text: string, label: number): FoundSubject | undefined {
  let start = label;
  while (start < label + 8 && !foldAlnum(text.charCodeAt(start))) start++;
  const stop = endOfGroup(text, start);
  const reading = stop - start < 8 || stop - start > 9 ? undefined : walk(text, start, 9);
  if (!reading || endOfGroup(text, reading.end) > reading.end) return undefined;
  const code = normaliseCode(text.slice(start, reading.end));
  const found = judge(code, { spaced: false, label: () => 'organisation-code' });
  return found && place(found, start, reading.end);
}

/** Where to look: a character that may begin an identifier and five digits after it, or the label of one that has few. */
const PLACES = new RegExp(`机构代码|${BEGINNING}`, 'g');

/** A whole text that reads like a company's code, as cells of lists do: no label could make it anything else. */
const ALONE = /^9[1239]\d{6}[0-9A-Z]{10}$/;

/**
 * Every identifier in running text, in order, none overlapping: credit codes, resident IDs, registration numbers,
 * organisation codes; half- or full-width, either case, with spaces or hyphens inside, next to Chinese characters.
 * Not those inside longer numbers or words. Work grows with the length of the text, whatever stands in it.
 *
 * @example findSubjects('信用代码：91370100MA00XM015M。') //=> [{ kind: 'uscc', start: 5, end: 23, valid: true, … }]
 */
export function findSubjects(text: string): FoundSubject[] {
  const alone = text.length === 18 && ALONE.test(text) ? checkUscc(text) : undefined;
  if (alone?.ok && !alone.remark) return [{ kind: 'uscc', value: text, start: 0, end: 18, valid: true }];
  const found: FoundSubject[] = [];
  const places = new RegExp(PLACES); // its own position: a caller may stop and another begin
  let from = 0;
  for (let match = places.exec(text); match; match = places.exec(text)) {
    const at = match.index;
    let hit: FoundSubject | undefined;
    let next = at + 4;
    if (match[0] === '机构代码') hit = organisationAt(text, next);
    else {
      const start = startOfGroup(text, at, from);
      next = endOfGroup(text, at);
      hit = subjectAt(text, start, at, next, from);
    }
    if (hit) found.push(hit);
    if (hit) from = hit.end;
    places.lastIndex = Math.max(next, from);
  }
  return found;
}
