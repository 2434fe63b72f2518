import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareProfile } from '../../demo/prepare.ts';
import { requireChromium } from '../tools/browser.mjs';

describe('npm start prepares the demo browser', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinshao-prepare-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('by importing list, profiles and officer through the extension’s own pages', async () => {
    expect(await prepareProfile(requireChromium(), folder)).toBe(true);
    expect(existsSync(join(folder, 'xinshao-demo-prepared'))).toBe(true);
  });

  it('and says so, without throwing, where no browser starts', async () => {
    expect(await prepareProfile(join(folder, 'no-such-browser'), join(folder, 'other'))).toBe(false);
  });
});
