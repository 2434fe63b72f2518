import { expect } from '@open-wc/testing';
import { COMPANY, EITHER, PERSON } from '../testing/support.ts';
import { readCode } from './typed-code.ts';

describe('a typed code', () => {
  it('is a credit code or a resident ID by its check digits', () => {
    expect(readCode(COMPANY)).to.deep.equal({ ok: true, id: { kind: 'uscc', value: COMPANY } });
    expect(readCode(PERSON)).to.deep.equal({ ok: true, id: { kind: 'resident-id', value: PERSON } });
  });

  it('is read through lower case, spaces and full width', () => {
    expect(readCode(` ${COMPANY.toLowerCase().replace(/(.{4})/g, '$1 ')}`)).to.deep.include({ ok: true });
    expect(readCode('９１' + COMPANY.slice(2))).to.deep.include({ ok: true });
  });

  it('that passes both checks is asked about, never guessed', () => {
    expect(readCode(EITHER)).to.deep.equal({ ok: false, choose: ['uscc', 'resident-id'] });
    expect(readCode(EITHER, 'uscc')).to.deep.include({ ok: true, id: { kind: 'uscc', value: EITHER } });
    expect(readCode(EITHER, 'resident-id')).to.deep.include({ id: { kind: 'resident-id', value: EITHER } });
  });

  for (const [text, kind, error] of [
    ['', 'uscc', 'empty'],
    [COMPANY.slice(0, 17), 'uscc', 'length'],
    [`${COMPANY.slice(0, 17)}0`, 'uscc', 'check'],
    [`${PERSON.slice(0, 17)}0`, 'resident-id', 'check'],
    ['370102199002300016', 'resident-id', 'birth-date'],
  ] as const)
    it(`“${text}” is told as ${kind}: ${error}`, () => {
      const read = readCode(text);
      expect('fault' in read && [read.fault.kind, read.fault.parsed.error]).to.deep.equal([kind, error]);
    });
});
