import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Profile } from '../profile/types.ts';
import { letLeave, letPass, lower, raise, raiseLater, stay, sweepRules } from './backstop.ts';

interface Rule {
  readonly id: number;
  readonly condition: { readonly tabIds?: readonly number[]; readonly urlFilter?: string };
}

const browser = vi.hoisted(() => {
  const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  const state = { rules: new Map<number, Rule>(), open: new Set<number>(), refuse: false };
  return {
    state,
    declarativeNetRequest: {
      async getSessionRules() {
        await later();
        return [...state.rules.values()];
      },
      async updateSessionRules({
        removeRuleIds = [],
        addRules = [],
      }: {
        removeRuleIds?: number[];
        addRules?: Rule[];
      }) {
        await later();
        if (state.refuse) throw new Error('refused');
        for (const id of removeRuleIds) state.rules.delete(id);
        for (const rule of addRules) {
          if (state.rules.has(rule.id)) throw new Error(`Rule ${rule.id} does not have a unique ID.`);
          state.rules.set(rule.id, rule);
        }
      },
    },
    storage: { session: { get: async () => ({}), set: later, remove: later } },
    tabs: {
      async get(id: number) {
        await later();
        if (!state.open.has(id)) throw new Error(`No tab with id: ${id}.`);
        return { id };
      },
      async query() {
        await later();
        return [...state.open].map((id) => ({ id }));
      },
    },
  };
});
vi.mock('../browser.ts', () => ({ browser }));

const { state } = browser;
const profile = {
  id: 'p',
  endpoints: [{ url: '*/save.do*', method: 'POST' }, { url: 'http://sp.example.cn/do' }],
} as unknown as Profile;
const tabs = (): (readonly number[] | undefined)[] =>
  [...state.rules.values()].map((rule) => rule.condition.tabIds);

beforeEach(async () => {
  state.refuse = false;
  for (const tab of [1, 2, 3]) await Promise.all([lower(tab), stay(tab)]);
  state.rules.clear();
  state.open = new Set([1, 2]);
});

describe('the network rule of a tab', () => {
  it('stands for every address of the profile, once, however often it is raised', async () => {
    await Promise.all([raise(1, profile), raise(1, profile), raise(2, profile)]);
    expect(tabs()).toEqual([[1], [1], [2], [2]]);
    expect([...state.rules.values()].map((rule) => rule.condition.urlFilter).slice(0, 2)).toEqual([
      '*/save.do*',
      '|http://sp.example.cn/do|',
    ]);
    await lower(1);
    expect(tabs()).toEqual([[2], [2]]);
  });

  it('does not outlive its tab, whether that is closed before, while or after it is raised', async () => {
    state.open.delete(1);
    await raise(1, profile);
    expect(tabs()).toEqual([]);

    state.open.add(1);
    const raised = raise(1, profile);
    state.open.delete(1);
    await Promise.all([raised, lower(1)]);
    expect(tabs()).toEqual([]);

    state.open.add(1);
    await raise(1, profile);
    state.open.delete(1);
    await lower(1);
    expect(tabs()).toEqual([]);
  });

  it('is swept away when its tab was closed while nobody listened', async () => {
    await raise(1, profile);
    await raise(2, profile);
    state.open.delete(1);
    await sweepRules();
    expect(tabs()).toEqual([[2], [2]]);
  });

  it('is raised again after the browser refused it', async () => {
    state.refuse = true;
    await expect(raise(1, profile)).rejects.toThrow('refused');
    state.refuse = false;
    await raise(1, profile);
    expect(tabs()).toEqual([[1], [1]]);
  });
});

describe('a step that was let go', () => {
  const leaving = { frame: 0, key: 'case 1' };
  const held = async (): Promise<Profile> => profile;
  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const run = async (work: Promise<unknown>): Promise<void> => {
    await Promise.all([work, pass(100)]);
  };

  it('is not stopped by the rule of an earlier one that is just coming back', async () => {
    let answer: (who: Profile) => void = () => undefined;
    raiseLater(1, () => new Promise((done) => (answer = done)));
    await pass(1500);
    const going = letLeave(1, leaving);
    answer(profile);
    await run(going);
    expect(tabs()).toEqual([]);
    await pass(60_000);
    expect(tabs()).toEqual([]);
  });

  it('is not stopped by an answer about the case that comes before its request has left', async () => {
    await run(letLeave(1, leaving));
    await run(raise(1, profile));
    expect(tabs()).toEqual([]);
    raiseLater(1, held);
    await pass(1400);
    await run(raise(1, profile));
    expect(tabs()).toEqual([]);
    await pass(200);
    expect(tabs()).toEqual([[1], [1]]);
  });

  it('nor by what comes after a request that was not the decision', async () => {
    await run(letLeave(1, leaving));
    await run(letPass(1, held));
    await pass(10_000);
    expect(tabs()).toEqual([]);
    // It has left; another request puts the end of it off, not away.
    raiseLater(1, held);
    await pass(1000);
    await run(letPass(1, held));
    await pass(1000);
    expect(tabs()).toEqual([]);
    await pass(1000);
    expect(tabs()).toEqual([[1], [1]]);
  });

  it('leaves the rule to stand where the tab shows another case', async () => {
    await run(letLeave(1, leaving));
    await run(stay(1));
    await run(raise(1, profile));
    expect(tabs()).toEqual([[1], [1]]);
  });

  it('has the rule come back though nothing was to be held for a while', async () => {
    await run(letLeave(1, leaving));
    raiseLater(1, held);
    await run(lower(1));
    await pass(2000);
    expect(tabs()).toEqual([[1], [1]]);
  });

  it('that follows another at once is not taken for that one', async () => {
    await run(letLeave(1, leaving));
    raiseLater(1, held);
    await pass(1490);
    await run(letLeave(1, leaving));
    await pass(10_000);
    expect(tabs()).toEqual([]);
  });
});
