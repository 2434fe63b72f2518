import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../profile/schema.ts';
import { parsePolicy } from './schema.ts';

/** Every example of the administrators' guide is one that works. */
const guide = readFileSync(new URL('../../../docs/administrators.md', import.meta.url), 'utf8');
const key = `${'A'.repeat(122)}==`;
const block = (language: string): string => {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1];
  if (!found) throw new Error(`no example ${language}`);
  return found.replaceAll('PUBLIC_KEY', key);
};
const problemsOf = (policy: unknown) => parsePolicy(policy, () => true).problems;
type Tree = { readonly [name: string]: Tree };

describe('docs/administrators.md', () => {
  it('has a policy for Chromium in which nothing is wrong and nothing is left out', () => {
    const { '3rdparty': third } = JSON.parse(block('json chromium-policy')) as Tree;
    const [policy] = Object.values(third!.extensions!);
    expect(problemsOf(policy)).toEqual([]);
    const schema = JSON.parse(
      readFileSync(new URL('../../public/policy-schema.json', import.meta.url), 'utf8'),
    ) as Tree;
    const parts = Object.keys(schema.properties!).filter((name) => name !== 'officer');
    expect(Object.keys(policy!).sort()).toEqual(parts.sort());
    for (const name of Object.keys(schema.properties!)) expect(guide).toContain(`\`${name}\``);
  });

  it('has a policy for Firefox in which nothing is wrong', () => {
    const { policies } = JSON.parse(block('json firefox-policy')) as Tree;
    const [[id, policy]] = Object.entries(policies!['3rdparty']!.Extensions!) as [[string, Tree]];
    expect(problemsOf(policy)).toEqual([]);
    // As the package is called, or Firefox hands the policy to nobody.
    expect(readFileSync(new URL('../../../wxt.config.ts', import.meta.url), 'utf8')).toContain(`id: '${id}'`);
    expect(Object.keys(policies!.ExtensionSettings!)).toEqual([id]);
  });

  it('has a registry file in which nothing is wrong', () => {
    const values = [...block('reg').matchAll(/^"(\w+)"=(.*)$/gm)].map(([, name, value]) => {
      if (value!.startsWith('dword:')) {
        const number = Number.parseInt(value!.slice(6), 16);
        return [name, name === 'failClosed' ? number === 1 : number];
      }
      const text = JSON.parse(value!) as string;
      return [name, /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : text];
    });
    expect(values).toHaveLength(6);
    expect(problemsOf(Object.fromEntries(values))).toEqual([]);
  });

  it('has a profile of a list that is taken', () => {
    expect(parseProfile(block('json profile'), () => true)).toMatchObject({ ok: true });
  });

  it('installs by a policy that is JSON', () => {
    expect(Object.keys(JSON.parse(block('json chromium-install')) as object)).toEqual(['ExtensionSettings']);
  });
});
