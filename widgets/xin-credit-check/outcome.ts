import type { PlainDate } from '../../core/date/types.ts';
import type { LawPack } from '../../core/law/types.ts';
import { recordState } from '../../core/record/index.ts';
import type { CreditRecord, RecordState, RecordStateKind } from '../../core/record/types.ts';
import { screen } from '../../core/screening/index.ts';
import type { Hit, Identity, OfferedIncentive, Screening, ScreenInput } from '../../core/screening/types.ts';
import { sameName } from '../../core/subject/name.ts';
import type { Mode } from '../base/config.ts';
import type { CreditAnswer } from '../base/credit-answer.ts';
import type { CreditQuery } from '../base/credit-source.ts';

/** A record whose content may be shown. */
export interface ShownRecord {
  readonly record: CreditRecord;
  readonly state: RecordState;
  /** Officer only. Elsewhere nobody decides anything here: the record just stands. */
  readonly level?: Hit['level'];
  readonly via?: Hit['via'];
}

export interface Outcome {
  readonly identity: Identity;
  readonly shown: readonly ShownRecord[];
  /** States of records that exist and whose content is not shown. */
  readonly withheld: readonly RecordStateKind[];
  readonly incentives: readonly OfferedIncentive[];
  /** Officer only. */
  readonly screening?: Screening;
}

export interface OutcomeInput extends Pick<ScreenInput, 'matter' | 'authority'> {
  readonly mode: Mode;
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
}

/** States that are said although the content is withheld; all others leave no trace: not shown means not shown. */
const SAID: readonly RecordStateKind[] = ['suspended', 'revoked', 'altered', 'indeterminate'];

/** Which records the viewer may be shown at all, whatever their state. */
function disclosed(record: CreditRecord, mode: Mode, query: CreditQuery): boolean {
  const own = record.subject.id.value.toUpperCase() === query.value;
  if (mode === 'self') return own;
  const { disclosureMode } = record;
  if (disclosureMode === 'public') return own || mode === 'officer';
  if (disclosureMode === 'sharing') return mode === 'officer';
  return disclosureMode === 'authorised' && own && mode !== 'public' && !!query.authorisation;
}

export function outcomeOf(answer: CreditAnswer, query: CreditQuery, input: OutcomeInput): Outcome {
  const { mode, law, on } = input;
  const records = answer.records.filter((record) => disclosed(record, mode, query));
  const id = { kind: query.kind, value: query.value };
  const names = [query.name, answer.name].filter((name): name is string => !!name);
  if (mode === 'officer') {
    const type =
      answer.records[0]?.subject.type ?? (id.kind === 'resident-id' ? 'natural-person' : undefined);
    const subject = { id, ...(names[0] && { name: names[0] }), ...(type && { type }) };
    const screening = screen({ ...input, subject, records });
    return {
      identity: disagrees(names) ? 'not-established' : screening.identity,
      shown: [
        ...screening.hits,
        ...screening.notHits.flatMap(({ record, state }) =>
          record && state.visible ? [{ record, state }] : [],
        ),
      ],
      withheld: screening.notHits.flatMap(({ record, state }) =>
        (record && state.visible) || !SAID.includes(state.state) ? [] : [state.state],
      ),
      incentives: screening.incentives,
      screening,
    };
  }

  const identity =
    disagrees(names) || records.some((record) => !bears(record, query.name))
      ? 'not-established'
      : query.name
        ? 'established'
        : 'code-only';
  const states = records.map((record) => ({ record, state: recordState(record, { law, on }) }));
  const visible = states.filter(({ state }) => state.visible);
  return {
    identity,
    shown: visible.filter(({ record }) => record.polarity !== 'positive'),
    withheld: states.flatMap(({ state }) =>
      !state.visible && SAID.includes(state.state) ? [state.state] : [],
    ),
    incentives: [],
  };
}

const disagrees = ([a, b]: readonly string[]) => a !== undefined && b !== undefined && !sameName(a, b);

/** The record's subject bears the name that was typed, now or formerly. */
function bears({ subject }: CreditRecord, name: string | undefined): boolean {
  return !name || [subject.name, ...(subject.formerNames ?? [])].some((each) => sameName(each, name));
}
