import { describe, expect, it } from 'vitest';
import { profileDifferences } from './difference.ts';
import { mergeRevisions, REVISIONS_KEPT, withRevision, type ProfileRevision } from './revisions.ts';
import { parseProfile } from './schema.ts';
import type { Profile } from './types.ts';

const base: Profile = {
  format: 'xinshao-profile',
  version: 1,
  id: 'a',
  revision: 1,
  name: '示例',
  match: ['https://sp.example.cn/*'],
  jurisdiction: 'CN-3701',
  subject: { code: { css: '#code' } },
  matter: { type: 'licence' },
  approve: [{ css: '#ok' }],
};
const at = (n: number, profile: Profile = { ...base, revision: n }): ProfileRevision => ({
  ...{ at: `2026-11-${String(n).padStart(2, '0')}T00:00:00.000Z`, by: 'import', profile },
});

describe('the history of a profile', () => {
  it('keeps the newest revisions, and no more', () => {
    let history: readonly ProfileRevision[] = [];
    for (let n = 1; n <= REVISIONS_KEPT + 5; n++) history = withRevision(history, at(n));
    expect(history).toHaveLength(REVISIONS_KEPT);
    expect(history[0]?.profile.revision).toBe(6);
  });

  it('does not count the same content again', () => {
    const history = withRevision([at(1)], { ...at(1), at: '2026-12-01T00:00:00.000Z' });
    expect(history).toEqual([at(1)]);
  });

  it('takes in the history of a file, each revision once and in order', () => {
    expect(mergeRevisions([at(2), at(4)], [at(1), at(2), at(3)])).toEqual([at(1), at(2), at(3), at(4)]);
  });

  it('comes and goes with the file of the profile', () => {
    const file = { ...base, revision: 2, history: [at(1), at(2)] };
    const parsed = parseProfile(JSON.stringify(file), () => true);
    expect(parsed).toEqual({ ok: true, profile: { ...base, revision: 2 }, history: [at(1), at(2)] });
  });

  it('is refused with its path where a revision is no profile', () => {
    const wrong = [at(1), { ...at(2), profile: { ...base, match: [] } }];
    const parsed = parseProfile(JSON.stringify({ ...base, history: wrong }), () => true);
    expect(parsed.ok ? [] : parsed.problems).toEqual([{ path: 'history.1.profile.match', code: 'empty' }]);
  });

  it('is refused where it is another profile’s', () => {
    const other = { ...at(1), profile: { ...base, id: 'b' } };
    const parsed = parseProfile(JSON.stringify({ ...base, history: [other] }), () => true);
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { path: 'history.0.profile.id', code: 'unknown-value', saw: 'b' },
    ]);
  });
});

describe('what became different', () => {
  const cases: readonly (readonly [string, Partial<Profile>, unknown])[] = [
    ['nothing but the number', { revision: 9 }, []],
    ['one value for another', { name: '新' }, [{ part: 'name', before: '示例', after: '新' }]],
    [
      'a field that was added',
      { caseNumber: { label: '受理编号' } },
      [{ part: 'caseNumber', after: '“受理编号”' }],
    ],
    [
      'one more button',
      { approve: [{ css: '#ok' }, { words: '通过' }] },
      [{ part: 'approve', after: '“通过”' }],
    ],
    [
      'an address with its values',
      { endpoints: [{ url: '*/save.do*', method: 'POST', params: { spjg: '1' } }] },
      [{ part: 'endpoints', after: 'POST */save.do* spjg=1' }],
    ],
    [
      'all pages at once',
      { match: ['https://x.cn/*', 'https://y.cn/*'] },
      [
        { part: 'match', before: 'https://sp.example.cn/*' },
        { part: 'match', after: 'https://x.cn/*' },
        { part: 'match', after: 'https://y.cn/*' },
      ],
    ],
    [
      'what a failed check does',
      { onFailure: 'hold' },
      [{ part: 'onFailure', before: 'release', after: 'hold' }],
    ],
    [
      'what is said of the matter, and of one by its name',
      {
        matter: {
          type: 'licence',
          infrastructure: false,
          byName: [{ includes: '道路', type: 'funding', infrastructure: true }],
        },
      },
      [
        { part: 'matterInfrastructure', after: 'false' },
        { part: 'matterByName', after: '“道路” funding infrastructure=true' },
      ],
    ],
    ['the default, written out', { onFailure: 'release' }, []],
  ];
  it.each(cases)('%s', (_, change, expected) => {
    expect(profileDifferences(base, { ...base, ...change })).toEqual(expected);
  });
});
