import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditDraft } from '../../../core/audit/types.ts';
import type { UncheckedStep } from '../message/types.ts';
import { takeKept } from './unchecked.ts';

const world = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  log: [] as AuditDraft[],
  full: false,
  profiles: [] as object[],
}));

vi.mock('../browser.ts', () => ({
  browser: {
    storage: {
      local: {
        get: () => Promise.resolve({ ...world.local }),
        remove: (name: string) => Promise.resolve(void delete world.local[name]),
      },
    },
  },
}));
vi.mock('../store/log.ts', () => ({
  appendLog: (draft: AuditDraft) =>
    world.full ? Promise.reject(new Error('no room')) : Promise.resolve(void world.log.push(draft)),
}));
vi.mock('../store/profiles.ts', () => ({ storedProfiles: () => Promise.resolve(world.profiles) }));
vi.mock('../store/settings.ts', () => ({
  readSettings: () =>
    Promise.resolve({
      locale: 'zh-CN',
      jurisdiction: 'CN-3701',
      department: '示例局',
      officer: '（示例）陈静',
    }),
}));
vi.mock('../store/lookup.ts', () => ({
  everyList: () => Promise.resolve({ heads: [], awaited: false }),
  lookup: (ids: readonly unknown[]) => Promise.resolve(ids.map(() => ({ records: [] }))),
}));

const step: UncheckedStep = {
  reading: {
    profile: 'ways',
    code: '91370100DEM0118726',
    name: '（示例）青泉建设工程有限公司',
    matter: '（示例）资质核准',
    caseNumber: '示例-0001',
    lost: [],
  },
  released: true,
  at: '2026-11-22T01:30:00.000Z',
};
const profile = {
  id: 'ways',
  jurisdiction: 'CN-3701',
  subject: { code: { css: '#code' } },
  matter: { type: 'licence' },
};

beforeEach(() => {
  Object.assign(world, {
    local: { 'unchecked:1': step, other: 1 },
    log: [],
    full: false,
    profiles: [{ id: 'ways', profile, enabled: true }],
  });
});

describe('an unchecked step whose entry had to wait', () => {
  it('is written with its time and subject, and taken away', async () => {
    await takeKept();
    expect(world.log).toMatchObject([
      {
        kind: 'not-checked',
        time: '2026-11-22T09:30:00+08:00',
        decision: 'went-on-unchecked',
        subject: { value: '91370100DEM0118726' },
        matter: { type: 'licence', caseNumber: '示例-0001' },
      },
    ]);
    expect(world.local).toEqual({ other: 1 });
  });

  it('is written too when its profile was switched off meanwhile', async () => {
    world.profiles = [{ id: 'ways', profile, enabled: false }];
    await takeKept();
    expect(world.log).toHaveLength(1);
    expect(world.log[0]?.subject).toBeDefined();
  });

  it('is written when its profile was removed, names the case and nobody', async () => {
    world.profiles = [];
    await takeKept();
    expect(world.log).toMatchObject([
      { kind: 'not-checked', decision: 'went-on-unchecked', matter: { caseNumber: '示例-0001' } },
    ]);
    expect(world.log[0]?.reason?.text).toContain('站点配置 ways 已被移除');
    expect(JSON.stringify(world.log)).not.toMatch(/91370100DEM0118726|青泉/);
    expect(world.local).toEqual({ other: 1 });
  });

  it('does not say that a step went on which was held', async () => {
    world.profiles = [];
    world.local = { 'unchecked:1': { ...step, released: false } };
    await takeKept();
    expect(world.log[0]?.decision).toBeUndefined();
  });

  it('stays where it is when the log can’t be written', async () => {
    world.full = true;
    await expect(takeKept()).rejects.toThrow('no room');
    expect(world.local).toHaveProperty('unchecked:1');
  });
});
