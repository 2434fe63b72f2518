import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayProfileProblem } from '../words/profile.ts';
import { parseProfile } from './schema.ts';

const good = {
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
const works = (css: string): boolean => !css.includes('!');
const problems = (value: unknown): string[] => {
  const parsed = parseProfile(typeof value === 'string' ? value : JSON.stringify(value), works);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('a site profile', () => {
  it('is taken when everything in it is known', () => {
    expect(parseProfile(JSON.stringify(good), works)).toEqual({ ok: true, profile: good });
  });

  it.each(['profile-legacy.json', 'profile-legacy-new.json'])('of the demo is taken: %s', (name) => {
    const json = readFileSync(new URL(`../../../demo/data/${name}`, import.meta.url), 'utf8');
    expect(parseProfile(json, () => true).ok).toBe(true);
  });

  it.each([true, false])('may say whether a matter is infrastructure: %s', (infrastructure) => {
    const byName = [{ includes: '道路', type: 'funding', infrastructure }];
    const profile = { ...good, matter: { type: 'funding', infrastructure, byName } };
    expect(parseProfile(JSON.stringify(profile), works)).toEqual({ ok: true, profile });
  });

  const faults: readonly (readonly [string, unknown, string])[] = [
    ['no JSON', '{', ' not-json'],
    ['another format', { ...good, format: 'x' }, 'format unknown-value'],
    ['a missing field', { ...good, subject: {} }, 'subject.code missing'],
    ['a misspelt field', { ...good, endpoint: [] }, 'endpoint unknown-field'],
    ['a misspelt field inside', { ...good, approve: [{ csss: '#ok' }] }, 'approve.0 malformed'],
    ['a wrong type', { ...good, revision: '1' }, 'revision wrong-type'],
    ['an unknown matter', { ...good, matter: { type: '许可' } }, 'matter.type unknown-value'],
    [
      'infrastructure that is neither',
      { ...good, matter: { type: 'funding', infrastructure: '是' } },
      'matter.infrastructure wrong-type',
    ],
    ['a bad pattern', { ...good, match: ['sp.example.cn'] }, 'match.0 malformed'],
    ['a wildcard over everything', { ...good, match: ['file:///*'] }, 'match.0 malformed'],
    ['no step to hold', { ...good, approve: [] }, 'approve empty'],
    ['a bad selector', { ...good, subject: { code: { css: 'a!b' } } }, 'subject.code.css bad-selector'],
    ['rows without a selector', { ...good, rows: {} }, 'rows.css missing'],
    ['a bad selector of rows', { ...good, rows: { css: 'a!b' } }, 'rows.css bad-selector'],
    [
      'a bad selector of chosen rows',
      { ...good, rows: { css: 'tr', chosen: 'a!' } },
      'rows.chosen bad-selector',
    ],
    ['a bad id', { ...good, id: '示例' }, 'id malformed'],
  ];
  it.each(faults)('with %s is refused, by path and reason', (_, value, expected) => {
    expect(problems(value)).toEqual([expected]);
  });

  it('names every fault at once, in both languages', () => {
    const parsed = parseProfile(JSON.stringify({ ...good, revision: 0, match: [], id: 7 }), works);
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problems).toHaveLength(3);
    for (const problem of parsed.problems) {
      expect(sayProfileProblem(problem, 'zh-CN')).toContain(problem.path);
      expect(sayProfileProblem(problem, 'en')).toMatch(/^[\x20-\x7e“”’;]+$/);
    }
  });
});
