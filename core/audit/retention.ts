import type { Citation } from '../answer/index.ts';
import { CHINA_CALENDAR, type Calendar } from '../calendar/index.ts';
import { addDays, type PlainDate } from '../date/index.ts';
import { computeDeadline } from '../deadline/index.ts';
import { lawInForce, rulesInForce, type Jurisdiction, type LawPack } from '../law/index.ts';

export interface RetentionInput {
  readonly law: readonly LawPack[];
  /** Every place whose rules reach the log: that of the authority, and those of the platforms the records came from. */
  readonly jurisdictions: readonly Jurisdiction[];
  /** Day the entry was made; the texts do not name another start. */
  readonly generatedOn: PlainDate;
  readonly calendar?: Calendar;
}

export type Retention =
  | {
      readonly kind: 'keep';
      /** Last day it must be kept, inclusive. */
      readonly keepThrough: PlainDate;
      readonly earliestPurge: PlainDate;
      /** Of the rule that reaches furthest. */
      readonly citation: Citation;
      /** Every rule that was asked. */
      readonly considered: readonly {
        readonly rule: string;
        readonly keepThrough: PlainDate;
        readonly citation: Citation;
      }[];
    }
  /** No rule is in force there: nothing may be purged on this answer. */
  | { readonly kind: 'unknown'; readonly missing: readonly string[] };

/**
 * How long a log entry must be kept. Of all rules in force on its day in the places concerned the longest wins.
 *
 * @source 政务数据共享条例 第二十九条（不少于3年）; 公共信用信息管理办法（大连） 第十八条（至少5年）
 */
export function retention(input: RetentionInput): Retention {
  const { law, jurisdictions, generatedOn, calendar = CHINA_CALENDAR } = input;
  const rules = new Map(
    jurisdictions
      .flatMap((jurisdiction) =>
        rulesInForce(lawInForce(law, { jurisdiction, on: generatedOn }), 'deadlines'),
      )
      .filter((rule) => rule.kind === 'retention-min' && rule.startEvent === 'recordGenerated')
      .map((rule) => [rule.id, rule]),
  );
  const considered = [...rules.values()].flatMap((rule) => {
    const answer = computeDeadline(rule, { start: generatedOn }, calendar);
    return answer.kind === 'due' ? [{ rule: rule.id, keepThrough: answer.due, citation: rule.citation }] : [];
  });
  const [first, ...others] = considered;
  if (first === undefined) {
    return { kind: 'unknown', missing: jurisdictions.map((jurisdiction) => `law:${jurisdiction}`) };
  }
  const longest = others.reduce((a, b) => (b.keepThrough > a.keepThrough ? b : a), first);
  const { keepThrough, citation } = longest;
  return { kind: 'keep', keepThrough, earliestPurge: addDays(keepThrough, 1), citation, considered };
}
