import { creditRecord } from '../../core/list/check-record.ts';
import { date, fields, listOf, text, type Walk } from '../../core/list/check-shape.ts';
import type { PlainDate } from '../../core/date/types.ts';
import type { CreditRecord } from '../../core/record/types.ts';
import type { CreditQuery } from './credit-source.ts';
import { CheckFailed } from './failure.ts';
import { warnOnce } from './warn.ts';

/** What a source answers: who says it, as of when, and the records. */
export interface CreditAnswer {
  /** Name of the source, for example 示例市公共信用信息平台（公开信息）. */
  readonly source: string;
  readonly asOf: PlainDate;
  /** Registered name of the subject, where the source knows it: compared with the name that was typed. */
  readonly name?: string;
  readonly records: readonly CreditRecord[];
}

const MOST = 500;
const shape = fields({ source: text, asOf: date, records: listOf(creditRecord) }, { name: text });

/**
 * Accepts an answer whole or not at all: one record that cannot be read, or one of somebody else,
 * and the check counts as not made.
 */
export function readAnswer(value: unknown, query: CreditQuery): CreditAnswer {
  if (value == null) throw new CheckFailed('empty');
  const records = (value as { records?: unknown }).records;
  if (Array.isArray(records) && records.length > MOST) throw new CheckFailed('too-large');
  const walk: Walk = { row: 0, problems: [] };
  shape(value, '', walk);
  const wrong = walk.problems.find((problem) => problem.severity === 'error');
  if (wrong) {
    warnOnce(`the endpoint's answer is refused: field ${wrong.field || '(all)'}, ${wrong.code}`);
    throw new CheckFailed('wrong-shape');
  }
  const answer = value as CreditAnswer;
  const asked = (id?: { kind: string; value: string }) =>
    id?.kind === query.kind && id.value.toUpperCase() === query.value;
  for (const record of answer.records)
    if (!asked(record.subject.id) && !record.related?.some((person) => asked(person.id)))
      throw new CheckFailed('wrong-subject');
  return answer;
}
