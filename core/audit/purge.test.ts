import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { day } from '../../test/fixtures/credit.ts';
import { packOf } from '../../test/tools/packs.ts';
import { appendEntry } from './append.ts';
import { logAnchor, purgeable } from './purge.ts';
import type { AuditDraft, AuditEntry, Digest } from './types.ts';
import { verifyLog } from './verify.ts';

const digest: Digest = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));
const law = ['ZW', 'DL'].map(packOf);

const draft = (time: string, more: Partial<AuditDraft> = {}): AuditDraft => ({
  kind: 'query',
  time: `${time}T09:00:00+08:00`,
  user: '（示例）李四',
  department: '示例局',
  use: { scenario: '资质核准', process: '', effect: '', storage: '', destruction: '' },
  lawVersion: 'DL@1',
  places: ['CN-2102'],
  ...more,
});

async function logOf(...drafts: readonly AuditDraft[]): Promise<AuditEntry[]> {
  const log: AuditEntry[] = [];
  for (const each of drafts) {
    const answer = await appendEntry(log, each, { digest });
    if (!answer.ok) throw new Error(answer.field);
    log.push(answer.entry);
  }
  return log;
}

const input = { law, jurisdictions: ['CN-3701'], exportedThrough: 99 };

describe('which entries may be deleted', () => {
  it('from the day after the last day of keeping, and from the front only', async () => {
    const log = await logOf(draft('2020-03-02'), draft('2020-06-01'), draft('2026-06-01'));
    expect(purgeable(log, { ...input, on: day('2025-03-02') }).count).toBe(0);
    expect(purgeable(log, { ...input, on: day('2025-03-03') })).toMatchObject({
      count: 1,
      from: 1,
      through: 1,
    });
    const both = purgeable(log, { ...input, on: day('2026-11-29') });
    expect(both).toMatchObject({ count: 2, through: 2, hash: log[1]?.hash });
    expect(both.stays).toMatchObject({ seq: 3, because: 'must-be-kept' });
  });

  it('nothing that was not handed over', async () => {
    const log = await logOf(draft('2020-03-02'), draft('2020-06-01'));
    const answer = purgeable(log, { ...input, on: day('2026-11-29'), exportedThrough: 1 });
    expect(answer).toMatchObject({ count: 1, stays: { seq: 2, because: 'not-exported' } });
  });

  it('nothing whose time of keeping no rule in force tells', async () => {
    const log = await logOf(draft('2020-03-02', { places: ['CN-3701'] }));
    const answer = purgeable(log, { ...input, on: day('2026-11-29') });
    expect(answer).toMatchObject({ count: 0, stays: { because: 'retention-unknown' } });
  });

  it('an entry without places is kept by the places the caller names', async () => {
    const { places: _, ...bare } = draft('2026-03-02');
    const log = await logOf(bare);
    const at = (jurisdictions: string[]) =>
      purgeable(log, { ...input, jurisdictions, on: day('2030-01-01') }).count;
    expect([at(['CN-3701']), at(['CN-3701', 'CN-2102'])]).toEqual([1, 0]);
  });
});

describe('a log after a purge', () => {
  const purged = async () => {
    const log = await logOf(draft('2020-03-02'), draft('2020-06-01'), draft('2026-06-01'));
    const { from, through, hash } = purgeable(log, { ...input, on: day('2026-11-29') });
    const answer = await appendEntry(
      log,
      draft('2026-11-29', { kind: 'disposal', purged: { from, through, hash } }),
      {
        digest,
      },
    );
    if (!answer.ok) throw new Error(answer.field);
    return [...log.slice(2), answer.entry];
  };

  it('is whole by the entry that records the purge', async () => {
    const log = await purged();
    const after = logAnchor(log);
    expect(after).toEqual({ seq: 2, hash: log[0]?.prev });
    expect((await verifyLog(log, { digest, ...(after ? { after } : {}) })).ok).toBe(true);
  });

  it('is broken at its first entry when more is missing than was purged', async () => {
    const log = (await purged()).slice(1);
    const after = logAnchor(log);
    expect(await verifyLog(log, { digest, ...(after ? { after } : {}) })).toMatchObject({
      ok: false,
      index: 0,
      reason: 'sequence',
    });
  });
});
