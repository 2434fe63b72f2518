import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registrationNumbers, residentIds, usccs } from '../../test/tools/subjects.ts';
import {
  findSubjects,
  makeRegistrationNumber,
  makeResidentId,
  makeUscc,
  parseOrganisationCode,
  parseRegistrationNumber,
  parseResidentId,
  parseUscc,
  type FoundSubject,
} from './index.ts';
import { SUBJECT_HINT } from './hint.ts';
import { residentIdCheckDigit } from './resident-id.ts';

const USCC = makeUscc('91370100MA00XM01') ?? '';
const DIGITS = makeUscc('9137010016304110') ?? ''; // a credit code of digits only, but for its check characters
const PERSON = makeResidentId('37010219900101123') ?? '';
const NUMBER = makeRegistrationNumber('37010020001524') ?? '';
/** Passes as a credit code and as a resident ID. */
const BOTH =
  Array.from({ length: 1000 }, (_, n) => makeResidentId(`51010419900101${String(n).padStart(3, '0')}`)).find(
    (id) => id !== undefined && parseUscc(id).ok,
  ) ?? '';

const wide = (code: string): string =>
  code.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const every = (code: string, n: number, gap: string): string =>
  (code.match(new RegExp(`.{1,${n}}`, 'g')) ?? []).join(gap);
const wrongLast = (code: string): string => code.slice(0, -1) + (code.endsWith('7') ? '8' : '7');
/** The text itself of everything found, with its value. */
const cut = (text: string): [string, string][] =>
  findSubjects(text).map(({ start, end, value }) => [text.slice(start, end), value]);

describe('findSubjects finds', () => {
  it.each([
    ['between Chinese characters', '示例公司', USCC, '的许可'],
    ['after a colon', '信用代码：', USCC, '；'],
    ['in brackets', '（', USCC, '）'],
    ['full-width', '代码', wide(USCC), '。'],
    ['full-width lower case', '代码', wide(USCC.toLowerCase()), '。'],
    ['lower case', '代码 ', USCC.toLowerCase(), ' 号'],
    ['in fours with spaces', '代码 ', every(USCC, 4, ' '), '，'],
    ['in fours with no-break spaces', '代码', every(USCC, 4, '\u00a0'), '，'],
    ['in fours with ideographic spaces', '代码', every(USCC, 4, '　'), '，'],
    ['with hyphens', '代码', '91-370100-MA00XM015-M', '，'],
    ['one character to a box', '代码 ', every(USCC, 1, ' '), ' 名称'],
    ['with zero-width marks', '代码', every(USCC, 3, '\u200b'), '，'],
    ['between quotes of a script', '{"uscc":"', USCC, '"}'],
    ['in a file name', 'archive_', USCC, '_1.pdf'],
    ['with Latin letters written on before it', 'USCC', USCC, ' '],
    ['with Latin letters written on after it', ' ', USCC, 'Ltd'],
    ['after another number', '2026 ', USCC, ' 2027'],
    ['after a phone number', '电话 0531-88886666 ', USCC, ''],
    ['on a line of its own', 'a\r\n', USCC, '\r\nb'],
    ['at the end of a sentence', '代码', USCC, '.'],
    ['of digits', '代码', DIGITS, '号'],
  ])('a credit code %s', (_, before, code, after) => {
    const text = before + code + after;
    const value = code === DIGITS ? DIGITS : USCC;
    expect(findSubjects(text)).toEqual([
      { kind: 'uscc', value, start: before.length, end: before.length + code.length, valid: true },
    ]);
  });

  it('each kind of identifier under its label', () => {
    const text = `统一社会信用代码：${USCC} 注册号：${NUMBER} 组织机构代码：D2143569-X 法定代表人身份证号：${PERSON}`;
    expect(findSubjects(text).map(({ kind, value, valid }) => [kind, value, valid])).toEqual([
      ['uscc', USCC, true],
      ['registration-number', NUMBER, true],
      ['organisation-code', 'D2143569X', true],
      ['resident-id', PERSON, true],
    ]);
  });

  it('two codes with nothing but a space between them', () => {
    expect(cut(`${USCC} ${DIGITS}`).map(([, value]) => value)).toEqual([USCC, DIGITS]);
  });

  it('an old resident ID only under its label, and gives its 18 characters', () => {
    expect(findSubjects('编号370102900101123')).toEqual([]);
    expect(findSubjects('身份证号：370102900101123')).toEqual([
      { kind: 'resident-id', value: PERSON, start: 5, end: 20, valid: true },
    ]);
  });
});

