import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Profile } from '../profile/types.ts';
import { draftOf, profileOf } from './draft.ts';

describe('a profile taken up again in the editor', () => {
  it('keeps what the form does not show', () => {
    const demo = JSON.parse(
      readFileSync(new URL('../../../demo/data/profile-legacy.json', import.meta.url), 'utf8'),
    ) as Profile;
    const whole: Profile = {
      ...demo,
      subject: { ...demo.subject, type: 'legal-person' },
      matter: { ...demo.matter, infrastructure: false },
      rows: { css: '#list tr', opens: '.layer' },
      blindEvaluation: true,
      form: { collects: 'other', materials: { css: 'td.material' } },
    };
    expect(profileOf(draftOf(whole))).toEqual(whole);
  });
});
