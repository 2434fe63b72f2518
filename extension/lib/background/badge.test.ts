import { expect, it, vi } from 'vitest';
import { showBadge } from './badge.ts';
import { changeTab } from './tabs.ts';

const world = vi.hoisted(() => ({ text: '', settings: [] as (() => void)[] }));

vi.mock('../browser.ts', () => {
  const set = async (): Promise<void> => undefined;
  const action = {
    setBadgeText: async ({ text }: { text: string }) => void (world.text = text),
    setTitle: set,
    setBadgeBackgroundColor: set,
  };
  return { browser: { action, storage: { session: { get: async () => ({}), set } } } };
});
vi.mock('../store/settings.ts', () => ({
  readSettings: () => new Promise((done) => world.settings.push(() => done({ locale: 'zh-CN' }))),
}));

it('the badge says what is known last, whichever of two callers is answered first', async () => {
  const before = showBadge(1);
  await changeTab(1, (state) => ({ ...state, frames: { 0: { astray: 'p', logged: [] } } }));
  const after = showBadge(1);
  await expect.poll(() => world.settings).toHaveLength(2);
  const [first, second] = world.settings;
  second!();
  await after;
  first!();
  await before;
  expect(world.text).toBe('!');
});
