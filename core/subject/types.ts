declare const uscc: unique symbol;
declare const residentId: unique symbol;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, upper case, check digit (position 18) right.
 * The inner organisation-code check is right too, unless `remark` says otherwise.
 */
export type Uscc = string & { readonly [uscc]: true };

/** 公民身份号码 (GB 11643-1999): 18 characters, upper case, check digit right, date of birth exists. */
export type ResidentId = string & { readonly [residentId]: true };

export type UsccError =
  | 'empty'
  | 'length' // not 18 characters after normalisation
  | 'charset' // a character outside the GB 32100 alphabet (no I, O, S, V, Z)
  | 'registration-authority' // unknown pair of first and second character
  | 'region' // administrative division not six digits
  | 'organisation-check' // position 18 and the inner organisation-code check (position 17) both wrong: the fault is in positions 9-17
  | 'check'; // position 18 wrong

export type ResidentIdError = 'empty' | 'length' | 'charset' | 'region' | 'birth-date' | 'check';

/** 组织机构代码 (GB 11714-1997), 9 characters; 工商注册号 (GS 15-2006), 15 digits. */
export type OrganisationCodeError = 'empty' | 'length' | 'charset' | 'check';
export type RegistrationNumberError = OrganisationCodeError;

/**
 * True of an identifier that is accepted, and worth saying.
 * - `organisation-check`: position 18 is right, position 17 is not. Five of 100,000 real codes are issued so;
 *   a slip of the pen would have broken position 18 as well.
 * - `old-form`: a 15-digit resident ID, converted to 18 digits. It has no check digit of its own.
 * - `no-check-digit`: a registration number of a form that carries none.
 */
export type ParseRemark = 'organisation-check' | 'old-form' | 'no-check-digit';

/** `normalised` is present even where a check digit fails: a wrong digit is said, never dropped. */
export type Parsed<T, E extends string> =
  | { readonly ok: true; readonly value: T; readonly normalised: string; readonly remark?: ParseRemark }
  | {
      readonly ok: false;
      readonly error: E;
      readonly normalised: string;
      /** Zero-based position of the offending character in `normalised`, where there is one. */
      readonly at?: number;
      /** The character a check digit should have been. */
      readonly expected?: string;
    };

export type IdKind = 'uscc' | 'resident-id' | 'registration-number' | 'organisation-code';

/** An exact identifier. A name alone is never one. */
export interface Identifier {
  readonly kind: IdKind;
  readonly value: string;
}

/** An identifier found in running text. Offsets are UTF-16 code units in the text given. */
export interface FoundSubject {
  readonly kind: IdKind;
  /** Normalised: half-width, upper case, without inner spaces. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** False when the shape fits and a check digit does not: shown as 校验位不符, never a hit. */
  readonly valid: boolean;
  /** Other kinds the same characters could be; decided by label and context, never by shape alone. */
  readonly alsoValidAs?: readonly IdKind[];
}
