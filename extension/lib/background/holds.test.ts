import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditDraft } from '../../../core/audit/types.ts';
import type { CaseReading } from '../profile/types.ts';
import type { CheckedCase } from './check.ts';
import { begins } from './documents.ts';
import { endOther, holdStep } from './holds.ts';
import { changeTab, forgetTab, tabState } from './tabs.ts';

const told = vi.hoisted(() => ({
  log: [] as (string | undefined)[],
  frame: [] as string[],
  during: async () => undefined as void,
}));

vi.mock('../browser.ts', () => {
  const session = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
  return { browser: { storage: { session } } };
});
vi.mock('../store/log.ts', () => ({
  appendLog: async ({ kind, decision }: AuditDraft) => {
    told.log.push(decision ?? kind);
    await told.during();
  },
}));
vi.mock('./entries.ts', () => ({
  caseDraft: (_checked: unknown, _reading: unknown, kind: string) => ({ kind }),
}));
vi.mock('./check.ts', () => ({ shownOf: () => 'shown', checkCase: async () => checked }));
vi.mock('../store/profiles.ts', () => ({ enabledProfiles: async () => [{ id: 'p' }] }));
vi.mock('./stage.ts', () => ({
  arrangePanel: async () => undefined,
  tellPanels: () => undefined,
  tellFrame: async (_tab: number, _frame: number, message: { kind: string; release?: boolean }) =>
    void told.frame.push(`${message.kind} ${message.release}`),
}));

const from = { tab: 1, frame: 0, document: 'A' };
const reading: CaseReading = { profile: 'p', code: '91370100DEM0118726', lost: [] };
const checked = { key: 'uscc:1', moment: { settings: { panel: 'open' } } } as unknown as CheckedCase;

beforeEach(async () => {
  told.log = [];
  told.frame = [];
  told.during = async () => undefined;
  await forgetTab(1);
  begins(from);
});

describe('a step that has to be held', () => {
  it('is shown once for the same case, until that is decided', async () => {
    const id = await holdStep(from, reading, checked);
    expect(await holdStep(from, reading, checked)).toBe(id);
    expect((await tabState(1)).held).toMatchObject({ id, subject: 'uscc:1' });
    expect(told.log).toEqual(['hold']);
  });

  it('asks for no second decision where the first is just being carried out', async () => {
    const id = await holdStep(from, reading, checked);
    await changeTab(1, (state) => ({ ...state, held: { ...state.held!, decided: true } }));
    expect(await holdStep(from, reading, checked)).toBe(id);
    expect((await tabState(1)).held?.decided).toBe(true);
    expect(told.log).toEqual(['hold']);
  });

  it('does not open over the page that came after its own', async () => {
    told.during = async () => begins({ ...from, document: 'B' });
    await holdStep(from, reading, checked);
    expect((await tabState(1)).held).toBeUndefined();
    expect(told.log).toEqual(['hold', 'went-back']);
  });

  it('is not to be decided any more when its frame has come to the step of another case', async () => {
    await holdStep(from, reading, checked);
    await endOther(from, reading);
    await endOther({ ...from, frame: 3 }, { ...reading, code: '91370100DEM0000001' });
    expect((await tabState(1)).held).toBeDefined();
    await endOther(from, { ...reading, code: '91370100DEM0000001' });
    expect((await tabState(1)).held).toBeUndefined();
    expect(told.log).toEqual(['hold', 'went-back']);
    expect(told.frame).toEqual(['decided false']);
  });
});
