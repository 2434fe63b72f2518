import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PERSON } from '../../test/fixtures/credit.ts';
import { appendEntry, FIRST_PREV, fromJsonLines, toJsonLines, verifyLog } from './index.ts';
import type { AuditDraft, AuditEntry, Digest } from './types.ts';

const digest: Digest = (bytes) =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

const use = { scenario: '建筑业企业资质核准', process: '查询名单', effect: '', storage: '', destruction: '' };
const draft = (changes: Partial<AuditDraft> = {}): AuditDraft => ({
  kind: 'decision',
  time: '2026-11-22T09:30:00+08:00',
  user: '（示例）李四',
  department: '示例市行政审批服务局',
  matter: { type: 'licence', name: '建筑业企业资质核准', caseNumber: '370100-2026-01187' },
  query: { purpose: '行政许可', source: '示例名单', sourceDate: '2026-11-20' },
  prompt: { level: 'intercept', records: ['s1'], measures: ['JN-SEVM-1'], because: ['hold'] },
  decision: 'measure-applied',
  measure: 'JN-SEVM-1',
  reason: { code: 'relevant-and-proportionate', text: '同一领域，情节严重' },
  use,
  lawVersion: 'JN@2026.11.1',
  ...changes,
});

async function added(log: readonly AuditEntry[], next: AuditDraft): Promise<AuditEntry> {
  const answer = await appendEntry(log, next, { digest });
  if (!answer.ok) throw new Error(`${answer.code} ${answer.field}`);
  return answer.entry;
}

async function logOf(n: number): Promise<AuditEntry[]> {
  const log: AuditEntry[] = [];
  for (let i = 0; i < n; i++) log.push(await added(log, draft({ user: `（示例）经办人${i}` })));
  return log;
}

describe('a log that is whole', () => {
  it('begins at 1 with 64 zeros, and every entry is chained to the one before', async () => {
    const log = await logOf(3);
    expect(log.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(log[0]?.prev).toBe(FIRST_PREV);
    expect(log[1]?.prev).toBe(log[0]?.hash);
    expect(await verifyLog(log, { digest })).toEqual({ ok: true, count: 3, head: log[2]?.hash });
  });

  it('goes on from its last entry alone', async () => {
    const log = await logOf(3);
    const whole = await added(log, draft());
    expect(await added(log.slice(-1), draft())).toEqual(whole);
  });

  it('holds after a trip through JSON Lines, with keys in any order', async () => {
    const log = await logOf(3);
    const read = fromJsonLines(toJsonLines(log));
    expect(read.ok && (await verifyLog(read.entries, { digest })).ok).toBe(true);
    const turned = log.map((entry) => Object.fromEntries(Object.entries(entry).reverse()));
    expect((await verifyLog(turned, { digest })).ok).toBe(true);
  });

  it('is checked in parts from a known entry on', async () => {
    const log = await logOf(4);
    const after = { seq: 2, hash: log[1]?.hash ?? '' };
    expect(await verifyLog(log.slice(2), { digest, after })).toMatchObject({ ok: true, count: 2 });
    expect(await verifyLog(log.slice(2), { digest })).toEqual({ ok: false, index: 0, reason: 'sequence' });
  });

  it('is whole when it is empty', async () => {
    expect(await verifyLog([], { digest })).toEqual({ ok: true, count: 0, head: FIRST_PREV });
  });

  it('says so for the SHA-256 of the canonical text, which any other tool can compute', async () => {
    const [entry] = await logOf(1);
    const { hash, ...content } = entry as AuditEntry;
    const sorted = (v: unknown): unknown =>
      Array.isArray(v)
        ? v.map(sorted)
        : typeof v === 'object' && v !== null
          ? Object.fromEntries(
              Object.entries(v)
                .sort(([a], [b]) => (a < b ? -1 : 1))
                .map(([k, x]) => [k, sorted(x)]),
            )
          : v;
    expect(
      createHash('sha256')
        .update(JSON.stringify(sorted(content)), 'utf8')
        .digest('hex'),
    ).toBe(hash);
  });
});

describe('a log that was touched', () => {
  it('any flipped bit of the file is found, at its entry or before', async () => {
    const log = await logOf(3);
    const bytes = Buffer.from(toJsonLines(log), 'utf8');
    const ends = [...bytes.keys()].filter((i) => bytes[i] === 10);
    const head = log[2]?.hash ?? '';
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const touched = Buffer.from(bytes);
        touched[at] = (touched[at] as number) ^ (1 << bit);
        const entry = ends.findIndex((end) => at <= end);
        const read = fromJsonLines(new TextDecoder().decode(touched));
        if (!read.ok) return;
        const answer = await verifyLog(read.entries, { digest, head });
        // A flipped last line break changes no entry.
        if (answer.ok) expect(touched.toString('utf8').trim()).toBe(bytes.toString('utf8').trim());
        else expect(answer.index).toBeLessThanOrEqual(entry + 1);
      }),
      { numRuns: 1500 },
    );
  });

  it('every single field of every entry is covered', async () => {
    const log = await logOf(2);
    const paths = (v: unknown, at: string[] = []): string[][] =>
      typeof v === 'object' && v !== null
        ? Object.entries(v).flatMap(([k, x]) => paths(x, [...at, k]))
        : [at];
    for (const [index, entry] of log.entries()) {
      for (const path of paths(entry)) {
        const copy = structuredClone(log) as unknown as Record<string, unknown>[];
        let parent = copy[index] as Record<string, unknown>;
        for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
        const key = path[path.length - 1] as string;
        parent[key] =
          typeof parent[key] === 'number' ? (parent[key] as number) + 1 : `${String(parent[key])}x`;
        const answer = await verifyLog(copy, { digest });
        expect({ path, ok: answer.ok }).toEqual({ path, ok: false });
      }
    }
  });

  it.each([
    ['a deleted entry', (l: AuditEntry[]) => l.filter((_, i) => i !== 1), { index: 1, reason: 'sequence' }],
    [
      'two entries exchanged',
      (l: AuditEntry[]) => [l[0], l[2], l[1], l[3]],
      { index: 1, reason: 'sequence' },
    ],
    [
      'an entry given twice',
      (l: AuditEntry[]) => [l[0], l[1], l[1], l[2], l[3]],
      { index: 2, reason: 'sequence' },
    ],
    [
      'an added field',
      (l: AuditEntry[]) => [{ ...l[0], note: '' }, ...l.slice(1)],
      { index: 0, reason: 'content' },
    ],
    ['something that is no entry', (l: AuditEntry[]) => [null, ...l], { index: 0, reason: 'malformed' }],
  ] as const)('%s is found', async (_what, touch, broken) => {
    const log = await logOf(4);
    expect(await verifyLog(touch([...log]), { digest })).toEqual({ ok: false, ...broken });
  });

  it('an entry of another log in its place is found by the chain', async () => {
    const log = await logOf(3);
    const stranger = [await added([], draft({ user: '甲' }))];
    stranger.push(await added(stranger, draft({ user: '乙' })));
    const mixed = [log[0], stranger[1], log[2]];
    expect(await verifyLog(mixed, { digest })).toEqual({ ok: false, index: 1, reason: 'link' });
  });

  it('missing entries at the end are found when the last hash is known, and only then', async () => {
    const log = await logOf(3);
    const head = log[2]?.hash ?? '';
    const cut = log.slice(0, 2);
    expect(await verifyLog(cut, { digest, head })).toEqual({ ok: false, index: 2, reason: 'tail' });
    expect((await verifyLog(cut, { digest })).ok).toBe(true);
  });

  it('a log rewritten and chained anew is found when the last hash is known', async () => {
    const log = await logOf(2);
    const forged: AuditEntry[] = [];
    for (const { user } of log) forged.push(await added(forged, draft({ user, decision: 'not-applied' })));
    expect((await verifyLog(forged, { digest })).ok).toBe(true);
    expect(await verifyLog(forged, { digest, head: log[1]?.hash ?? '' })).toMatchObject({ reason: 'tail' });
  });
});

