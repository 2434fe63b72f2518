import { describe, expect, it } from 'vitest';
import {
  identify,
  makeRegistrationNumber,
  makeResidentId,
  makeUscc,
  parseResidentId,
  parseUscc,
} from './index.ts';

const USCC = makeUscc('91370100MA00XM01') ?? '';
const PERSON = makeResidentId('37010219900101123') ?? '';
const NUMBER = makeRegistrationNumber('37010020001524') ?? '';

/** Passes as a credit code and as a resident ID: found by trying serial numbers. */
const BOTH = Array.from({ length: 1000 }, (_, n) =>
  makeResidentId(`51010419900101${String(n).padStart(3, '0')}`),
)
  .filter((id) => id !== undefined)
  .filter((id) => parseUscc(id).ok);

describe('identify', () => {
  it.each([
    ['a credit code', USCC, 'uscc'],
    ['a resident ID', PERSON, 'resident-id'],
    ['a registration number', NUMBER, 'registration-number'],
  ])('names %s by its check digits where only one kind passes', (_, text, kind) => {
    expect(identify(text).id).toEqual({ kind, value: text });
  });

  it('returns both kinds of a number that passes both checks, and decides only by its label', () => {
    const [both = ''] = BOTH;
    expect(parseResidentId(both).ok).toBe(true);
    expect(identify(both).candidates.map(({ kind }) => kind)).toEqual(['uscc', 'resident-id']);
    expect(identify(both).id).toBeUndefined();
    expect(identify(both, { label: '统一社会信用代码' }).id?.kind).toBe('uscc');
    expect(identify(both, { label: '法定代表人身份证号' }).id?.kind).toBe('resident-id');
    expect(identify(both, { label: '统一社会信用代码/身份证号码' }).id).toBeUndefined();
    expect(identify(both, { label: '备注' }).id).toBeUndefined();
  });

  it.each([
    ['统一社会信用代码', 'uscc'],
    ['XDR_SHXYM', 'uscc'],
    ['代码_1(统一社会信用代码)', 'uscc'],
    ['营业执照注册号', 'uscc'],
    ['组织机构代码', 'uscc'],
  ])('takes a credit code under the organisation’s label %s', (label, kind) => {
    expect(identify(USCC, { label }).id?.kind).toBe(kind);
  });

  it('does not decide when the label names the other sort of subject', () => {
    expect(identify(USCC, { label: '身份证号' })).toEqual({ candidates: [{ kind: 'uscc', value: USCC }] });
    expect(identify(PERSON, { label: '统一社会信用代码' }).id).toBeUndefined();
  });

  it('takes numbers that prove little only under their label', () => {
    expect(identify('D2143569-X').id).toBeUndefined();
    expect(identify('D2143569-X', { label: '代码_3(组织机构代码)' }).id).toEqual({
      kind: 'organisation-code',
      value: 'D2143569X',
    });
    expect(identify('110105491231002').id).toBeUndefined();
    expect(identify('110105491231002', { label: 'FR_SFZH' }).id).toEqual({
      kind: 'resident-id',
      value: '11010519491231002X',
    });
  });

  it('finds nothing in what passes no check', () => {
    expect(identify('')).toEqual({ candidates: [] });
    expect(identify('示例有限公司', { label: '统一社会信用代码' })).toEqual({ candidates: [] });
    expect(identify(USCC.slice(0, 17) + '7', { label: '统一社会信用代码' })).toEqual({ candidates: [] });
  });
});
