declare const uscc: unique symbol;
declare const residentId: unique symbol;

/** 统一社会信用代码 (GB 32100-2015): 18 characters, upper case, both check digits right. */
export type Uscc = string & { readonly [uscc]: true };

/** 公民身份号码 (GB 11643-1999): 18 characters, upper case, check digit right, date of birth exists. */
export type ResidentId = string & { readonly [residentId]: true };

export type UsccError =
  | 'empty'
  | 'length' // not 18 characters after normalisation
  | 'charset' // a character outside the GB 32100 alphabet (no I, O, S, V, Z)
  | 'registration-authority' // unknown pair of first and second character
  | 'region' // administrative division not six digits
  | 'organisation-check' // inner organisation-code check (position 17) wrong
  | 'check'; // position 18 wrong

export type ResidentIdError = 'empty' | 'length' | 'charset' | 'region' | 'birth-date' | 'check';

/** `value` is present even where a check digit fails: a wrong digit is said, never dropped. */
export type Parsed<T, E extends string> =
  | { readonly ok: true; readonly value: T; readonly normalised: string }
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