describe('what goes into an entry', () => {
  it('a resident ID is masked, also where it stands in free text; a company code is public', async () => {
    const entry = await added(
      [],
      draft({
        subject: { kind: 'resident-id', value: PERSON },
        reason: { code: 'other', text: `申请人${PERSON}已到场说明` },
      }),
    );
    expect(JSON.stringify(entry)).not.toContain(PERSON);
    expect(JSON.stringify(entry)).not.toContain(PERSON.slice(6, 14));
    expect(entry.subject?.masked).toMatch(/^370102\*{8}/);
    expect(entry.reason?.text).toMatch(/^申请人370102\*{8}\w{4}已到场说明$/);
    const company = await added([], draft({ subject: { kind: 'uscc', value: '91370100MA0XMPY0XX' } }));
    expect(company.subject?.masked).toBe('91370100MA0XMPY0XX');
  });

  it.each([
    ['no offset', { time: '2026-11-22T09:30:00' }, 'bad-time', 'time'],
    ['no such day', { time: '2026-02-30T09:30:00+08:00' }, 'bad-time', 'time'],
    ['no user', { user: ' ' }, 'missing', 'user'],
    ['no department', { department: '' }, 'missing', 'department'],
    ['no use scenario', { use: { ...use, scenario: '' } }, 'missing', 'use.scenario'],
  ] as const)('%s: not taken, and the field is named', async (_what, changes, code, field) => {
    expect(await appendEntry([], draft(changes), { digest })).toEqual({ ok: false, code, field });
  });

  it('a clock that was set back is refused; another offset of a later instant is not', async () => {
    const log = [await added([], draft({ time: '2026-11-22T09:30:00+08:00' }))];
    const back = await appendEntry(log, draft({ time: '2026-11-22T09:29:59+08:00' }), { digest });
    expect(back).toMatchObject({ ok: false, code: 'time-goes-back' });
    const later = await appendEntry(log, draft({ time: '2026-11-22T01:30:00Z' }), { digest });
    expect(later.ok).toBe(true);
  });

  it('times across a leap day, a year and a month end stand in their order', async () => {
    const times = [
      '2024-02-28T23:59:59Z',
      '2024-02-29T00:00:00Z',
      '2024-03-01T00:00:00Z',
      '2024-12-31T23:59:59Z',
      '2025-01-01T00:00:00Z',
    ];
    const log: AuditEntry[] = [];
    for (const time of times) log.push(await added(log, draft({ time })));
    expect((await verifyLog(log, { digest })).ok).toBe(true);
    for (let i = 1; i < times.length; i++) {
      const back = await appendEntry(log.slice(i, i + 1), draft({ time: times[i - 1] as string }), {
        digest,
      });
      expect(back.ok).toBe(false);
    }
  });
});
