import type {
  IdKind,
  OrganisationCodeError,
  ParseRemark,
  RegistrationNumberError,
  ResidentIdError,
  UsccError,
} from '../subject/types.ts';
import type { Locale, WordTable } from './types.ts';

/** Names of identifiers and short words beside them. */
export const subjectWords = {
  uscc: { 'zh-CN': '统一社会信用代码', en: 'unified social credit code' },
  'resident-id': { 'zh-CN': '公民身份号码', en: 'resident ID number' },
  'registration-number': { 'zh-CN': '工商注册号', en: 'business registration number' },
  'organisation-code': { 'zh-CN': '组织机构代码', en: 'organisation code' },
  wrongCheck: { 'zh-CN': '校验位不符', en: 'check digit does not match' },
  ambiguous: {
    'zh-CN': (kinds: string) =>
      `该号码同时符合${kinds}的校验规则，无法仅凭号码判断类型。请核对原件上的证件名称。`,
    en: (kinds: string) =>
      `This number passes the checks of ${kinds}; the number alone does not tell which it is. Look at the name of the document.`,
  },
} satisfies WordTable;

interface Facts {
  readonly name: string;
  /** Position counted from 1, and the character there. */
  readonly at: number;
  readonly saw: string;
  readonly expected: string;
  readonly length: number;
  readonly proper: string;
}

/** Digits that are read for letters the credit code does not use. */
const LOOKALIKE: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

const digitFor = (saw: string, zh: boolean): string => {
  const digit = LOOKALIKE[saw];
  if (!digit) return zh ? '请核对原件。' : 'Check it against the original.';
  return zh
    ? `请核对原件，是否应为数字“${digit}”。`
    : `Check it against the original: is it the digit “${digit}”?`;
};

/** What is wrong, then what to do. None of them repeats the number: sentences go to logs. */
const FAULTS = {
  empty: {
    'zh-CN': ({ name, proper }: Facts) => `未填写${name}。请按原件填写${proper}号码。`,
    en: ({ name, proper }: Facts) => `The ${name} is missing. Enter its ${proper} from the original.`,
  },
  length: {
    'zh-CN': ({ name, length, proper }: Facts) =>
      `${name}应为${proper}，实为${length}位。请核对原件，补齐缺少的或删去多余的字符。`,
    en: ({ name, length, proper }: Facts) =>
      `The ${name} has ${length} characters instead of ${proper}. Compare with the original and add or remove characters.`,
  },
  'uscc.charset': {
    'zh-CN': ({ name, at, saw }: Facts) =>
      `${name}第${at}位“${saw}”不是可用字符（只用数字和大写字母，不用I、O、S、V、Z）。${digitFor(saw, true)}`,
    en: ({ name, at, saw }: Facts) =>
      `Position ${at} of the ${name}, “${saw}”, is not allowed (digits and capital letters without I, O, S, V, Z). ${digitFor(saw, false)}`,
  },
  'resident-id.charset': {
    'zh-CN': ({ name, at, saw }: Facts) =>
      `${name}第${at}位“${saw}”不是可用字符（应为数字，仅第18位可为X）。请核对原件。`,
    en: ({ name, at, saw }: Facts) =>
      `Position ${at} of the ${name}, “${saw}”, is not allowed (digits only; the 18th may be X). Check it against the original.`,
  },
  'registration-number.charset': {
    'zh-CN': ({ name, at, saw }: Facts) => `${name}第${at}位“${saw}”应为数字。请核对原件。`,
    en: ({ name, at, saw }: Facts) =>
      `Position ${at} of the ${name}, “${saw}”, should be a digit. Check it against the original.`,
  },
  'organisation-code.charset': {
    'zh-CN': ({ name, at, saw }: Facts) =>
      `${name}第${at}位“${saw}”不是可用字符（前8位为数字或大写字母，第9位为数字或X）。请核对原件。`,
    en: ({ name, at, saw }: Facts) =>
      `Position ${at} of the ${name}, “${saw}”, is not allowed (8 digits or capital letters, then a digit or X). Check it against the original.`,
  },
  'registration-authority': {
    'zh-CN': ({ name }: Facts) => `${name}前2位不是已知的登记管理部门和机构类别代码。请核对原件前2位。`,
    en: ({ name }: Facts) =>
      `The first 2 characters of the ${name} are no known registration authority and category. Check them against the original.`,
  },
  'uscc.region': {
    'zh-CN': ({ name, at, saw }: Facts) =>
      `${name}第${at}位“${saw}”应为数字（第3至8位为登记管理机关行政区划码）。${digitFor(saw, true)}`,
    en: ({ name, at, saw }: Facts) =>
      `Position ${at} of the ${name}, “${saw}”, should be a digit (3 to 8 are the administrative division). ${digitFor(saw, false)}`,
  },
  'resident-id.region': {
    'zh-CN': ({ name }: Facts) => `${name}前2位不是省级行政区划代码。请核对原件前2位。`,
    en: ({ name }: Facts) =>
      `The first 2 digits of the ${name} are no province. Check them against the original.`,
  },
  'birth-date': {
    'zh-CN': ({ name, length }: Facts) =>
      `${name}第7至${length === 15 ? 12 : 14}位不是有效的出生日期（日期不存在，或晚于办理当日）。请核对原件。`,
    en: ({ name, length }: Facts) =>
      `Positions 7 to ${length === 15 ? 12 : 14} of the ${name} are no valid date of birth (no such day, or after the day of the matter). Check them against the original.`,
  },
  'organisation-check': {
    'zh-CN': ({ name, at, expected, saw }: Facts) =>
      `${name}第18位和第${at}位校验码都不符（第${at}位按前8位主体标识码应为“${expected}”，实为“${saw}”），错误多半在第9至17位。请对照原件逐位核对第9至17位。`,
    en: ({ name, at, expected, saw }: Facts) =>
      `Both check characters of the ${name} are wrong (position ${at} should be “${expected}” after the 8 before it and is “${saw}”), so the slip is most likely in positions 9 to 17. Compare these with the original one by one.`,
  },
  check: {
    'zh-CN': ({ name, at, expected, saw }: Facts) =>
      `${name}第${at}位校验码不符：应为“${expected}”，实为“${saw}”。请核对原件。`,
    en: ({ name, at, expected, saw }: Facts) =>
      `Position ${at} of the ${name} is its check character: it should be “${expected}” and is “${saw}”. Check the number against the original.`,
  },
} satisfies WordTable;

