import { CHINA_CALENDAR } from '../../../core/calendar/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import { computeDeadline } from '../../../core/deadline/index.ts';
import { lawInForce, rulesInForce } from '../../../core/law/index.ts';
import type { Jurisdiction, LawPack } from '../../../core/law/types.ts';
import type { DecisionDue } from './types.ts';

/**
 * When the result of an applied measure has to be reported, where a rule in force says so: the earliest. None of the
 * texts of this build names a number of days, and none is made up.
 */
export function dueOf(
  law: readonly LawPack[],
  jurisdiction: Jurisdiction,
  on: PlainDate,
): DecisionDue | undefined {
  const due = rulesInForce(lawInForce(law, { jurisdiction, on }), 'deadlines')
    .filter(({ kind, startEvent }) => kind === 'limit' && startEvent === 'measureApplied')
    .flatMap((rule): DecisionDue[] => {
      const answer = computeDeadline(rule, { start: on }, CHINA_CALENDAR);
      const { document, article } = rule.citation;
      return answer.kind === 'due' ? [{ on: answer.due, basis: `《${document}》${article}` }] : [];
    });
  return due.sort((a, b) => (a.on < b.on ? -1 : 1))[0];
}
