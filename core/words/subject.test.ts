import { describe, expect, it } from 'vitest';
import {
  makeUscc,
  parseOrganisationCode,
  parseRegistrationNumber,
  parseResidentId,
  parseUscc,
} from '../subject/index.ts';
import { sayAmbiguous, saySubjectFault, saySubjectRemark } from './subject.ts';

const zhUscc = (text: string): string => {
  const parsed = parseUscc(text);
  return parsed.ok ? '' : saySubjectFault('uscc', parsed, 'zh-CN');
};

describe('sentences about credit codes', () => {
  it.each([
    ['91370100MA00XM0157', '统一社会信用代码第18位校验码不符：应为“M”，实为“7”。请核对原件。'],
    [
      '91370100MADEMO017X',
      '统一社会信用代码第14位“O”不是可用字符（只用数字和大写字母，不用I、O、S、V、Z）。请核对原件，是否应为数字“0”。',
    ],
    [
      '91370100MA00XM01😀',
      '统一社会信用代码第17位“😀”不是可用字符（只用数字和大写字母，不用I、O、S、V、Z）。请核对原件。',
    ],
    ['9137010', '统一社会信用代码应为18位，实为7位。请核对原件，补齐缺少的或删去多余的字符。'],
    ['', '未填写统一社会信用代码。请按原件填写18位号码。'],
    ['94370100MA00XM015M', '统一社会信用代码前2位不是已知的登记管理部门和机构类别代码。请核对原件前2位。'],
    [
      '9137A100MA00XM015M',
      '统一社会信用代码第5位“A”应为数字（第3至8位为登记管理机关行政区划码）。请核对原件。',
    ],
  ])('says of «%s»: %s', (text, sentence) => {
    expect(zhUscc(text)).toBe(sentence);
  });

  it('points at positions 9 to 17 when both checks fail', () => {
    expect(zhUscc('91370100MA00XN015M')).toContain('请对照原件逐位核对第9至17位');
  });
});

describe('every fault', () => {
  const faults = [
    ...[
      '',
      '1',
      '91370100MADEMO017X',
      '00370100MA00XM015M',
      '9137A100MA00XM015M',
      '91370100MA00XN015M',
      '91370100MA00XM0157',
    ].map((text) => ['uscc', text, parseUscc(text)] as const),
    ...[
      '',
      '1',
      '1101051949123X0021',
      '91010519491231002X',
      '110105199002300021',
      '110105900230002',
      '110105194912310021',
    ].map((text) => ['resident-id', text, parseResidentId(text)] as const),
    ...['', '1', '11010800000001A', '110108000000017'].map(
      (text) => ['registration-number', text, parseRegistrationNumber(text)] as const,
    ),
    ...['', '1', 'D2143569Y', 'D21435691'].map(
      (text) => ['organisation-code', text, parseOrganisationCode(text)] as const,
    ),
  ];

  it.each(faults)(
    'of a %s («%s») is a sentence in both languages that says what to do',
    (kind, text, parsed) => {
      expect(parsed.ok).toBe(false);
      if (parsed.ok) return;
      const zh = saySubjectFault(kind, parsed, 'zh-CN');
      const en = saySubjectFault(kind, parsed, 'en');
      expect(zh).toMatch(/请.*。$/);
      expect(en).toMatch(/(Check|Compare|Enter).*[.?]$/);
      expect(zh + en).not.toMatch(/undefined|“”|NaN/);
      if (text.length > 1) expect(zh + en).not.toContain(text);
    },
  );

  it('names the six digits of the old form’s birth date', () => {
    const parsed = parseResidentId('110105900230002');
    expect(parsed.ok ? '' : saySubjectFault('resident-id', parsed, 'zh-CN')).toContain('第7至12位');
  });
});

describe('remarks and doubt', () => {
  it('says that a code was issued with an inner check of its own', () => {
    const parsed = parseUscc(makeUscc('91410100300006539') ?? '');
    expect(parsed.ok && parsed.remark && saySubjectRemark(parsed.remark, 'zh-CN')).toContain('第17位');
  });

  it('names the kinds a number could be', () => {
    expect(sayAmbiguous(['uscc', 'resident-id'], 'zh-CN')).toContain('统一社会信用代码和公民身份号码');
    expect(sayAmbiguous(['uscc', 'resident-id'], 'en')).toContain(
      'unified social credit code and resident ID number',
    );
  });
});