describe('findSubjects keeps and flags', () => {
  it.each([
    ['a credit code', '', wrongLast(USCC), 'uscc'],
    ['a credit code of digits', '', wrongLast(DIGITS), 'uscc'],
    ['a spaced credit code', '', every(wrongLast(USCC), 4, ' '), 'uscc'],
    ['a credit code with the letter O', '', '91370100MADEMO017X', 'uscc'],
    ['a resident ID', '', wrongLast(PERSON), 'resident-id'],
    ['a resident ID of an impossible day, under its label', '身份证号', '370102199002301234', 'resident-id'],
    ['a registration number, under its label', '注册号', wrongLast(NUMBER), 'registration-number'],
    ['an organisation code, under its label', '组织机构代码：', 'D21435691', 'organisation-code'],
  ])('%s with a wrong check digit', (_, label, code, kind) => {
    expect(findSubjects(`甲${label}${code}乙`)).toMatchObject([
      { kind, valid: false, start: 1 + label.length },
    ]);
  });
});

describe('findSubjects decides by label', () => {
  it('takes a number that passes both checks for a person’s, and says what else it could be', () => {
    expect(findSubjects(`编号${BOTH}`)).toMatchObject([
      { kind: 'resident-id', valid: true, alsoValidAs: ['uscc'] },
    ]);
    expect(findSubjects(`身份证号：${BOTH}`)).toMatchObject([{ kind: 'resident-id', alsoValidAs: ['uscc'] }]);
    expect(findSubjects(`统一社会信用代码：${BOTH}`)).toMatchObject([
      { kind: 'uscc', alsoValidAs: ['resident-id'] },
    ]);
  });

  it('goes by the nearest label, and no further back than the identifier before', () => {
    expect(findSubjects(`统一社会信用代码：${USCC}，身份证号：${BOTH}`)[1]).toMatchObject({
      kind: 'resident-id',
    });
    expect(findSubjects(`信用代码：${USCC}，编号${BOTH}`)[1]).toMatchObject({ kind: 'resident-id' });
  });
});

describe('findSubjects leaves alone', () => {
  it.each([
    ['a longer number', `1${DIGITS}`],
    ['a number that goes on', `${DIGITS}0`],
    ['a token of letters and digits', `x${USCC}9`],
    ['a longer number held together by zero-width marks', `${DIGITS}\u200b12`],
    ['decimals', `3.${DIGITS}`],
    ['the whole part of a decimal', `${DIGITS}.50`],
    ['a mobile number', '13800001234'],
    ['a phone number', '0531-88886666-801'],
    ['a bank card of 19 digits', '6228480402564890018'],
    ['a spaced bank card', '6228 4804 0256 4890 018'],
    ['a bank card of 16 digits', '6222021234567890'],
    ['a date and time', '2026-03-02 10:00:00'],
    ['a time stamp', '20260302153012345'],
    ['a time stamp of 18 digits', '202603021530123456'],
    ['a document number', '济市监罚〔2026〕第370100001号'],
    ['an amount', '1,234,567,890.00'],
    ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
    ['a hash', '9e107d9d372bb6826bd81d3542a419d6'],
    ['a masked resident ID', '370102********1234'],
    ['nine digits without a label', '123456788'],
    ['fifteen digits that fail', '370100200015240'],
    [
      'a foreigner’s permanent residence number',
      `91112419900101001${residentIdCheckDigit('91112419900101001')}`,
    ],
    ['a row of single digits', `0 ${every(DIGITS, 1, ' ')}`],
    ['a row of single digits that goes on', `${every(DIGITS, 1, ' ')} 0`],
    ['a code across two lines', `${USCC.slice(0, 9)}\n${USCC.slice(9)}`],
    ['a code across two columns', `${USCC.slice(0, 9)}     ${USCC.slice(9)}`],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findSubjects(text)).toEqual([]);
    expect(findSubjects(`甲${text}乙`)).toEqual([]);
  });
});

