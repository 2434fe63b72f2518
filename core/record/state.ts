import type { ChosenOptions } from '../answer/index.ts';
import { CHINA_CALENDAR, type Calendar } from '../calendar/index.ts';
import type { Facts } from '../classify/index.ts';
import { isPlainDate, type PlainDate } from '../date/index.ts';
import type { LawPack } from '../law/index.ts';
import { NONE, type Question } from './answer.ts';
import { ended } from './ended.ts';
import { recordFacts } from './facts.ts';
import { holderLaw } from './holder-law.ts';
import { lasting } from './lasting.ts';
import { unreadable } from './readable.ts';
import type { CreditRecord, RecordState } from './types.ts';

export interface RecordStateInput {
  /** Every pack that is loaded; the holder's place and the day choose among them. */
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
  /** Holiday table, should a period ever count working days. */
  readonly calendar?: Calendar;
  /** Other options where the sources leave them: `objection-effect: always-suspend`, `simple-procedure: exclude`. */
  readonly choices?: ChosenOptions;
}

/**
 * What has become of a record on a day, by the law of the place that holds it: may it be shown, may it be a hit, until
 * when, and why. Asked in this order, the first that holds decides: sealed, kept out of credit records, deleted, basis
 * document revoked (the hit ends on that day), basis document altered, repaired, expired (the last day is still shown;
 * of a period set by law and one set by the holder the shorter counts), under objection.
 *
 * The holder's own pack governs; where it has lapsed, wider law in force answers in its place and the answer says so
 * (`law-lapsed`, `law-fallback`). Without any, `indeterminate`. Never throws on data.
 *
 * @param input.on the day asked about, a civil date in China.
 * @source 济南市社会信用管理办法 第二十二条、第四十条、第四十一条; 公共信用信息管理办法（大连） 第十二条、第十七条
 */
export function recordState(record: CreditRecord, input: RecordStateInput): RecordState {
  const field = unreadable(record) ?? leftOut(input);
  if (field !== undefined) return { ...UNREAD, missing: [field] };
  const { on, choices } = input;
  const law = holderLaw(input.law, record.heldBy, on);
  const question = { law, on, calendar: input.calendar ?? CHINA_CALENDAR, chosen: choices };
  return stateUnder(question, record, recordFacts(record));
}

/** What the question can't do without. */
function leftOut(input: RecordStateInput | undefined): string | undefined {
  if (!Array.isArray(input?.law)) return 'law';
  return isPlainDate(input.on) ? undefined : 'on';
}

/** A record that can't be judged: its content is not shown, and it is no hit. */
const UNREAD: RecordState = Object.freeze({
  state: 'indeterminate',
  visible: false,
  mayBeHit: false,
  advisesOnly: NONE,
  missing: NONE,
  tasks: NONE,
  choices: NONE,
  trace: NONE,
  citations: NONE,
});

/** The same under law that has been chosen already. */
export function stateUnder(question: Question, record: CreditRecord, facts: Facts): RecordState {
  const rules = question.law.applying(facts);
  return ended(record, rules, question) ?? lasting(record, rules, question);
}
