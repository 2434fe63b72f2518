import { isProvince } from './province.ts';
import { parseOrganisationCode } from './organisation-code.ts';
import { parseRegistrationNumber } from './registration-number.ts';
import { isBirthDate, parseResidentId, residentIdCheckDigit } from './resident-id.ts';
import type { FoundSubject, IdKind } from './types.ts';
import { parseUscc } from './uscc.ts';

/** What characters found in running text are; without the place they stand at. */
export type Judgement = Omit<FoundSubject, 'start' | 'end'>;

/** What is known of the characters besides themselves. */
export interface Context {
  /** Kind the nearest label before them names. */
  readonly label?: IdKind | undefined;
  /** Written in several groups: `9137 0100 …`. More must speak for it. */
  readonly spaced: boolean;
}

const say = (kind: IdKind, value: string, valid: boolean, also?: IdKind | false): Judgement =>
  also ? { kind, value, valid, alsoValidAs: [also] } : { kind, value, valid };

/** 18 characters: a credit code, a resident ID, or both. Unlabelled digits must look like one in every respect. */
function judge18(code: string, { label, spaced }: Context): Judgement | undefined {
  const uscc = parseUscc(code);
  const person = parseResidentId(code);
  if (person.ok) {
    // Both: a birth date that exists is rare in a credit code, so only a label makes it one. As a person's it is masked.
    if (!uscc.ok) return say('resident-id', code, true);
    const organisation = label && label !== 'resident-id';
    return say(organisation ? 'uscc' : 'resident-id', code, true, organisation ? 'resident-id' : 'uscc');
  }
  const digits = !/\D/.test(code.slice(0, 17));
  const market = /^9[1239]/.test(code);
  const placed = isProvince(code.slice(2, 4)) || code.startsWith('10', 2);
  if (uscc.ok) {
    if (label === 'resident-id' && person.error === 'check') return say('resident-id', code, false, 'uscc');
    const likely = uscc.remark ? market && placed && !spaced : !digits || (placed && /^[1589]/.test(code));
    return label || likely ? say('uscc', code, true) : undefined;
  }
  const slip = uscc.error === 'check' || uscc.error === 'organisation-check';
  // 外国人永久居留身份证 (2023 form): 9, province, nationality, date of birth; checked like a resident ID.
  const foreigner =
    digits && market && isBirthDate(code.slice(6, 14)) && residentIdCheckDigit(code) === code[17];
  if (foreigner && label !== 'uscc') return undefined;
  if (market && placed && (slip || uscc.error === 'charset') && !(spaced && digits && !label)) {
    return say('uscc', code, false);
  }
  if (label === 'resident-id' || label === 'uscc') return say(label, code, false);
  if (spaced) return undefined;
  if (slip && placed && !digits) return say('uscc', code, false);
  return person.error === 'check' ? say('resident-id', code, false) : undefined;
}

/** 15 characters: a registration number; an old resident ID only under its label, for it has no check digit. */
function judge15(code: string, { label, spaced }: Context): Judgement | undefined {
  const number = parseRegistrationNumber(code);
  const person = parseResidentId(code);
  if (label === 'resident-id') {
    const value = person.ok ? person.value : code;
    return say('resident-id', value, person.ok, person.ok && number.ok && 'registration-number');
  }
  if (label !== 'registration-number') {
    if (!number.ok || spaced) return undefined;
    if (!label && !isProvince(code.slice(0, 2)) && !code.startsWith('10')) return undefined;
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