/** Text that holds no letter, digit, joiner or dot next to the code. */
const safe = fc
  .stringMatching(/^[\u4e00-\u9fff，。；：（）、\n]{0,20}$/)
  .map((text) => (/信用代码|统一代码|身份|注册号|机构代码|工商登记/.test(text) ? '' : text));

describe('findSubjects, for any text', () => {
  it('finds a valid identifier wherever it stands among Chinese text, at its place', () => {
    const code = fc.oneof(
      usccs.map((value) => ({ kind: 'uscc', value })),
      residentIds.map((value) => ({ kind: 'resident-id', value })),
      registrationNumbers.map((value) => ({ kind: 'registration-number', value })),
    );
    const written = fc.constantFrom<(code: string) => string>(
      (c) => c,
      wide,
      (c) => c.toLowerCase(),
    );
    fc.assert(
      fc.property(safe, code, written, safe, (before, { kind, value }, write, after) => {
        const [found, ...more] = findSubjects(before + write(value) + after);
        expect(more).toEqual([]);
        expect(found).toMatchObject({
          value,
          valid: true,
          start: before.length,
          end: before.length + value.length,
        });
        // A number may pass as two kinds; then the other is named.
        expect([found?.kind, ...(found?.alsoValidAs ?? [])]).toContain(kind);
      }),
      { numRuns: 1000 },
    );
  });

  const pieces = fc.constantFrom(
    ...[
      '0',
      '1',
      '9',
      '91',
      '370100',
      '19900101',
      'MA',
      'X',
      'x',
      'ａ',
      '１',
      ' ',
      '  ',
      '\u200b',
      '-',
      '.',
      '：',
      '号',
      '\n',
    ],
    ...['身份证', '信用代码', '机构代码', '注册号', USCC, PERSON, NUMBER, '1234', '😀', '\ud800'],
  );
  const messy = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.stringMatching(/^[0-9 -]{0,80}$/),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );

  it('calls nothing valid that its own check does not pass', () => {
    const passes = ({ kind, value }: FoundSubject): boolean =>
      ({
        uscc: parseUscc,
        'resident-id': parseResidentId,
        'registration-number': parseRegistrationNumber,
        'organisation-code': parseOrganisationCode,
      })[kind](value).ok;
    fc.assert(
      fc.property(messy, (text) => {
        for (const found of findSubjects(text)) expect(found.valid && !passes(found)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives places in order, without overlap, that hold the characters of the value and border on no other digit', () => {
    const bare = (part: string): string =>
      part
        .normalize('NFKC')
        .replace(/[^0-9A-Za-z]/g, '')
        .toUpperCase();
    fc.assert(
      fc.property(messy, (text) => {
        let last = 0;
        for (const { start, end, value } of findSubjects(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
          const written = bare(text.slice(start, end));
          expect(written.length === 15 && value.length === 18 ? value : written).toBe(value);
          expect((text[start - 1] ?? '') + (text[end] ?? '')).not.toMatch(/[0-9０-９]/);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('finds nothing in a text that lacks the hint, nor does the hint go away by what stands around', () => {
    let found = 0;
    fc.assert(
      fc.property(messy, messy, (text, more) => {
        if (!findSubjects(text).length) return;
        found++;
        expect(text).toMatch(SUBJECT_HINT);
        expect(more + text + more).toMatch(SUBJECT_HINT);
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(100);
  });

  it.each([
    ['digits', '1'.repeat(100_000)],
    ['letters', 'A'.repeat(100_000)],
    ['letters and a digit', 'A'.repeat(100_000) + '1'],
    ['a code start without end', '91370100' + 'M'.repeat(100_000)],
    ['spaced digits', '1 '.repeat(50_000)],
    ['spaced fours', '1234 '.repeat(20_000)],
    ['spaced sixes under a label', '信用代码' + '370100 '.repeat(15_000)],
    ['zero-width marks', '1\u200b'.repeat(50_000)],
    ['many zero-width marks', '9' + '\u200b'.repeat(100_000)],
    ['labels', '组织机构代码'.repeat(15_000)],
    ['right-to-left overrides', '\u202e'.repeat(100_000)],
  ])('stays proportional on a long run of %s and finds the code after it', (_, run) => {
    const text = `${run}，${USCC}。`;
    expect(findSubjects(text).at(-1)).toMatchObject({ value: USCC, start: run.length + 1, valid: true });
  });
});
