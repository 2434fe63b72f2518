import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeOrganisationCode, parseOrganisationCode } from './index.ts';

describe('parseOrganisationCode', () => {
  it.each(['D2143569X', 'D2143569-X', 'ｄ２１４３５６９－ｘ', ' D2143569 X'])(
    'reads %s, the example of GB 11714',
    (text) => {
      expect(parseOrganisationCode(text)).toMatchObject({ ok: true, value: 'D2143569X' });
    },
  );

  it.each([
    ['', { error: 'empty' }],
    ['D2143569', { error: 'length' }],
    ['D2143569Y', { error: 'charset', at: 8 }],
    ['D21435号9X', { error: 'charset', at: 6 }],
    ['D21435691', { error: 'check', at: 8, expected: 'X' }],
  ])('says what is wrong with «%s»', (text, fault) => {
    expect(parseOrganisationCode(text)).toMatchObject({ ok: false, ...fault });
  });

  it('accepts exactly one check character for every body', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{8}$/), (body) => {
        const right = [...'0123456789X'].filter((last) => parseOrganisationCode(body + last).ok);
        expect(right).toEqual([makeOrganisationCode(body)?.slice(8)]);
      }),
    );
  });
});
