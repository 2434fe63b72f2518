import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditDraft } from '../../../core/audit/types.ts';
import type { CaseDecision } from '../loop/types.ts';
import type { CaseReading } from '../profile/types.ts';
import { addConfirmed, confirmationOf, giveUp, hasLeft, leftBehind, takeUp, wentOn } from './confirmed.ts';
import { changeTab, forgetTab, type HeldState, tabState } from './tabs.ts';

/** What the log says, and of which decision; and what the decision's own record says with it. */
const log = vi.hoisted(() => [] as string[]);
const records = vi.hoisted(() => [] as CaseDecision['notSent'][]);

vi.mock('../browser.ts', () => {
  const session = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
  return { browser: { storage: { session } } };
});
vi.mock('../store/log.ts', () => ({
  appendLog: async ({ use, decision, refers }: AuditDraft, write?: (tx: unknown) => void) => {
    log.push([use.process, decision, refers].filter((part) => part !== undefined).join(' '));
    write?.({ objectStore: () => ({ put: ({ notSent }: CaseDecision) => records.push(notSent) }) });
  },
}));
vi.mock('./loop-told.ts', () => ({ tellRecords: () => undefined }));
vi.mock('../store/decisions.ts', () => ({
  decisionById: async (id: string) => ({ seq: Number(id.slice(1)) }),
}));
vi.mock('../store/profiles.ts', () => ({ enabledProfiles: async () => [{ id: 'p' }] }));
vi.mock('./check.ts', () => ({ checkCase: async () => ({}), momentOf: async () => ({}) }));
vi.mock('./entries.ts', () => ({
  caseDraft: (_checked: unknown, _reading: unknown, _kind: string, process: string) => ({ use: { process } }),
  draftOf: (_moment: unknown, _kind: string, process: string) => ({ use: { process } }),
}));

const from = { tab: 1, frame: 0 };
const reading = (code: string): CaseReading => ({ profile: 'p', code, lost: [] });
const [A, B, C] = [reading('A'), reading('B'), reading('C')];
const held = (id: string, of: CaseReading): HeldState => ({
  id,
  frame: 0,
  reading: of,
  subject: '',
  shown: 'x',
});
const confirmation = async (of = A, shown = 'x', frame = 0) =>
  confirmationOf(await tabState(1), frame, of, shown);

beforeEach(async () => {
  vi.useFakeTimers();
  log.length = records.length = 0;
  await forgetTab(1);
  await addConfirmed(1, held('d5', A));
});
afterEach(() => void vi.useRealTimers());

describe('what was confirmed of a step for several rows', () => {
  it('is said to have gone with the step', async () => {
    await addConfirmed(1, held('d7', B));
    expect(await wentOn(from, [A, B, C])).toHaveLength(2);
    expect(log).toEqual(['批量操作提交，共3条；经办人的处理见日志第5、7条']);
    await giveUp(1, 'officer');
    await hasLeft(from);
    expect([log.length, await confirmation()]).toEqual([1, undefined]);
  });

  it('is said not to have gone where another was given up, once', async () => {
    await giveUp(1, 'officer');
    await giveUp(1, 'officer');
    expect(log).toEqual(['批量操作未提交，日志第5条的处理未随之提交 went-back 5']);
    expect(await confirmation()).toBeDefined();
  });

  it('counts when the step is taken again, of which the log says so, and is given up anew if that is', async () => {
    await giveUp(1, 'officer');
    await takeUp(1, (await confirmation())!);
    await giveUp(1, 'unchecked');
    await takeUp(1, (await confirmation())!);
    await wentOn(from, [A]);
    expect(log.map((line) => line.slice(0, 7))).toEqual([
      '批量操作未提交',
      '再次提交，沿用',
      '批量操作未提交',
      '再次提交，沿用',
      '批量操作提交，',
    ]);
    expect(records).toEqual([true, undefined, true, undefined]);
  });

  it('counts for this case only, as it was shown, in its frame, and for ten minutes', async () => {
    expect(await confirmation()).toBeDefined();
    expect([await confirmation(B), await confirmation(A, 'y'), await confirmation(A, 'x', 3)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    vi.advanceTimersByTime(10 * 60_000);
    expect(await confirmation()).toBeUndefined();
  });

  it('has not gone where the step went without it', async () => {
    await wentOn(from, [B, C]);
    expect(log).toEqual(['批量操作未提交，日志第5条的处理未随之提交 went-back 5']);
  });

  it('has not gone where its page was left, or a frame of that page', async () => {
    const state = await tabState(1);
    await leftBehind(state, 3);
    expect(log).toEqual([]);
    await leftBehind(state, 0);
    expect(log).toEqual(['批量操作未提交，日志第5条的处理未随之提交 went-back 5']);
  });

  it('has gone where the request has left, unless another of them is still being asked about', async () => {
    await changeTab(1, (state) => ({ ...state, held: held('d7', B) }));
    await hasLeft(from);
    expect(log).toEqual([]);
    await changeTab(1, ({ held: _, ...state }) => state);
    await hasLeft(from);
    expect(log).toEqual(['批量操作提交；经办人的处理见日志第5条']);
  });
});
