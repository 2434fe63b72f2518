import { normaliseCode } from './fold.ts';
import { visible } from './name.ts';
import type { IdKind } from './types.ts';

/** What is masked: an identifier's kind, a natural person's name, a phone number, or a company's name (which is public). */
export type MaskKind = IdKind | 'person-name' | 'phone' | 'company-name';

/** Keeps the last 4 characters, and never more than half. */
function tail(text: string): string {
  const hidden = Math.max(text.length - 4, Math.ceil(text.length / 2));
  return '*'.repeat(hidden) + text.slice(hidden);
}

/**
 * The form in which personal information is displayed and logged (去标识化).
 * - resident ID: all but the date of birth: `370102********1234`, 15 digits: `370102******123`.
 *   Anything else given as a resident ID keeps at most its last 4 and never more than half.
 * - person's name: the first character and one star (`张*`), whatever the length; one character alone becomes `*`.
 * - phone: `138****1234`; a shorter number keeps at most its last 4 and never more than half.
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
  if (kind === 'phone')
    return bare.length < 11
      ? tail(bare)
      : `${bare.slice(0, 3)}${'*'.repeat(bare.length - 7)}${bare.slice(-4)}`;
  if (/^\d{6}[\d*]{8}\d{3}[\dX]$/.test(bare)) return `${bare.slice(0, 6)}********${bare.slice(14)}`;
  if (/^\d{6}[\d*]{6}\d{3}$/.test(bare)) return `${bare.slice(0, 6)}******${bare.slice(12)}`;
  return tail(bare);
}
