import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subjects } from '../../demo/data/subjects.ts';
import { findFirefox, NO_FIREFOX } from '../tools/firefox.ts';
import { FirefoxBrowser } from './tools/firefox-browser.ts';
import { startWaysServer, type WaysServer, waysProfile } from './tools/ways-server.ts';
import { WAYS } from './tools/ways.ts';

const there = findFirefox() !== undefined;
if (!there) console.log(`未测试，已跳过 / NOT TESTED, skipped: ${NO_FIREFOX}`);

/** One way of every kind: named by the profile, by the address of a form, by a script's call, from a frame. */
const TRIED = [
  'a link to #',
  'a submit button of a form',
  'form.submit()',
  'fetch',
  'XMLHttpRequest',
  'location.href',
  'a script of a dialog’s frame',
  'a frame written by document.write',
];
const STATEMENT = '与本次申请事项没有直接关联。';
const LISTED = subjects.find(({ key }) => key === 'listed')!;
const CLEAN = subjects.find(({ key }) => key === 'clean')!;

describe.skipIf(!there)('in Firefox, from the package,', () => {
  const firefox = new FirefoxBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'xinshao-ways-'));
  let server: WaysServer;

  beforeAll(async () => {
    server = await startWaysServer();
    const profile = join(folder, 'ways.json');
    writeFileSync(profile, JSON.stringify(waysProfile));
    await firefox.start();
    await firefox.setUp(profile);
  });

  afterAll(async () => {
    await firefox.close();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  const address = (way: number, { id, name }: typeof LISTED): string =>
    `${server.url}/case?${new URLSearchParams({ way: String(way), code: id.value, name })}`;
  const marked = (outcome: string) =>
    expect.poll(() => firefox.marks(), { timeout: 20_000, interval: 50 }).toContain(outcome);

  it('an applicant without a record passes untouched', async () => {
    await firefox.open(address(0, CLEAN));
    await marked('none');
    await firefox.click(WAYS[0]!.press!.on!);
    await expect.poll(() => server.received.length).toBe(1);
  });

  it.each(TRIED)('a decision is marked, held and sent once when it leaves by %s', async (name) => {
    const index = WAYS.findIndex((way) => way.name === name);
    const { frame, on = '#go' } = WAYS[index]!.press ?? {};
    const before = server.received.length;
    await firefox.open(address(index, LISTED));
    await marked('hold');
    if (frame) await firefox.enter(`[name=${frame}]`);
    await firefox.click(on);
    await firefox.enter(undefined);
    await firefox.enter('iframe[title="信哨 Xinshao"]');
    await firefox.find('#t');
    expect(await firefox.textOf('.dialog')).toContain('严重失信主体名单');
    expect(server.received.length).toBe(before);
    // Without a reason there is no going on.
    await firefox.click('input[value=decline]');
    await firefox.find('.acts button.p:not([aria-disabled])');
    await firefox.click('.acts button.p');
    await firefox.find('[role=alert]');
    expect(server.received.length).toBe(before);
    await firefox.click('input[value=not-proportionate]');
    await firefox.type('#s', STATEMENT);
    await firefox.click('.acts button.p');
    await expect.poll(() => server.received.length, { interval: 30, timeout: 15_000 }).toBe(before + 1);
  });

  it('none of them has sent another by the end, and each stands in the log', async () => {
    await firefox.open(address(0, CLEAN));
    await marked('none');
    expect(server.received).toHaveLength(TRIED.length + 1);
    await firefox.own('records.html#log');
    const rows = (): Promise<string[]> =>
      firefox.run('return all("tr[data-kind=decision]").map((row) => row.innerText)');
    await expect.poll(async () => (await rows()).length).toBe(TRIED.length);
    for (const row of await rows()) expect(row).toContain(STATEMENT);
  });
});
