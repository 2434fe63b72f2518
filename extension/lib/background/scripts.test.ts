import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '../profile/types.ts';
import { arrangeScripts } from './scripts.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly matchOriginAsFallback?: boolean;
}

/** The browser's register as it behaves: every answer takes its time, and a second script of one name is refused. */
const browser = vi.hoisted(() => {
  let turn = 0;
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, turn++ % 3));
  const state = {
    registered: new Map<string, Script>(),
    gaps: 0,
    old: false,
    profiles: [] as Profile[],
    tabs: [] as { id: number }[],
    entered: [] as string[],
  };
  const check = (scripts: readonly Script[], known: boolean): void => {
    for (const { id, matchOriginAsFallback } of scripts) {
      if (state.old && matchOriginAsFallback) throw new Error(`Unexpected property: 'matchOriginAsFallback'`);
      if (state.registered.has(id) !== known) throw new Error(known ? 'Nonexistent' : 'Duplicate script ID');
    }
  };
  const put = async (scripts: readonly Script[], known: boolean): Promise<void> => {
    await later();
    check(scripts, known);
    for (const script of scripts) state.registered.set(script.id, script);
  };
  return {
    state,
    scripting: {
      async getRegisteredContentScripts() {
        await later();
        return [...state.registered.values()];
      },
      registerContentScripts: (scripts: Script[]) => put(scripts, false),
      updateContentScripts: (scripts: Script[]) => put(scripts, true),
      async unregisterContentScripts({ ids }: { ids: string[] }) {
        await later();
        for (const id of ids) if (!state.registered.delete(id)) throw new Error('Nonexistent');
        if (state.profiles.length) state.gaps++;
      },
      async executeScript({
        target,
        files,
      }: {
        target: { tabId: number; frameIds?: number[] };
        files?: string[];
      }) {
        await later();
        if (target.tabId === 3) throw new Error('Cannot access a chrome:// URL');
        if (files)
          state.entered.push(...files.map((file) => `${file} ${target.tabId}:${target.frameIds?.join()}`));
        return [
          { frameId: 0, result: 'http://other.example.cn' },
          { frameId: 7, result: 'http://sp.example.cn' },
        ];
      },
    },
    permissions: { getAll: async () => ({ origins: [] }) },
    runtime: { getManifest: () => ({}) },
    storage: { local: { get: async () => ({}) } },
    tabs: { query: async () => state.tabs },
  };
});
vi.mock('../browser.ts', () => ({ browser }));
vi.mock('./in-force.ts', () => ({ shareInForce: async () => undefined }));
vi.mock('../store/profiles.ts', () => ({ enabledProfiles: async () => browser.state.profiles }));
vi.mock('../subscription/all.ts', () => ({ subscriptions: async () => [] }));

const { state } = browser;
const profile = (match: string, rows?: Profile['rows']): Profile =>
  ({ match: [match], rows }) as unknown as Profile;

beforeEach(() => {
  state.registered.clear();
  Object.assign(state, {
    gaps: 0,
    old: false,
    profiles: [profile('http://sp.example.cn/spxx*')],
    tabs: [],
    entered: [],
  });
});

describe('the scripts of profiles', () => {
  it('stand after any number of calls at once, and never stand aside', async () => {
    for (let round = 0; round < 20; round++) {
      await Promise.all(Array.from({ length: 5 }, () => arrangeScripts()));
      expect([...state.registered.keys()].sort()).toEqual(['early', 'guard', 'holder']);
    }
    expect(state.gaps).toBe(0);
  });

  it('follow the profiles as they are when the last call ends', async () => {
    const first = arrangeScripts();
    state.profiles = [profile('http://sp.example.cn/*'), profile('https://oa.example.cn/x*')];
    await Promise.all([first, arrangeScripts()]);
    expect(state.registered.get('holder')?.matches).toEqual([
      'http://sp.example.cn/*',
      'https://oa.example.cn/*',
    ]);
    state.profiles = [];
    await arrangeScripts();
    expect(state.registered.size).toBe(0);
  });

  it('go on after a run that failed', async () => {
    vi.spyOn(browser.scripting, 'getRegisteredContentScripts').mockRejectedValueOnce(new Error('busy'));
    await Promise.allSettled([arrangeScripts(), arrangeScripts()]);
    expect(state.registered.has('holder')).toBe(true);
  });

  it('are registered without following blank frames in a browser that does not know how', async () => {
    state.old = true;
    await arrangeScripts();
    await arrangeScripts();
    expect(state.registered.get('guard')).toMatchObject({ matches: ['http://sp.example.cn/*'] });
  });

  it('have what a list needs beside them, on the sites of profiles with rows only', async () => {
    state.profiles.push(profile('http://oa.example.cn/todo*', { css: 'tr' }));
    await arrangeScripts();
    expect(state.registered.get('rows')?.matches).toEqual(['http://oa.example.cn/*']);
    state.profiles.pop();
    await arrangeScripts();
    expect([...state.registered.keys()].sort()).toEqual(['early', 'guard', 'holder']);
  });

  it('enter the frames of the site in pages that are open already', async () => {
    state.tabs = [{ id: 2 }, { id: 3 }];
    await arrangeScripts();
    await expect.poll(() => state.entered).toEqual(['holder.js 2:7', 'guard.js 2:7']);
    // Whoever reads the rows is there before anybody asks for them.
    state.entered.length = 0;
    state.profiles = [profile('http://sp.example.cn/spxx*', { css: 'tr' })];
    await arrangeScripts();
    await expect.poll(() => state.entered).toEqual(['rows.js 2:7', 'holder.js 2:7', 'guard.js 2:7']);
  });
});
