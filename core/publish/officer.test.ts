import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pinIsOf, type SecondOfficer } from '../second-officer/pin.ts';
import { commandTyping } from './fixture.test-help.ts';

const args = ['officer', 'pin', '--staff-no', '0427', '--name', '（示例）李敏'];
const PIN = 'demo-2026';

describe('xinshao officer pin', () => {
  it('prints an entry for the policy that fits the PIN, another each time, and never the PIN', async () => {
    const [one, two] = await Promise.all([
      commandTyping([PIN, PIN], ...args),
      commandTyping([PIN, PIN], ...args),
    ]);
    expect([one.code, two.code]).toEqual([0, 0]);
    const entry = JSON.parse(one.said) as SecondOfficer;
    expect(entry).toMatchObject({ staffNo: '0427', name: '（示例）李敏' });
    expect(await pinIsOf(PIN, entry)).toBe(true);
    expect(await pinIsOf('demo-2027', entry)).toBe(false);
    expect(one.said).not.toContain(PIN);
    expect((JSON.parse(two.said) as SecondOfficer).hash).not.toBe(entry.hash);
  });

  it.each([
    [['1234567', '1234567'], '不能少于8个字符'],
    [[PIN, 'demo-2027'], '两次输入的口令不一致'],
    [[], '不能少于8个字符'],
  ])('refuses %j', async (lines, said) => {
    expect(await commandTyping(lines, ...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining(said) as string,
    });
  });

  it('reads the PIN from standard input and answers on standard output alone', () => {
    const script = fileURLToPath(new URL('xinshao.mjs', import.meta.url));
    const run = spawnSync(process.execPath, [script, ...args], {
      input: `${PIN}\n${PIN}\n`,
      encoding: 'utf8',
    });
    expect(run.status).toBe(0);
    expect(JSON.parse(run.stdout)).toMatchObject({ staffNo: '0427' });
    expect(run.stderr).toContain('再输入一次');
    expect(run.stdout + run.stderr).not.toContain(PIN);
  });
});
