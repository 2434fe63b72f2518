import { describe, expect, it } from 'vitest';
import { auditColumns } from '../words/audit.ts';
import { toCsv } from './export.ts';
import type { AuditEntry } from './types.ts';

const entry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  format: 1,
  seq: 1,
  kind: 'decision',
  time: '2026-11-22T09:30:00+08:00',
  user: '（示例）李四',
  department: '示例局',
  use: { scenario: '资质核准', process: '查询', effect: '', storage: '', destruction: '' },
  lawVersion: 'JN@1',
  prev: '0'.repeat(64),
  hash: 'a'.repeat(64),
  ...changes,
});

describe('the log as a table for Excel', () => {
  const lines = (csv: string): string[] => csv.split('\r\n');

  it('begins with a byte-order mark, ends lines with CRLF, and has a heading for every column', () => {
    const csv = toCsv([entry()], auditColumns('zh-CN'));
    expect(csv.startsWith('\ufeff"序号","时间","类型"')).toBe(true);
    expect(lines(csv)).toHaveLength(3);
    expect(lines(csv)[2]).toBe('');
    expect(lines(csv)[1]?.split('","').length).toBe(lines(csv)[0]?.split('","').length);
  });

  it('codes are words in the language asked for', () => {
    expect(toCsv([entry()], auditColumns('zh-CN'))).toContain('"处理决定"');
    expect(toCsv([entry()], auditColumns('en'))).toContain('"decision"');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', ' =1', '\t=1', '|calc', '%0A=1'])(
    'a cell that begins like a formula is disarmed: %j',
    (user) => {
      const [, row] = lines(toCsv([entry({ user })], [{ path: 'user', title: 'u' }]));
      expect(row).toBe(`"'${user}"`);
    },
  );

  it('quotes are doubled, line breaks stay inside their cell', () => {
    const csv = toCsv([entry({ user: '甲"乙\n丙' })], [{ path: 'user', title: 'u' }]);
    expect(csv).toBe('\ufeff"u"\r\n"甲""乙\n丙"\r\n');
  });

  it('a long number keeps its digits', () => {
    const subject = { kind: 'registration-number', masked: '370100900000168' } as const;
    const csv = toCsv([entry({ subject })], [{ path: 'subject.masked', title: 's' }]);
    expect(csv).toContain('"\t370100900000168"');
  });

  it('lists stand in one cell and absent fields are empty cells', () => {
    const prompt = { level: 'advise', records: ['a', 'b'], measures: [], because: [] } as const;
    const columns = [
      { path: 'prompt.records', title: 'r' },
      { path: 'decision', title: 'd', say: () => 'never asked' },
    ];
    expect(lines(toCsv([entry({ prompt })], columns))[1]).toBe('"a b",""');
  });
});
