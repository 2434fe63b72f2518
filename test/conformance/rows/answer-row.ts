import {
  classify,
  evaluate,
  evaluateDuty,
  type Condition,
  type Facts,
} from '../../../core/classify/index.ts';
import { CHINA_CALENDAR } from '../../../core/calendar/index.ts';
import { plainDate } from '../../../core/date/index.ts';
import { computeDeadline, type DeadlineFacts } from '../../../core/deadline/index.ts';
import { citationOf, type LawPack, type MatterType, type RuleList } from '../../../core/law/index.ts';

const LISTS: readonly RuleList[] = [
  'deadlines',
  'schemes',
  'duties',
  'measures',
  'incentives',
  'queries',
  'records',
  'basis',
  'subjects',
  'related',
];

/** One row of a cases file: facts given to one rule, and the answer expected of it. */
export interface RowCase {
  /** SYSTEMS.md row id, for example `ZW-02`. */
  readonly row: string;
  readonly rule: string;
  readonly facts: Facts;
  readonly expect: string;
}

/**
 * The answer of any rule of any pack as one word, so that a table of cases can hold it:
 * a duty's outcome, a scheme's class codes joined by `+`, a due date (`task` and `not-started` where there is no number),
 * the truth of a condition, `accepted` or `not-accepted` of a document.
 */
export function answerRow(packs: readonly LawPack[], ruleId: string, facts: Facts): string {
  for (const pack of packs) {
    for (const list of LISTS) {
      const row = (pack[list] as readonly { readonly id: string }[] | undefined)?.find(
        (r) => r.id === ruleId,
      );
      if (row) return answerOf(pack, list, ruleId, facts);
    }
  }
  return `no rule ${ruleId}`;
}

const cited = <T extends { article: string; quote: string }>(pack: LawPack, row: T) => ({
  ...row,
  citation: citationOf(pack, row),
});

function answerOf(pack: LawPack, list: RuleList, id: string, facts: Facts): string {
  const of = <L extends RuleList>(name: L) => {
    const found = (pack[name] as readonly { id: string }[]).find((r) => r.id === id);
    return found as NonNullable<LawPack[L]>[number];
  };
  switch (list) {
    case 'duties': {
      const answer = evaluateDuty(cited(pack, of('duties')), facts);
      return answer.outcome ?? answer.verdict;
    }
    case 'schemes': {
      const answer = classify(cited(pack, of('schemes')), facts);
      return answer.kind === 'class' ? answer.codes.join('+') : answer.kind;
    }
    case 'deadlines':
      return deadlineWord(pack, id, facts);
    case 'basis': {
      const rule = of('basis');
      if (!rule.documentTypes.includes(String(facts['document']))) return 'not-named';
      return rule.accepted ? 'accepted' : 'not-accepted';
    }
    case 'related': {
      const rule = of('related');
      return rule.roles.includes(String(facts['role'])) ? truthOf(rule.when, facts) : 'failed';
    }
    default: {
      const rule = of(list as 'measures') as { when?: Condition; matters?: readonly MatterType[] };
      const matter = (facts['matter'] as Facts | undefined)?.['type'];
      if (rule.matters && !rule.matters.includes(matter as MatterType)) return 'failed';
      return rule.when ? truthOf(rule.when, facts) : 'passed';
    }
  }
}

const truthOf = (when: Condition, facts: Facts): string => evaluate(when, facts).truth;

function deadlineWord(pack: LawPack, id: string, facts: Facts): string {
  const rule = pack.deadlines?.find((r) => r.id === id);
  if (!rule) return 'none';
  if (facts['start'] === undefined) return 'not-started';
  const answer = computeDeadline(cited(pack, rule), facts as unknown as DeadlineFacts, CHINA_CALENDAR);
  if (answer.kind !== 'due') return answer.kind;
  if (facts['done'] !== undefined) return `${answer.due} ${answer.onTime ? 'on-time' : 'late'}`;
  if (facts['on'] !== undefined) {
    return `${answer.due} ${plainDate(String(facts['on'])) > answer.due ? 'over' : 'open'}`;
  }
  return answer.due;
}
