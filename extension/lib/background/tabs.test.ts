import { beforeEach, describe, expect, it, vi } from 'vitest';
import { begins } from './documents.ts';
import { changeFrame, forgetFrame, forgetTab, tabState } from './tabs.ts';

vi.mock('../browser.ts', () => {
  // As in a browser: each question is answered in a turn of its own.
  const get = (): Promise<object> => new Promise((done) => setTimeout(done, 0, {}));
  const session = { get, set: async () => undefined, remove: async () => undefined };
  return { browser: { storage: { session } } };
});

const before = { tab: 1, frame: 0, document: 'A' };
const after = { tab: 1, frame: 0, document: 'B' };
const subject = async (): Promise<string | undefined> => (await tabState(1)).frames[0]?.subject;
const found = (from: typeof before, of: string): Promise<unknown> =>
  changeFrame(from, (state) => ({ ...state, subject: of }));

describe('what is known of a frame', () => {
  beforeEach(() => forgetTab(1));

  it('is nothing that was found for the document before', async () => {
    begins(before);
    await found(before, 'uscc:before');
    expect(await subject()).toBe('uscc:before');
    begins(after);
    await forgetFrame(1, 0);
    await found(before, 'uscc:before');
    expect(await subject()).toBeUndefined();
    await found(after, 'uscc:after');
    await found(before, 'uscc:before');
    expect(await subject()).toBe('uscc:after');
  });

  it('stands where it is said at once after the document has begun, by a background that has just woken', async () => {
    begins(before);
    const open = tabState(1).then(() => forgetFrame(1, 0));
    await Promise.all([open, found(before, 'uscc:before')]);
    expect(await subject()).toBe('uscc:before');
  });

  it('is of a document that is back, and of one that has not said that it began', async () => {
    begins(before);
    begins(after);
    begins(before);
    await found(before, 'uscc:before');
    expect(await subject()).toBe('uscc:before');
    await found({ ...after, document: 'made ready ahead' }, 'uscc:ahead');
    expect(await subject()).toBe('uscc:ahead');
  });
});
