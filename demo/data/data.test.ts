import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseListFile } from '../../core/list/index.ts';
import { parseRegistrationNumber, parseResidentId, parseUscc } from '../../core/subject/index.ts';
import { brokenFiles } from './broken.ts';
import { demoList, subjectTable } from './list.ts';
import { subjects } from './subjects.ts';

const file = (name: string): Buffer => readFileSync(new URL(name, import.meta.url));
const parse = { uscc: parseUscc, 'resident-id': parseResidentId, 'registration-number': parseRegistrationNumber };

describe('the fictitious subjects', () => {
  it.each(subjects.map((s) => [s.key, s] as const))('%s is marked as an example', (_, s) => {
    expect(s.name).toMatch(/^（示例）/);
    for (const record of s.records) {
      expect(record.subject.name).toMatch(/^（示例）/);
      expect(`${record.decidingAuthority} ${record.suppliedBy}`).toMatch(/示例.*示例/);
      expect(record.basis?.number ?? '示').toMatch(/^示/);
    }
  });

  it.each(subjects.map((s) => [s.key, s] as const))('%s has a code as right as it means to be', (key, s) => {
    const read = parse[s.id.kind as keyof typeof parse](s.id.value);
    expect(read.ok).toBe(key !== 'bad-code');
    if (!read.ok) expect(read.error).toBe('check');
  });

  it('have one code each, and records with one id each', () => {
    expect(new Set(subjects.map((s) => s.id.value)).size).toBe(subjects.length);
    const ids = demoList().records.map((record) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the generated files', () => {
  it('list.json and people.md are what the tables make', () => {
    expect(JSON.parse(file('list.json').toString('utf8'))).toEqual(demoList());
    expect(file('people.md').toString('utf8')).toBe(subjectTable());
  });

  it('list.json is a whole list with exactly one doubt, the wrong check digit', () => {
    const read = parseListFile(file('list.json'));
    expect(read.ok && read.doubts).toEqual([expect.objectContaining({ code: 'bad-code', severity: 'doubt' })]);
  });

  it('broken/ holds exactly the broken files, byte for byte', () => {
    const made = brokenFiles();
    expect(readdirSync(new URL('broken', import.meta.url)).sort()).toEqual(made.map((m) => m.name).sort());
    for (const { name, bytes } of made) expect(file(`broken/${name}`).equals(bytes), name).toBe(true);
  });

  it.each([
    ['malformed.json', 0, '', 'not-json'],
    ['gbk.json', 0, '', 'encoding'],
    ['bad-date-row-2.json', 2, 'decisionDate', 'impossible-date'],
    ['missing-id-row-3.json', 3, 'id', 'missing'],
    ['missing-subject-row-1.json', 1, 'subject', 'missing'],
    ['wrong-type-row-4.json', 4, 'title', 'wrong-type'],
    ['duplicate-id-row-3.json', 3, 'id', 'duplicate-id'],
    ['unknown-value-row-2.json', 2, 'severity', 'unknown-value'],
    ['misspelt-field-row-1.json', 1, 'repairedAt', 'unknown-field'],
    ['no-records.json', 0, 'records', 'missing'],
    ['not-a-list.json', 0, '', 'not-a-list'],
    ['page.json', 0, '', 'not-json'],
    ['empty.json', 0, '', 'not-json'],
  ])('broken/%s is refused for row %i, field %j: %s', (name, row, field, code) => {
    const read = parseListFile(file(`broken/${name}`));
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems).toEqual([
      expect.objectContaining({ row, field, code, severity: 'error' }),
    ]);
  });
});
