import { describe, expect, it } from 'vitest';
import { makeOrganisationCode, makeRegistrationNumber, makeResidentId, makeUscc } from './index.ts';

describe('identifiers for fictitious data', () => {
  it('adds the check digits to a body of 16 or 17 characters', () => {
    expect(makeUscc('91370100MA00XM01')).toBe('91370100MA00XM015M');
    expect(makeUscc('91370100MA00XM015')).toBe('91370100MA00XM015M');
  });

  it.each(['', '91370100MADEMO01', '91370100MA00XM0', '91370100MA00XM015M', '00370100MA00XM01'])(
    'makes no credit code of «%s»',
    (body) => {
      expect(makeUscc(body)).toBeUndefined();
    },
  );

  it('makes a resident ID only where the birth date exists', () => {
    expect(makeResidentId('11010519491231002')).toBe('11010519491231002X');
    expect(makeResidentId('11010519491331002')).toBeUndefined();
    expect(makeResidentId('1101051949123100A')).toBeUndefined();
    expect(makeResidentId('11010549123100')).toBeUndefined();
  });

  it('makes the older numbers too', () => {
    expect(makeRegistrationNumber('11010800000001')).toBe('110108000000016');
    expect(makeRegistrationNumber('1101080000000')).toBeUndefined();
    expect(makeOrganisationCode('D2143569')).toBe('D2143569X');
    expect(makeOrganisationCode('d2143569')).toBeUndefined();
  });
});
