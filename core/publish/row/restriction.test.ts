import { describe, expect, it } from 'vitest';
import type { Field } from '../layout/fields.ts';
import { fieldOf } from '../layout/header.ts';
import type { Note } from './note.ts';
import { readRestriction } from './restriction.ts';
import { readDate } from './value.ts';

function read(from: string, to: string) {
  const notes: Note[] = [];
  const cells = (field: Field): string =>
    field === 'restrictedFrom' ? from : field === 'restrictedUntil' ? to : '';
  const restriction = readRestriction(cells, (field) => readDate(cells(field), field, notes), notes);
  return [restriction, notes.map(({ outcome, code }) => `${outcome} ${code}`)];
}

describe('a restriction is taken only from both its days', () => {
  it.each([
    ['', '', undefined, []],
    ['2026-01-10', '2029-01-10', { overThreeYears: false, until: '2029-01-10' }, []],
    ['2026-01-10', '2029-01-11', { overThreeYears: true, until: '2029-01-11' }, []],
    ['2024-02-29', '2027-02-28', { overThreeYears: false, until: '2027-02-28' }, []],
    ['9998-01-01', '9999-12-31', { overThreeYears: false, until: '9999-12-31' }, []],
    ['2026-01-10', '终身', { overThreeYears: true }, ['changed unlimited']],
    ['', '2031-01-10', undefined, ['doubted restriction-unclear']],
    ['2026-01-10', '', undefined, ['doubted restriction-unclear']],
    ['', '终身', undefined, ['changed unlimited', 'doubted restriction-unclear']],
    ['2031-01-10', '2026-01-10', undefined, ['doubted restriction-unclear']],
    ['2026-01-10', '五年', undefined, ['wrong impossible-date', 'doubted restriction-unclear']],
  ])('%s to %s', (from, to, restriction, notes) => {
    expect(read(from, to)).toEqual([restriction, notes]);
  });

  it.each([
    ['限制期限起始日期', 'restrictedFrom'],
    ['限制从业起始时间', 'restrictedFrom'],
    ['限制期限截止日期', 'restrictedUntil'],
    ['限制开展生产经营活动、限制从业截止日期', 'restrictedUntil'],
    ['限制从业期限至', 'restrictedUntil'],
    ['限制消费截止日期', undefined],
    ['限制期限', undefined],
    ['处罚有效期', 'penaltyValidUntil'],
    ['公示截止期', 'publicUntil'],
    ['有效期至', 'validTo'],
  ])('%s is %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });
});
