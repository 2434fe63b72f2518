/** The widgets' script holds no holiday table: what it judges without the file beside it is the same without one. */
import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR } from '../../core/calendar/index.ts';
import { computeDeadline } from '../../core/deadline/index.ts';
import type { CitedDeadlineRule } from '../../core/deadline/types.ts';
import { findRow } from '../../core/law/index.ts';
import { recordState } from '../../core/record/index.ts';
import { CHINA_CALENDAR as NONE } from '../../widgets/base/no-calendar.ts';
import { day, record } from '../fixtures/credit.ts';
import { allPacks } from '../tools/packs.ts';

const law = allPacks();
/** Answers are remembered by the rule: for another calendar other rules. */
const again = structuredClone(law);

describe('without a holiday table', () => {
  it('no pack lays down a period of records that would need one', () => {
    const needing = law.flatMap(({ deadlines = [], records = [] }) =>
      records.flatMap(({ id, deadline }) => {
        const rule = deadlines.find((each) => each.id === deadline);
        return rule && (rule.kind !== 'disclosure-max' || rule.unit === 'working-day') ? [id] : [];
      }),
    );
    expect(needing).toEqual([]);
  });

  it('a record is judged the same, at the last day of its period too', () => {
    for (const heldBy of ['CN', 'CN-37', 'CN-3701', 'CN-2102', 'CN-11'])
      for (const on of ['2026-03-02', '2026-12-31', '2027-01-04', '2030-06-02', '2030-06-03', '2031-01-01'])
        for (const more of [{}, { publicityClass: 'minor' }, { publicityClass: 'general' }] as const) {
          const one = record({
            heldBy,
            decisionDate: day('2025-06-03'),
            actEndDate: day('2025-06-02'),
            ...more,
          });
          const judged = (packs: typeof law, calendar: typeof NONE) =>
            recordState(one, { law: packs, on: day(on), calendar });
          expect([heldBy, on, judged(again, NONE)]).toEqual([heldBy, on, judged(law, CHINA_CALENDAR)]);
        }
  });

  it('working days are never guessed', () => {
    const rule = findRow(law, 'deadlines', 'DL-ZW-21-UNCOND') as CitedDeadlineRule;
    expect(computeDeadline(rule, { start: day('2026-02-26') }, NONE).kind).toBe('needs-calendar');
  });
});
