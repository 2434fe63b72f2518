import { beforeEach, describe, expect, it, vi } from 'vitest';
import { arrangePanel } from './stage.ts';
import { changeTab, forgetTab, type HeldState, tabState } from './tabs.ts';

/** A window of this width, in whose page a script is run. */
const page = vi.hoisted(() => ({ width: 1300, elder: false, during: async () => undefined as unknown }));

vi.mock('../browser.ts', () => ({
  browser: {
    storage: {
      session: { get: () => Promise.resolve({}), set: async () => undefined, remove: async () => undefined },
    },
    scripting: {
      executeScript: async ({ func }: { func?: () => unknown }) => {
        if (!func) return [];
        await page.during();
        return [{ result: page.width }];
      },
    },
    tabs: { get: () => Promise.reject(new Error('no window')), sendMessage: async () => undefined },
  },
}));
vi.mock('../store/settings.ts', () => ({ readSettings: () => Promise.resolve({ elder: page.elder }) }));
vi.mock('../side-panel/open.ts', () => ({ isOpenBeside: () => Promise.resolve(false) }));

const subject = (key: string, role = 'applicant') => ({ key, role });
const show = (...subjects: readonly object[]): Promise<unknown> =>
  changeTab(1, (state) => ({ ...state, frames: { 0: { report: { subjects }, logged: [] } as never } }));
const mode = async (): Promise<string> => {
  await arrangePanel(1, 'open');
  return (await tabState(1)).mode;
};
const held = { id: 'h', reading: {} } as HeldState;

describe('the panel in a page', () => {
  beforeEach(async () => {
    Object.assign(page, { width: 1300, elder: false, during: async () => undefined });
    await forgetTab(1);
  });

  it.each([
    [1300, false, 'open'],
    [800, false, 'open'],
    [799, false, 'rail'],
    [400, false, 'rail'],
    [900, true, 'rail'],
    [1024, true, 'open'],
  ])(
    'starts beside the page where there is room: %d px, larger type %s: %s',
    async (width, elder, expected) => {
      Object.assign(page, { width, elder });
      await show(subject('a'), subject('b', 'authority'));
      expect(await mode()).toBe(expected);
    },
  );

  it('stays as it stands when the window becomes narrow, and as the officer wants it', async () => {
    await show(subject('a'));
    expect(await mode()).toBe('open');
    page.width = 400;
    expect(await mode()).toBe('open');
    await changeTab(1, (state) => ({ ...state, choice: 'rail' }));
    expect(await mode()).toBe('rail');
    await changeTab(1, (state) => ({ ...state, choice: 'open' }));
    expect(await mode()).toBe('open');
  });

  it('is at the edge for a list, and away where there is nobody', async () => {
    expect(await mode()).toBe('hidden');
    await show(subject('a'), subject('b'));
    expect(await mode()).toBe('rail');
  });

  it('has the dialog of a held step in a narrow window too, also of one held while the width is asked', async () => {
    page.width = 400;
    await show(subject('a'));
    page.during = () => changeTab(1, (state) => ({ ...state, held }));
    expect(await mode()).toBe('hold');
    page.during = () => Promise.reject(new Error('asked in vain'));
    expect(await mode()).toBe('hold');
  });
});
