import { expect, it } from 'vitest';
import { plainDate } from '../date/index.ts';
import { readSubject, subjectLine } from '../list/shard.ts';
import type { CreditRecord } from '../record/types.ts';
import { joinLines } from './build/join.ts';
import { madeUscc } from './fixture.test-help.ts';

const issuedOn = plainDate('2026-03-01');
const HASH = '0123456789abcdef';

function lineOf(n: number, title: string): string {
  const subject = {
    type: 'legal-person',
    name: `第${n}公司（示例）`,
    id: { kind: 'uscc', value: madeUscc(n) },
  } as const;
  const record = { id: `${n}${title}`, subject, title, retrievedAt: issuedOn } as unknown as CreditRecord;
  return subjectLine(HASH, { subject, records: [record] }, issuedOn);
}

it('two subjects under one hash both stand there, each with its own records only', () => {
  const joined = joinLines([lineOf(1, '甲'), lineOf(2, '乙'), lineOf(1, '丙')], issuedOn);
  const said = joined.map((line) => {
    const { subject, records } = readSubject(line.slice(HASH.length + 1), issuedOn)!;
    return [subject.id.value, records.map(({ title }) => title).sort()];
  });
  expect(said.sort()).toEqual([
    [madeUscc(1), ['丙', '甲'].sort()],
    [madeUscc(2), ['乙']],
  ]);
});
