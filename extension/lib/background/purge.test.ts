import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditDraft } from '../../../core/audit/types.ts';
import { database } from '../store/db.ts';
import { appendLog, checkLog, wholeLog } from '../store/log.ts';
import { purgeLog } from './purge.ts';

const local = vi.hoisted(() => ({}) as Record<string, unknown>);
vi.mock('../browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: () => Promise.resolve({ ...local }),
        set: (values: object) => Promise.resolve(void Object.assign(local, values)),
      },
    },
    runtime: { sendMessage: () => Promise.resolve() },
  },
}));
vi.mock('../policy/read.ts', () => ({
  policy: () => Promise.resolve({ values: { jurisdiction: 'CN-3701' }, problems: [] }),
  onPolicy: () => undefined,
}));
vi.mock('../subscription/opened.ts', () => ({
  openedLists: () => Promise.resolve({ lists: [], awaited: false }),
  askLists: () => Promise.resolve([]),
}));

const entry = (time: string): AuditDraft => ({
  kind: 'query',
  time,
  user: '（示例）陈静',
  department: '示例局',
  use: { scenario: '行政许可', process: '自动核查', effect: '', storage: '', destruction: '' },
  lawVersion: 'JN@1',
});

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear('log'), db.clear('handed'), db.clear('outbox')]);
  // Long past their time by every rule, except the last.
  for (const time of ['2021-11-02T09:00:00+08:00', '2021-11-03T09:00:00+08:00', today()])
    await appendLog(entry(time));
});
const today = (): string => `${new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const kinds = async () => (await wholeLog()).map(({ seq, kind }) => `${seq} ${kind}`);

describe('entries whose time of keeping is over', () => {
  it('stay where they were never exported and policy does not say otherwise', async () => {
    expect(await purgeLog()).toBe(0);
    expect(await purgeLog('after-export')).toBe(0);
    expect(await kinds()).toHaveLength(3);
  });

  it('go by policy without an export; an entry says so, and the chain still holds', async () => {
    expect(await purgeLog('when-over')).toBe(2);
    expect(await kinds()).toEqual(['3 query', '4 disposal']);
    const [, disposal] = await wholeLog();
    expect(disposal?.purged).toMatchObject({ from: 1, through: 2 });
    expect(disposal?.use.destruction).toMatch(/^按单位策略，保存期满，清除本机日志第1至2条；保存期限依据《/);
    expect(await checkLog()).toMatchObject({ ok: true, purged: 2 });
  });

  it('go once, however often it is asked for', async () => {
    const counts = await Promise.all([purgeLog('when-over'), purgeLog('when-over'), purgeLog()]);
    expect(counts).toEqual([2, 0, 0]);
    expect(await kinds()).toEqual(['3 query', '4 disposal']);
  });

  it('go by policy as far as they were exported', async () => {
    await (await database()).put('handed', { through: 1, at: new Date().toISOString() }, 'log');
    expect(await purgeLog('after-export')).toBe(1);
    expect(await kinds()).toEqual(['2 query', '3 query', '4 disposal']);
    expect(await checkLog()).toMatchObject({ ok: true, purged: 1 });
  });

  it('stay while they wait for the department’s endpoint', async () => {
    const waiting = {
      id: 'w',
      createdAt: '',
      attempts: 0,
      nextAt: 0,
      state: 'waiting',
      kind: 'log',
    } as const;
    await (await database()).put('outbox', { ...waiting, from: 2, through: 3 });
    expect(await purgeLog('when-over')).toBe(1);
  });
});
