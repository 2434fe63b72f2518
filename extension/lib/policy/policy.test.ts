import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sayProfileProblem } from '../words/profile.ts';
import { parsePolicy } from './schema.ts';

const profile: unknown = JSON.parse(
  readFileSync(new URL('../../../demo/data/profile-legacy.json', import.meta.url), 'utf8'),
);
const key = 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE'.padEnd(122, 'A') + '==';
const lists = [{ id: 'shili', address: 'https://credit.example.cn/list/', keys: [key] }];
const second = {
  staffNo: '0427',
  name: '（示例）李敏',
  salt: `${'A'.repeat(22)}==`,
  hash: `${'A'.repeat(43)}=`,
  iterations: 600_000,
};
const works = (css: string): boolean => !css.includes('!!');
const read = (raw: unknown) => parsePolicy(raw, works);

describe('a department’s policy', () => {
  it('is taken part by part', () => {
    const good = {
      department: '示例市行政审批服务局',
      officer: '（示例）陈静',
      jurisdiction: 'CN-3701',
      locale: 'zh-CN',
      panel: 'rail',
      elder: true,
      failClosed: true,
      secondPerson: { when: 'every-hold', officers: [second] },
      thresholds: { yellow: 5, red: 2 },
      exportEvery: 7,
      purge: 'after-export',
      endpoint: { url: 'https://oa.example.cn/feedback', token: 'x', log: true },
      catalogue: [{ id: 'E1', name: '企业登记信息', attribute: 'CONDITIONAL', items: ['营业执照'] }],
      grades: { D: ['JN-PUN-4'] },
      lists,
      profiles: [profile],
      killedProfiles: ['demo-legacy'],
    };
    expect(read(good)).toEqual({ values: good, wrong: [], problems: [] });
    expect(read(undefined)).toEqual({ values: {}, wrong: [], problems: [] });
  });

  it.each([
    [{ jurisdiction: '济南' }, 'jurisdiction malformed'],
    [{ locale: 'fr' }, 'locale unknown-value'],
    [{ lists: [{ ...lists[0], keys: [] }] }, 'lists.0.keys empty'],
    [{ lists: [{ ...lists[0], address: 'credit' }] }, 'lists.0.address malformed'],
    [{ thresholds: { yellow: 3 } }, 'thresholds.red missing'],
    [{ secondPerson: { when: 'now', officers: [second] } }, 'secondPerson.when unknown-value'],
    [
      { secondPerson: { when: 'every-hold', officers: [{ ...second, iterations: 1000 }] } },
      'secondPerson.officers.0.iterations malformed',
    ],
    [{ purge: 'always' }, 'purge unknown-value'],
    [{ depatment: 'x' }, 'depatment unknown-field'],
    [{ endpoint: { url: 'https://x.cn/', token: '', log: 'yes' } }, 'endpoint.log wrong-type'],
  ])('says where it is wrong: %j', (raw, problem) => {
    const { problems, values } = read({ ...raw, department: '示例局' });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
    expect(values).toEqual({ department: '示例局' });
    for (const locale of ['zh-CN', 'en'] as const)
      expect(sayProfileProblem(problems[0]!, locale)).toContain(problem.split(' ')[0]);
  });

  it('keeps its good profiles where one is wrong, and names that one', () => {
    const wrong = { ...(profile as object), id: 'other', approve: [{ css: 'a!!b' }] };
    const { values, problems } = read({ profiles: [profile, wrong, { id: 7 }] });
    expect(values.profiles).toEqual([profile]);
    expect(problems.map(({ path }) => path)).toContain('profiles.1.approve.0.css');
    expect(problems.map(({ path }) => path)).toContain('profiles.2.id');
  });

  it('is described to the browser with every part, and no other', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../public/policy-schema.json', import.meta.url), 'utf8'),
    ) as { properties: Record<string, unknown> };
    for (const name of Object.keys(schema.properties)) {
      const codes = read({ [name]: {} }).problems.map(({ code }) => code);
      expect(codes, name).not.toContain('unknown-field');
    }
    expect(Object.keys(schema.properties)).toHaveLength(17);
  });
});
