import { fault } from './fault.ts';
import { normaliseCode } from './fold.ts';
import { organisationCheckDigit } from './organisation-code.ts';
import type { Parsed, Uscc, UsccError } from './types.ts';

/** The letters I, O, S, V and Z are not used. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * Registration authority (position 1) and the categories it gives out (position 2):
 * 1 机构编制, 2 外交, 3 司法行政, 4 文化, 5 民政, 6 旅游, 7 宗教, 8 工会, 9 市场监管, A 中央军委,
 * G 公安, J 住建, N 农业农村, Q 侨联, Y 其他.
 */
const AUTHORITY = /^(?:[159][1239]|[24AGJ][19]|3[1-69]|5[45]|[678][129]|[NQ][1239]|Y1)/;

const SHAPE = new RegExp(`${AUTHORITY.source}\\d{6}[${ALPHABET}]{10}$`);

/** Value of an ASCII character, -1 outside the alphabet. */
const VALUES = Int8Array.from({ length: 128 }, (_, c) => ALPHABET.indexOf(String.fromCharCode(c)));

/** Weight of position i is 3^i mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Position 18 for the first 17 characters; `undefined` where a character is outside the alphabet.
 * @source GB 32100-2015 法人和其他组织统一社会信用代码编码规则
 */
export function usccCheckDigit(body: string): string | undefined {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = VALUES[body.charCodeAt(i)] ?? -1;
    if (value < 0) return undefined;
    sum += value * (WEIGHTS[i] ?? 0);
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/**
 * 统一社会信用代码 in any of the ways it is written: full-width, lower case, with spaces or hyphens.
 * The first fault found is returned, in the order of `UsccError`.
 *
 * @source GB 32100-2015
 * @example parseUscc('9137 0100 ma3c example') //=> { ok: false, error: 'length', … }
 */
export function parseUscc(text: string): Parsed<Uscc, UsccError> {
  return checkUscc(normaliseCode(text));
}

/** `parseUscc` for text that is normalised already. */
export function checkUscc(normalised: string): Parsed<Uscc, UsccError> {
  if (!normalised) return fault('empty', normalised);
  if (normalised.length !== 18) return fault('length', normalised);
  if (!SHAPE.test(normalised)) {
    const foreign = normalised.search(/[^0-9A-HJ-NP-RTUWXY]/);
    if (foreign >= 0) return fault('charset', normalised, foreign);
    const letter = normalised.slice(2, 8).search(/\D/);
    return letter >= 0 && AUTHORITY.test(normalised)
      ? fault('region', normalised, letter + 2)
      : fault('registration-authority', normalised, 0);
  }
  const inner = organisationCheckDigit(normalised, 8);
  const innerRight = normalised[16] === inner;
  const last = usccCheckDigit(normalised);
  if (normalised[17] !== last) {
    return innerRight
      ? fault('check', normalised, 17, last)
      : fault('organisation-check', normalised, 16, inner);
  }
  const value = normalised as Uscc;
  return innerRight
    ? { ok: true, value, normalised }
    : { ok: true, value, normalised, remark: 'organisation-check' };
}
