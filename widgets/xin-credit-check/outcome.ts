import { evaluateDuty } from '../../core/classify/duty.ts';
import { truth } from '../../core/classify/evaluate.ts';
import type { PlainDate } from '../../core/date/types.ts';
import { lawInForce } from '../../core/law/in-force.ts';
import { rulesInForce } from '../../core/law/rules.ts';
import type { CitedDuty, Jurisdiction, LawPack } from '../../core/law/types.ts';
import { judgeBasis } from '../../core/record/basis.ts';
import { recordState } from '../../core/record/state.ts';
import type { CreditRecord, RecordState } from '../../core/record/types.ts';
import { identifySubject } from '../../core/screening/identity.ts';
import { screen } from '../../core/screening/screen.ts';
import type {
  Hit,
  Identity,
  IdentityReason,
  NotAHitReason,
  OfferedIncentive,
  Screening,
  ScreenInput,
} from '../../core/screening/types.ts';
import { compareNames } from '../../core/subject/compare-names.ts';
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
  /** Why it is no hit. */
  readonly because?: NotAHitReason;
}

/** What there is to show of an answered check, by who looks and on which day. */
export interface Outcome {
  readonly identity: Identity;
  readonly identityReason?: IdentityReason;
  readonly shown: readonly ShownRecord[];
  /** Why there are records whose content is not shown; once each. */
  readonly withheld: readonly NotAHitReason[];
  readonly incentives: readonly OfferedIncentive[];
  /** Officer only. */
  readonly screening?: Screening;
}

export interface OutcomeInput extends Pick<ScreenInput, 'matter' | 'authority'> {
  readonly mode: Mode;
  readonly publicity: Publicity;
  readonly law: readonly LawPack[];
  readonly on: PlainDate;
}

/** These leave no trace at all: what may not be shown is not hinted at either. */
const SILENT: readonly NotAHitReason[] = [
  'expired',
  'repaired',
  'deleted',
  'sealed',
  'not-recorded',
  'not-negative',
  'not-public-credit',
];

const said = (reasons: readonly NotAHitReason[]) => [
  ...new Set(reasons.filter((reason) => !SILENT.includes(reason))),
];

export function outcomeOf(answer: CreditAnswer, query: CreditQuery, input: OutcomeInput): Outcome {
  const names = [query.name, answer.name].filter((name): name is string => !!name);
  // The source's own name for the code contradicts the one typed: nobody's record is shown.
  if (names[1] && compareNames(names[0]!, names[1]) === 'different')
    return {
      identity: 'not-established',
      identityReason: 'name-mismatch',
      shown: [],
      withheld: [],
      incentives: [],
    };
  const subject = { id: { kind: query.kind, value: query.value }, ...(names[0] && { name: names[0] }) };
  const outcome =
    input.mode === 'officer' ? forOfficer(answer, query, input, subject) : forOthers(answer, input, subject);
  const identity = comparedIdentity(outcome.identity, query, answer);
  return identity === outcome.identity
    ? outcome
    : { ...outcome, identity, ...(outcome.screening && { screening: { ...outcome.screening, identity } }) };
}

/** Agreement is said of a name that was given alone: that a source agrees with its own records compares nothing. */
function comparedIdentity(found: Identity, query: CreditQuery, answer: CreditAnswer): Identity {
  if (found === 'not-established') return found;
  if (!query.name) return 'code-only';
  // The source may know the name although it holds no record.
  return answer.name && compareNames(query.name, answer.name) === 'same' ? 'established' : found;
}

function forOfficer(
  { records }: CreditAnswer,
  query: CreditQuery,
  { matter, authority, law, on }: OutcomeInput,
  subject: ScreenInput['subject'],
): Outcome {
  const type = records.find((record) => record.subject.id.value === query.value)?.subject.type;
  const facts = { ...matter.facts, ...(query.authorisation && { writtenAuthorisation: true }) };
  const screening = screen({
    subject: { ...subject, ...(type && { type }) },
    matter: { ...matter, facts },
    authority,
    records,
    law,
    on,
  });
  const { identity, identityReason, hits, notHits, incentives } = screening;
  return {
    identity,
    ...(identityReason && { identityReason }),
    shown: [
      ...hits.map(({ record, state, level, via }) => ({ record, state, level, ...(via && { via }) })),
      ...notHits.flatMap(({ record, state, because }) =>
        record && state.visible && because !== 'not-public-credit' ? { record, state, because } : [],
      ),
    ],
    withheld: said(notHits.flatMap(({ record, state, because }) => (record && state.visible ? [] : because))),
    incentives,
    screening,
  };
}

