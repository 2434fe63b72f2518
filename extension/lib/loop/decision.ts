import type { AuditEntry } from '../../../core/audit/types.ts';
import { restsOn } from '../../../core/screening/rests-on.ts';
import type { CheckedCase } from '../background/check.ts';
import { maskedSubject } from '../background/check.ts';
import { LAW } from '../law/packs.ts';
import type { HoldDecision } from '../message/own.ts';
import type { CaseReading } from '../profile/types.ts';
import { logWords } from '../words/log.ts';
import { dueOf } from './due.ts';
import type {
  CaseDecision,
  DecidedMeasure,
  DecidedRecord,
  FeedbackItem,
  FeedbackMessage,
  ShownAnswer,
} from './types.ts';

type Confirmed = Exclude<HoldDecision, { kind: 'return' }>;

/** What stands in the officer's records of a decision, beside its entry in the log. */
export function decisionOf(
  id: string,
  { seq, hash, time, user, department, matter, reason, confirmedBy }: AuditEntry,
  confirmed: Confirmed,
  checked: CheckedCase,
  reading: CaseReading,
): CaseDecision {
  const { authority, on } = checked.moment.around;
  const { trialDay } = checked.moment.settings;
  const apply = confirmed.kind === 'apply';
  const due = apply ? dueOf(LAW, authority.jurisdiction, on) : undefined;
  const kind = checked.subject.id?.kind;
  return {
    id,
    seq,
    hash,
    time,
    kind: confirmed.kind,
    officer: user,
    department,
    ...(authority.name ? { authority: authority.name } : {}),
    jurisdiction: authority.jurisdiction,
    matter: matter ?? { type: checked.moment.around.matter.type },
    subject: { ...(kind ? { kind } : {}), ...maskedSubject(checked.subject) },
    records: recordsOf(checked, apply ? confirmed.measures : []),
    measures: apply ? measuresOf(confirmed.measures, checked) : [],
    reason: reason?.code ?? 'other',
    statement: reason?.text ?? '',
    ...(confirmedBy ? { confirmedBy } : {}),
    ...(due ? { due } : {}),
    ...(trialDay ? { trialDay } : {}),
    shown: answerOf(checked),
    ...(apply ? { reading } : {}),
    state: apply ? 'open' : 'done',
  };
}

/** What a check says now, to be compared with what it said then. */
export function answerOf({ outcome, screening, moment }: CheckedCase): ShownAnswer {
  return {
    on: moment.around.on,
    outcome,
    records: (screening?.hits ?? [])
      .map(({ record, state }) => ({ id: record.id, title: record.title, state: state.state }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    lists: moment.lists.map(({ name, sequence }) => logWords.list(name, sequence)),
  };
}

/** Whether two answers differ for the officer; another issue of a list alone is no difference. */
export function differs(a: ShownAnswer, b: ShownAnswer): boolean {
  const said = ({ outcome, records }: ShownAnswer): string =>
    JSON.stringify([outcome, records.map(({ id, state }) => [id, state])]);
  return said(a) !== said(b);
}

function recordsOf({ screening }: CheckedCase, measures: readonly string[]): DecidedRecord[] {
  return restsOn(screening?.hits ?? [], measures).map(({ record, state }) => {
    const document = [record.basis?.type, record.basis?.number].filter(Boolean).join(' ');
    return {
      id: record.id,
      title: record.title,
      suppliedBy: record.suppliedBy,
      ...(record.list ? { list: record.list.name } : {}),
      ...(document ? { document } : {}),
      ...(state.discloseUntil ? { shownThrough: state.discloseUntil } : {}),
    };
  });
}

function measuresOf(ids: readonly string[], { screening }: CheckedCase): DecidedMeasure[] {
  const measures = screening?.hits.flatMap((hit) => hit.measures) ?? [];
  return ids.flatMap((id) => {
    const found = measures.find((measure) => measure.id === id);
    const [cited] = found?.citations ?? [];
    if (!found) return [];
    return [{ id, name: found.name, basis: cited ? `《${cited.document}》${cited.article}` : '' }];
  });
}

/** What is sent of it: decision, result or withdrawal, whichever came last. */
export function messageOf(
  decision: CaseDecision,
  event: FeedbackMessage['event'],
  id: string,
  time: string,
): FeedbackMessage {
  const { officer, department, authority, jurisdiction, matter, subject, trialDay } = decision;
  const { result, withdrawn } = decision;
  return {
    format: 'xinshao-feedback',
    version: 1,
    id,
    event,
    time,
    department,
    officer,
    ...(authority ? { authority } : {}),
    jurisdiction,
    matter,
    subject,
    decision: {
      id: decision.id,
      kind: decision.kind === 'apply' ? 'applied' : 'declined',
      time: decision.time,
      measures: decision.measures.map(({ id, name, basis }) => ({ id, name: name['zh-CN'], basis })),
      reason: { code: decision.reason, text: decision.statement },
      ...(decision.confirmedBy ? { confirmedBy: decision.confirmedBy } : {}),
      records: decision.records,
      log: { seq: decision.seq, hash: decision.hash },
    },
    ...(event === 'result' && result ? { result: { code: result.code, text: result.text } } : {}),
    ...(event === 'withdrawal' && withdrawn
      ? { withdrawal: { code: withdrawn.reason, text: withdrawn.text } }
      : {}),
    ...(trialDay ? { trialDay } : {}),
  };
}

/** The same, as it waits to be sent. */
export function itemOf(decision: CaseDecision, event: FeedbackMessage['event'], time: string): FeedbackItem {
  const id = crypto.randomUUID();
  return {
    id,
    kind: 'feedback',
    decision: decision.id,
    message: messageOf(decision, event, id, time),
    createdAt: new Date().toISOString(),
    attempts: 0,
    nextAt: 0,
    state: 'waiting',
  };
}
