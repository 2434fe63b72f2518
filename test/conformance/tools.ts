import {
  CHINA_CALENDAR,
  classify,
  computeDeadline,
  evaluateDuty,
  findRow,
  plainDate,
  type CreditRecord,
  type DeadlineAnswer,
  type DeadlineFacts,
  type Due,
  type DutyAnswer,
  type Facts,
  type LawPack,
  type PlainDate,
} from '../../core/index.ts';
import { CODE, NAME } from '../fixtures/credit.ts';
import { allPacks } from '../tools/packs.ts';

/** Every pack of the tree, as an officer's system has them. */
export const law: readonly LawPack[] = allPacks();
export const only = (...codes: readonly string[]): LawPack[] =>
  law.filter(({ code }) => codes.includes(code));

export const PLACE: Readonly<Record<string, string>> = {
  济南: 'CN-3701',
  大连: 'CN-2102',
  淄博: 'CN-3703',
  杏花岭: 'CN-140107',
  哈尔滨: 'CN-2301',
  唐山: 'CN-1302',
  保定: 'CN-1306',
};

export const MATTER = {
  行政许可: 'licence',
  行政给付: 'payment',
  市场准入: 'market-access',
  监督检查: 'inspection',
  招标投标: 'bidding',
} as const;

/** A case's date; a time of day is cut off here, at the edge. */
export const on = (text: string): PlainDate => plainDate(text.slice(0, 10));

export function clock(rule: string, facts: DeadlineFacts): DeadlineAnswer {
  const row = findRow(law, 'deadlines', rule, facts.start);
  if (row === undefined) throw new Error(`no deadline rule ${rule}`);
  return computeDeadline(row, facts, CHINA_CALENDAR);
}

export function dueOf(rule: string, facts: DeadlineFacts): Due {
  const answer = clock(rule, facts);
  if (answer.kind !== 'due') throw new Error(`${rule}: ${answer.kind}`);
  return answer;
}

export function duty(id: string, facts: Facts): DutyAnswer {
  const row = findRow(law, 'duties', id);
  if (row === undefined) throw new Error(`no duty ${id}`);
  return evaluateDuty(row, facts);
}

export function classOf(scheme: string, facts: Facts): ReturnType<typeof classify> {
  const row = findRow(law, 'schemes', scheme);
  if (row === undefined) throw new Error(`no scheme ${scheme}`);
  return classify(row, facts);
}

/** The one class the facts fall in; anything else is said instead. */
export function onlyClass(scheme: string, facts: Facts): string {
  const answer = classOf(scheme, facts);
  return answer.kind === 'class' ? answer.codes.join(' ') : answer.kind;
}

/** What the cases leave unsaid about a record: an effective penalty decision in general procedure, public. */
export function caseRecord(changes: Partial<CreditRecord>): CreditRecord {
  return {
    id: 'case',
    subject: { type: 'legal-person', id: { kind: 'uscc', value: CODE }, name: NAME },
    title: '记录（示例）',
    scheme: 'case',
    class: 'JN-D1',
    polarity: 'negative',
    severity: 'ordinary',
    basis: { type: '行政处罚决定书', effective: true },
    procedure: 'general',
    domain: '市场监督管理',
    disclosureMode: 'public',
    heldBy: 'CN-3701',
    suppliedBy: '示例市公共信用信息平台',
    retrievedAt: plainDate('2025-01-15'),
    ...changes,
  };
}

export const applicant = { id: { kind: 'uscc', value: CODE }, name: NAME, type: 'legal-person' } as const;
