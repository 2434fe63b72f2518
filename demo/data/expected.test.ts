import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/date/types.ts';
import { screen } from '../../core/screening/index.ts';
import { cases } from '../legacy/cases.ts';
import { lawPacks } from '../law.ts';
import { demoList } from './list.ts';
import profile from './profile-legacy.json' with { type: 'json' };
import { subjectOf } from './subjects.ts';

const { records } = demoList();

/** What an officer’s screening of the case says, as the extension would ask it. */
function screened(key: string, on: string) {
  const c = cases.find((candidate) => candidate.subjectKey === key)!;
  const { id, type } = subjectOf(key);
  const matter = profile.matter.byName.find(({ includes }) => c.matter.includes(includes));
  return screen({
    subject: { id, name: c.name, type },
    matter: { type: c.matterType, name: c.matter, ...(matter && { domain: matter.domain }) },
    authority: { jurisdiction: profile.jurisdiction },
    records: records.filter(
      (record) =>
        record.subject.id.value === id.value || record.related?.some((person) => person.id?.value === id.value),
    ),
    law: lawPacks,
    on: on as PlainDate,
  });
}

/** Level, identity, hits with their level, and records that are no hit with their state. */
const table: readonly (readonly [key: string, level: string, hits: string, notHits: string])[] = [
  ['clean', 'no-hit', '', ''],
  ['listed', 'intercept', 'DEMO-JN-0001 intercept, DEMO-JN-0002 advise', ''],
  ['ordinary', 'advise', 'DEMO-JN-0003 advise', ''],
  ['simple', 'no-hit', '', 'DEMO-JN-0004 not-recorded'],
  ['objection-jinan', 'advise', 'DEMO-JN-0005 advise', ''],
  ['objection-dalian', 'no-hit', '', 'DEMO-DL-0001 suspended'],
  ['expired', 'no-hit', '', 'DEMO-JN-0006 expired'],
  ['revoked', 'no-hit', '', 'DEMO-JN-0007 revoked'],
  ['altered', 'no-hit', '', 'DEMO-JN-0008 altered'],
  ['repaired', 'no-hit', '', 'DEMO-JN-0009 repaired'],
  ['incentive', 'no-hit', '', ''],
  ['bad-code', 'indeterminate', '', ''],
  ['no-basis', 'indeterminate', '', 'DEMO-JN-0012 shown'],
  ['name-mismatch', 'indeterminate', '', ''],
  ['individual-business', 'advise', 'DEMO-JN-0014 advise', ''],
  ['old-number', 'advise', 'DEMO-JN-0015 advise', ''],
  ['unknown-list', 'indeterminate', '', 'DEMO-JN-0016 shown'],
  ['grade', 'no-hit', '', 'DEMO-JN-0017 shown, DEMO-JN-0020 shown'],
  ['legal-rep', 'advise', 'DEMO-JN-0001 advise', ''],
  ['private', 'indeterminate', '', 'DEMO-JN-0018 shown'],
  ['sealed', 'no-hit', '', 'DEMO-JN-0019 sealed'],
];

describe.each(['2026-03-06', '2026-11-22', '2026-12-31'])('on %s what the tables promise is what screening says', (on) => {
  it.each(table)('%s: %s', (key, level, hits, notHits) => {
    const answer = screened(key, on);
    expect(answer.level).toBe(level);
    expect(answer.hits.map((hit) => `${hit.record.id} ${hit.level}`).join(', ')).toBe(hits);
    expect(answer.notHits.map((not) => `${not.recordId} ${not.state.state}`).join(', ')).toBe(notHits);
  });
});

describe('the demo’s subjects', () => {
  it('are all in the table', () => {
    expect(table.map(([key]) => key).sort()).toEqual(cases.map((c) => c.subjectKey).sort());
  });

  it('have an identity that is not established where the code is wrong or belongs to another name', () => {
    expect(screened('bad-code', '2026-11-22').identityReason).toBe('check-digit');
    expect(screened('name-mismatch', '2026-11-22').identityReason).toBe('name-mismatch');
  });

  it('are offered an incentive where they are red-listed', () => {
    expect(screened('incentive', '2026-11-22').incentives.length).toBeGreaterThan(0);
  });

  it('are touched through the company they represent', () => {
    expect(screened('legal-rep', '2026-11-22').hits[0]?.via?.role).toBe('法定代表人');
  });

  it('keep what may not be shown out of the answer', () => {
    for (const key of ['private', 'sealed', 'objection-dalian', 'expired', 'repaired'])
      expect(screened(key, '2026-11-22').notHits.map((not) => not.record)).toEqual([undefined]);
  });

  it('are told after 2026-12-31 that Jinan’s measures have lapsed', () => {
    expect(screened('listed', '2027-01-04').lapsed).toContainEqual(
      expect.objectContaining({ code: 'JN', lastDay: '2026-12-31' }),
    );
  });
});