/** How the page vouches for publishing data of natural persons. */
export interface Publicity {
  /** Kind of the text that orders it, as the packs name it: `law`, `administrative-regulation`, `state-council-decision` … */
  readonly basisKind?: string;
  readonly subjectConsent?: boolean;
}

/**
 * The duty that forbids showing a natural person's record to the public here, if one does. Silence of the page about
 * basis and consent counts as neither.
 *
 * @source 济南市社会信用管理办法 第十九条; 山东省社会信用条例 第二十条
 */
export function notPublic(
  law: readonly LawPack[],
  jurisdiction: Jurisdiction,
  on: PlainDate,
  { basisKind = 'none', subjectConsent = false }: Publicity,
): CitedDuty | undefined {
  const facts = {
    display: { viewer: 'public', masked: true, basisKind, subjectConsent },
    record: { subject: { type: 'natural-person' } },
  };
  return rulesInForce(lawInForce(law, { jurisdiction, on }), 'duties').find((duty) => {
    if (!duty.applies || truth(duty.applies, facts) !== 'passed') return false;
    return evaluateDuty(duty, facts).level === 'refuse';
  });
}

/** Public, the subject itself, or a bank: records as they stand, no measures, nothing of other people. */
function forOthers(
  { records }: CreditAnswer,
  { mode, law, on, publicity }: OutcomeInput,
  subject: ScreenInput['subject'],
): Outcome {
  const { identity, reason, matches } = identifySubject(subject, records);
  const shown: ShownRecord[] = [];
  const withheld: NotAHitReason[] = [];
  for (const { record, as } of matches) {
    const { disclosureMode, polarity, origin = 'public-credit' } = record;
    const mine =
      mode === 'self' || disclosureMode === 'public' || (mode === 'bank' && disclosureMode === 'authorised');
    if (as || !mine || origin !== 'public-credit') continue;
    const person = record.subject.type === 'natural-person';
    if (mode === 'public' && person && notPublic(law, record.heldBy, on, publicity)) continue;
    const state = recordState(record, { law, on });
    const holder = lawInForce(law, { jurisdiction: record.heldBy, on });
    const basis = polarity === 'negative' ? judgeBasis(record.basis, [holder], on).outcome : 'accepted';
    if (state.state === 'altered') withheld.push('altered');
    else if (state.state === 'indeterminate') withheld.push('state-unknown');
    else if (basis === 'unknown') withheld.push('basis-unknown');
    // What is suspended, withdrawn or unfounded is published to nobody: only the subject itself is told that it is there.
    else if (!state.visible) withheld.push(...(mode === 'self' ? [state.state as NotAHitReason] : []));
    else if (basis !== 'accepted') withheld.push(...(mode === 'self' ? (['no-basis'] as const) : []));
    else shown.push({ record, state });
  }
  return {
    identity,
    ...(reason && { identityReason: reason }),
    shown: shown.filter(({ record }) => record.polarity !== 'positive'),
    withheld: said(withheld),
    incentives: shown
      .filter(({ record }) => record.polarity === 'positive')
      .map(({ record }) => ({
        id: record.id,
        name: { 'zh-CN': record.title, en: record.title },
        citations: [],
      })),
  };
}

/** The same where there is no step that could be held: what would be confirmed is a prompt. */
export function adviseOnly(outcome: Outcome): Outcome {
  const { shown, screening } = outcome;
  return {
    ...outcome,
    shown: shown.map((each) => (each.level === 'intercept' ? { ...each, level: 'advise' } : each)),
    ...(screening && {
      screening: {
        ...screening,
        level: screening.level === 'intercept' ? 'advise' : screening.level,
        hits: screening.hits.map((hit) => (hit.level === 'intercept' ? { ...hit, level: 'advise' } : hit)),
      },
    }),
  };
}
