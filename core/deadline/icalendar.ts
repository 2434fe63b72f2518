import { addDays } from '../date/index.ts';
import type { Due } from './types.ts';

export interface ICalendarOptions {
  /** When the text is made, UTC: `20260302T010203Z`. Core has no clock. */
  readonly stamp: string;
  /** One line: what is due. Words come from core/words/deadline.ts. */
  readonly summary: string;
  /** Article, quote and how the day was reached. */
  readonly description: string;
  /** Tells two cases under the same rule and start day apart. Must not identify a person. */
  readonly caseId?: string;
}

const STAMP = /^\d{8}T\d{6}Z$/;

/** Octets of a code point in UTF-8. */
const octets = (char: string): number => {
  const code = char.codePointAt(0) as number;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** Breaks a content line after at most 75 octets, never inside a character. @source RFC 5545 3.1 */
export function foldLine(line: string): string {
  let folded = '';
  let length = 0;
  for (const char of line) {
    const size = octets(char);
    if (length + size > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += char;
    length += size;
  }
  return folded;
}

/** TEXT value: backslash, semicolon, comma and line break escaped; control characters dropped. @source RFC 5545 3.3.11 */
export function escapeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** The same deadline keeps its UID when an extension moves it; letters, digits and dashes only. */
const uidOf = (deadline: Due, caseId: string | undefined): string =>
  [deadline.rule, deadline.start, ...(caseId === undefined ? [] : [caseId])]
    .map((part) => encodeURIComponent(part).replace(/[^A-Za-z0-9-]/g, '_'))
    .join('.') + '@xinshao';

/**
 * A deadline as an all-day event on its last day, for any calendar program.
 *
 * @returns an iCalendar object with CRLF line ends. An extension raises SEQUENCE; a provisional date is TENTATIVE.
 * @throws RangeError if `stamp` is no UTC date-time: a programming error.
 * @source RFC 5545
 */
export function toICalendar(
  deadline: Due,
  { stamp, summary, description, caseId }: ICalendarOptions,
): string {
  if (!STAMP.test(stamp)) throw new RangeError(`not a UTC date-time like 20260302T010203Z: ${stamp}`);
  const day = (date: string): string => date.replace(/-/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Xinshao//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uidOf(deadline, caseId)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day(deadline.due)}`,
    `DTEND;VALUE=DATE:${day(addDays(deadline.due, 1))}`,
    `SEQUENCE:${deadline.extensions.filter((extension) => extension.effective).length}`,
    `STATUS:${deadline.provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(description)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}
