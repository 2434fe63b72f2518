import { isPlace } from './province.ts';
import { parseOrganisationCode } from './organisation-code.ts';
import { parseRegistrationNumber } from './registration-number.ts';
import { isBirthDate, checkResidentId, residentIdCheckDigit } from './resident-id.ts';
import type { FoundSubject, IdKind } from './types.ts';
import { checkUscc } from './uscc.ts';

/** What characters found in running text are; without the place they stand at. */
export type Judgement = Omit<FoundSubject, 'start' | 'end'>;

/** What is known of the characters besides themselves. */
export interface Context {
  /** Kind the nearest label before them names. Asked only where it matters. */
  readonly label: () => IdKind | undefined;
  /** Written in several groups: `9137 0100 …`. More must speak for it. */
  readonly spaced: boolean;
}

/** 91 企业, 92 个体工商户, 93 农民专业合作社, 99 其他: what market supervision registers. */
const MARKET = /^9[1239]/;
const PERSON_FIRST = ['resident-id', 'uscc'] as const;
const USCC_FIRST = ['uscc', 'resident-id'] as const;

/** 外国人永久居留身份证 (form of 2023): 9, province, nationality, date of birth; check digit like a resident ID's. */
const isForeigner = (code: string): boolean =>
  isBirthDate(code.slice(6, 14)) && residentIdCheckDigit(code) === code[17];

const say = (kind: IdKind, value: string, valid: boolean, also?: IdKind | false): Judgement =>
  also ? { kind, value, valid, alsoValidAs: [also] } : { kind, value, valid };

/** 18 characters: a credit code, a resident ID, or both. Unlabelled digits must look like one in every respect. */
function judge18(code: string, { label, spaced }: Context): Judgement | undefined {
  const uscc = checkUscc(code);
  const market = MARKET.test(code); // no province begins with 9: never a resident ID
  if (uscc.ok && market && !uscc.remark) return say('uscc', code, true);
  const person = checkResidentId(code);
  if (person.ok) {
    // Both: a birth date that exists is rare in a credit code, so only a label makes it one. As a person's it is masked.
    if (!uscc.ok) return say('resident-id', code, true);
    const [kind, also] = (label() ?? 'resident-id') === 'resident-id' ? PERSON_FIRST : USCC_FIRST;
    return say(kind, code, true, also);
  }
  const digits = !/\D/.test(code.slice(0, 17));
  const placed = isPlace(code.slice(2));
  if (uscc.ok) {
    if (person.error === 'check' && label() === 'resident-id') return say('resident-id', code, false, 'uscc');
    const likely = uscc.remark ? market && placed : !digits || (placed && /^[1589]/.test(code));
    return likely || label() ? say('uscc', code, true) : undefined;
  }
  const named = label();
  const slip = uscc.error === 'check' || uscc.error === 'organisation-check';
  if (digits && market && named !== 'uscc' && isForeigner(code)) return undefined;
  if (market && placed && (slip || uscc.error === 'charset') && !(spaced && digits && !named)) {
    return say('uscc', code, false);
  }
  if (named === 'resident-id' || named === 'uscc') return say(named, code, false);
  if (spaced) return undefined;
  if (slip && placed && !digits) return say('uscc', code, false);
  return person.error === 'check' ? say('resident-id', code, false) : undefined;
}

/** 15 characters: a registration number; an old resident ID only under its label, for it has no check digit. */
function judge15(code: string, { label, spaced }: Context): Judgement | undefined {
  const named = label();
  const number = parseRegistrationNumber(code);
  const person = checkResidentId(code);
  if (named === 'resident-id') {
    const value = person.ok ? person.value : code;
    return say('resident-id', value, person.ok, person.ok && number.ok && 'registration-number');
  }
  if (named !== 'registration-number') {
    if (!number.ok || spaced || !(named || isPlace(code))) return undefined;
  }
  return say('registration-number', code, number.ok, number.ok && person.ok && 'resident-id');
}

/** The kind of identifier in running text, or nothing. A check digit that does not fit is said, not dropped. */
export function judge(code: string, context: Context): Judgement | undefined {
  if (code.length === 18) return judge18(code, context);
  if (code.length === 15) return judge15(code, context);
  const organisation = parseOrganisationCode(code);
  return organisation.ok || organisation.error === 'check'
    ? say('organisation-code', code, organisation.ok)
    : undefined;
}
