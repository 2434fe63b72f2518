import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, hasDisplay } from './browser.ts';
import { isFresh, type Part } from './build.ts';

describe('a part', () => {
  const part: Part = { name: 'x', script: 'x', product: 'out/x.js', sources: ['src', 'lock.json'] };
  let root: string;
  const put = (file: string, at: number): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), '');
    utimesSync(join(root, file), at, at);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'xinshao-start-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('that was never built is not fresh', () => {
    put('src/a.ts', 100);
    expect(isFresh(part, root)).toBe(false);
  });

  it('is fresh when its product is as new as every source', () => {
    put('src/deep/a.ts', 200);
    put('lock.json', 150);
    put('out/x.js', 200);
    expect(isFresh(part, root)).toBe(true);
  });

  it('is stale when one source deep down is newer', () => {
    put('src/deep/a.ts', 201);
    put('out/x.js', 200);
    expect(isFresh(part, root)).toBe(false);
  });

  it('does not go stale by a test', () => {
    put('src/a.test.ts', 300);
    put('out/x.js', 200);
    expect(isFresh(part, root)).toBe(true);
  });
});

describe('a display', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['win32', {}, true],
    ['darwin', {}, true],
  ] as const)('on %s with %j: %s', (platform, env, there) => {
    expect(hasDisplay(platform, env)).toBe(there);
  });
});

describe('the browser', () => {
  it('named by CHROME_PATH wins when it is there', () => {
    expect(findBrowser({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  it('named by CHROME_PATH is passed over when it is not there', () => {
    const missing = join(tmpdir(), 'no-such-browser');
    expect(findBrowser({ CHROME_PATH: missing })).not.toBe(missing);
  });
});
