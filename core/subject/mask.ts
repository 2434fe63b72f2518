import { normaliseCode } from './fold.ts';
import { visible } from './name.ts';
import type { IdKind } from './types.ts';

/** What is masked: an identifier's kind, a natural person's name, a phone number, or a company's name (which is public). */
export type MaskKind = IdKind | 'person-name' | 'phone' | 'company-name';

const stars = (n: number): string => '*'.repeat(Math.max(0, n));

/** Keeps `head` and `tail` characters, but never so many that fewer than half are hidden. */
function middle(text: string, head: number, tail: number): string {
  const chars = Array.from(text);
  const shown = Math.floor(chars.length / 2);
  const first = Math.min(head, shown);
  const last = Math.min(tail, shown - first);
  return (
    chars.slice(0, first).join('') +
    stars(chars.length - first - last) +
    chars.slice(chars.length - last).join('')
  );
}

/**
 * The form in which personal information is displayed and logged (去标识化).
 * - resident ID: all but the date of birth: `370102********1234`, 15 digits: `370102******123`.
 *   Anything else given as a resident ID keeps at most its last 4 and never more than half.
 * - person's name: the first character and one star (`张*`), whatever the length; one character alone becomes `*`.
 * - phone: `138****1234`.
 * - companies' names and codes are public and come back as they are.
 * Masking twice gives the same as masking once. `''` stays `''`.
 *
 * @source 个人信息保护法 第五十一条
 */
export function mask(text: string, kind: MaskKind): string {
  if (kind === 'person-name') {
    const [first, second] = visible(text);
    return second ? `${first}*` : first ? '*' : '';
  }
  if (kind !== 'resident-id' && kind !== 'phone') return text;
  const bare = normaliseCode(text);
  if (kind === 'phone') return middle(bare, 3, 4);
  if (/^\d{6}[\d*]{8}\d{3}[\dX]$/.test(bare)) return `${bare.slice(0, 6)}********${bare.slice(14)}`;
  if (/^\d{6}[\d*]{6}\d{3}$/.test(bare)) return `${bare.slice(0, 6)}******${bare.slice(12)}`;
  return middle(bare, 0, 4);
}
