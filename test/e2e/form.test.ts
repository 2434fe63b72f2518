import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import type { Profile } from '../../extension/lib/profile/types.ts';
import { marksIn } from './tools/closed-shadow.ts';
import { ExtensionBrowser } from './tools/extension-browser.ts';
import { panelOf } from './tools/hold-page.ts';

const data = (name: string): string => fileURLToPath(new URL(`../../demo/data/${name}`, import.meta.url));
const PROFILE = data('profile-legacy-form.json');

const browser = new ExtensionBrowser();
const folder = mkdtempSync(join(tmpdir(), 'xinshao-form-'));
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  await browser.startSetUp([PROFILE]);
  const page = await browser.options('profiles');
  await page.locator('xin-x-catalogue input[type=file]').setInputFiles(data('catalogue.json'));
  await page.locator('[data-catalogue="2"] .alert.good').waitFor();
  await page.close();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Marks of fields, by the label they stand at. */
const fieldMarks = async (page: Page): Promise<string[]> =>
  (await marksIn(page)).map(({ name }) => name.replace(' 采集提示', ''));

async function openForm(): Promise<{
  page: Page;
  panel: Frame;
}> {
  const page = await browser.context.newPage();
  await page.goto(`${server.url}/legacy/xxdj.do`);
  const panel = await panelOf(page);
  return { page, panel };
}

/** The same form under another revision of its profile. */
async function withProfile(change: Partial<Profile> & { readonly revision: number }): Promise<void> {
  const path = join(folder, 'profile.json');
  const profile = JSON.parse(readFileSync(PROFILE, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...profile, ...change }));
  const page = await browser.options('profiles');
  await page.locator('xin-x-profiles input[type=file]').setInputFiles(path);
  // Shown once the background has it too.
  await page.locator('[data-profile]', { hasText: `第${change.revision}版` }).waitFor();
  await page.close();
}

describe('a list of materials on a case page', () => {
  it('is compared with the catalogue where the profile names it', async () => {
    await (await browser.loadProfiles([data('profile-legacy.json')])).close();
    const page = await browser.context.newPage();
    await page.goto(`${server.url}/legacy/spxx.do?bh=1187`);
    await expect.poll(() => fieldMarks(page)).toContain('经营（办公）场所使用证明');
    const panel = await panelOf(page);
    const note = panel.locator('[data-field="经营（办公）场所使用证明"]');
    await note.waitFor();
    expect(await note.innerText()).toMatch(/能否满足履职需要请核对[\s\S]*有条件共享/);
    await page.close();
  });
});

describe('a form that asks for too much', () => {
  it('has its fields marked and explained with article and quote; ordinary fields are left alone', async () => {
    const { page, panel } = await openForm();
    await expect
      .poll(() => fieldMarks(page))
      .toEqual(['宗教信仰', '血型', '家庭年收入（元）', '营业执照复印件']);
    await panel.locator('button.rail').click();
    const note = (label: string) => panel.locator(`[data-field="${label}"]`);
    await note('血型').waitFor();
    expect(await panel.locator('[data-field]').count()).toBe(4);
    expect(await note('血型').innerText()).toMatch(/禁止采集[\s\S]*本人同意也不改变[\s\S]*怎么办/);
    expect(await note('家庭年收入（元）').innerText()).toContain('没有写明采集该项的法律、法规依据');
    expect(await note('营业执照复印件').innerText()).toMatch(/企业登记信息[\s\S]*示例市市场监督管理局/);
    await note('营业执照复印件').locator('summary').first().click();
    expect(await note('营业执照复印件').locator('blockquote').innerText()).toContain(
      '不得向公民、法人和其他组织重复收集',
    );
    // Nothing is held for it.
    await page.locator('#btnBc').click();
    await page.locator('#result', { hasText: '已保存' }).waitFor();
    await page.close();
  });

  it('asks for written consent in Zibo, and says that only an interpretation is known', async () => {
    await withProfile({ revision: 2, jurisdiction: 'CN-3703' });
    const { page, panel } = await openForm();
    await panel.locator('button.rail').click();
    const income = panel.locator('[data-field="家庭年收入（元）"]');
    await income.getByText('须书面同意', { exact: true }).waitFor();
    expect(await income.innerText()).toContain('官方解读，仅作提示');
    await page.close();
  });

  it('is left alone where the consent is taken and where it collects for another purpose', async () => {
    const fields = [{ label: '家庭年收入（元）', consent: 'written', basis: 'law' }];
    await withProfile({
      revision: 3,
      jurisdiction: 'CN-3703',
      form: { collects: 'credit-information', fields },
    });
    const { page } = await openForm();
    await expect.poll(() => fieldMarks(page)).toEqual(['宗教信仰', '血型', '营业执照复印件']);
    await withProfile({ revision: 4, form: { collects: 'other' } });
    await expect.poll(() => fieldMarks(page)).toEqual(['营业执照复印件']);
    await page.close();
  });
});