const REMARKS = {
  'organisation-check': {
    'zh-CN':
      '统一社会信用代码末位校验码正确，但第17位与主体标识码的校验规则不符；少数已核发的代码如此。请以登记机关公示信息为准。',
    en: 'The last check character of the unified social credit code is right, position 17 does not follow its own rule; a few codes were issued so. The public register decides.',
  },
  'old-form': {
    'zh-CN': '15位旧式公民身份号码，已按规则换算为18位。旧式号码没有校验码，请核对现行证件。',
    en: 'A 15-digit resident ID number of the old form, converted to 18. The old form has no check digit: check the current document.',
  },
  'no-check-digit': {
    'zh-CN': '该注册号为农民专业合作社旧式编号，没有校验码。请核对原件。',
    en: 'A registration number of a farmers’ cooperative in the old form, which has no check digit. Check it against the original.',
  },
} satisfies WordTable & Record<ParseRemark, unknown>;

const PROPER = {
  uscc: { 'zh-CN': '18位', en: '18 characters' },
  'resident-id': { 'zh-CN': '18位（旧式为15位）', en: '18 characters (15 in the old form)' },
  'registration-number': { 'zh-CN': '15位', en: '15 digits' },
  'organisation-code': { 'zh-CN': '9位', en: '9 characters' },
} satisfies WordTable & Record<IdKind, unknown>;

type ErrorOf = {
  readonly uscc: UsccError;
  readonly 'resident-id': ResidentIdError;
  readonly 'registration-number': RegistrationNumberError;
  readonly 'organisation-code': OrganisationCodeError;
};

/** The failing answer of a parse function, as far as a sentence needs it. */
export interface SubjectFault<K extends IdKind> {
  readonly error: ErrorOf[K];
  readonly normalised: string;
  readonly at?: number;
  readonly expected?: string;
}

/**
 * What is wrong with an identifier and what to do, in one sentence or two. Shows single characters, never the number.
 *
 * @example saySubjectFault('uscc', parseUscc('…'), 'zh-CN') //=> 统一社会信用代码第18位校验码不符：应为“X”，实为“7”。请核对原件。
 */
export function saySubjectFault<K extends IdKind>(kind: K, fault: SubjectFault<K>, locale: Locale): string {
  const { error, normalised, at = 0, expected = '' } = fault;
  const own = `${kind}.${error}`;
  const words = FAULTS[(own in FAULTS ? own : error) as keyof typeof FAULTS];
  return words[locale]({
    name: subjectWords[kind][locale],
    at: at + 1,
    saw: String.fromCodePoint(normalised.codePointAt(at) ?? 0x20),
    expected,
    length: normalised.length,
    proper: PROPER[kind][locale],
  });
}

/** What is worth saying of an identifier that was accepted. */
export const saySubjectRemark = (remark: ParseRemark, locale: Locale): string => REMARKS[remark][locale];

/** More than one kind passes and no label decides. */
export function sayAmbiguous(kinds: readonly IdKind[], locale: Locale): string {
  const names = kinds.map((kind) => subjectWords[kind][locale]);
  return subjectWords.ambiguous[locale](names.join(locale === 'en' ? ' and ' : '和'));
}
