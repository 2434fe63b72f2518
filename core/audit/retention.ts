import type { Choice, Citation } from '../answer/index.ts';
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
      /** Of the rule that reaches furthest; where several do, of the one that lays down the log itself. */
      readonly citation: Citation;
      /** Conflicts and silences it rests on. */
      readonly choices: readonly Choice[];
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
 * How long a log entry must be kept. Of all rules in force on its day in the places concerned the longest wins; of two
 * that end on one day the one whose article also lays down a log is cited (共享条例第二十九条 before 个人信息保护法第五十六条).
 *
 * @source 政务数据共享条例 第二十九条（不少于3年）; 公共信用信息管理办法（大连） 第十八条（至少5年）
 */
export function retention(input: RetentionInput): Retention {
  const { law, jurisdictions, generatedOn, calendar = CHINA_CALENDAR } = input;
  const laws = jurisdictions.map((jurisdiction) => lawInForce(law, { jurisdiction, on: generatedOn }));
  const logs = new Set(
    laws
      .flatMap((one) => rulesInForce(one, 'duties'))
      .filter(({ kind }) => kind === 'log')
      .map(({ citation }) => `${citation.pack} ${citation.article}`),
  );
  const rules = new Map(
    laws
      .flatMap((one) => rulesInForce(one, 'deadlines'))
      .filter((rule) => rule.kind === 'retention-min' && rule.startEvent === 'recordGenerated')
      .map((rule) => [rule.id, rule]),
  );
  const considered = [...rules.values()].flatMap((rule) => {
    const answer = computeDeadline(rule, { start: generatedOn }, calendar);
    return answer.kind === 'due'
      ? [{ rule: rule.id, keepThrough: answer.due, citation: rule.citation, choices: answer.choices }]
      : [];
  });
  const [first, ...others] = considered;
  if (first === undefined) {
    return { kind: 'unknown', missing: jurisdictions.map((jurisdiction) => `law:${jurisdiction}`) };
  }
  const own = ({ citation: { pack, article } }: typeof first): boolean => logs.has(`${pack} ${article}`);
  const longest = others.reduce(
    (a, b) =>
      b.keepThrough > a.keepThrough || (b.keepThrough === a.keepThrough && own(b) && !own(a)) ? b : a,
    first,
  );
  const { keepThrough, citation, choices } = longest;
  return { kind: 'keep', keepThrough, earliestPurge: addDays(keepThrough, 1), citation, choices, considered };
}
