import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/index.ts';
import { rulesInForce, type BasisRule, type Cited, type LawInForce, type LawPack } from '../law/index.ts';
import { remember } from './remember.ts';
import type { BasisDocument } from './types.ts';

export type BasisOutcome =
  | 'accepted'
  | 'none' // no document at all
  | 'not-accepted' // a kind of document that can't support a finding
  | 'not-effective'
  | 'unknown'; // effect not known, or a kind of document no rule in force names

export interface BasisAnswer {
  readonly outcome: BasisOutcome;
  readonly missing: readonly string[];
  /** The rule that accepts or rejects the kind of document; none where no rule names it. */
  readonly citations: readonly Citation[];
}

/** A rule with the answer that follows where nothing else stands against the document: the same object every time. */
interface Named {
  readonly row: Cited<BasisRule>;
  readonly answer: BasisAnswer;
}

type Rules = ReadonlyMap<string, Named>;
const prepared = new WeakMap<LawInForce, Rules>();

/** What the laws of one place say of a kind of document, whatever the single one may be. */
interface Kind {
  /** Said of every document of the kind. */
  readonly always: BasisAnswer | undefined;
  readonly accepting: Named | undefined;
  /** No rule in force names the kind, though some name others. */
  readonly unnamed: boolean;
}

const key = /* @__PURE__ */ remember((type) => type.replace(/\s/g, '').normalize('NFKC'));

/** Document kinds by name. A rule that rejects a kind stands above one that accepts it. */
function rulesOf(law: LawInForce): Rules {
  let rules = prepared.get(law);
  if (rules === undefined) {
    const found = new Map<string, Named>();
    for (const row of rulesInForce(law, 'basis')) {
      const answer = Object.freeze({
        outcome: row.accepted ? 'accepted' : 'not-accepted',
        missing: NOTHING,
        citations: Object.freeze([row.citation]),
      } satisfies BasisAnswer);
      for (const type of row.documentTypes.map(key)) {
        if (!found.has(type) || !row.accepted) found.set(type, { row, answer });
      }
    }
    prepared.set(law, (rules = found));
  }
  return rules;
}

const known = new WeakMap<readonly LawPack[], ReadonlyMap<string, boolean>>();

/** Kinds any loaded text names, wherever it applies: what an interview record is does not change from city to city. */
function knownKinds(packs: readonly LawPack[]): ReadonlyMap<string, boolean> {
  let kinds = known.get(packs);
  if (kinds === undefined) {
    const found = new Map<string, boolean>();
    for (const { basis = [], sourceKind } of packs) {
      if (sourceKind === 'draft') continue;
      for (const { documentTypes, accepted } of basis) {
        for (const type of documentTypes.map(key)) found.set(type, accepted && found.get(type) !== false);
      }
    }
    known.set(packs, (kinds = found));
  }
  return kinds;
}

const NOTHING: readonly never[] = Object.freeze([]);
const of = (
  outcome: BasisOutcome,
  missing: readonly string[],
  citations = NOTHING as BasisAnswer['citations'],
) => Object.freeze({ outcome, missing, citations });
const NONE: BasisAnswer = of('none', ['record.basis']);
const REJECTED: BasisAnswer = of('not-accepted', NOTHING);
const ACCEPTED: BasisAnswer = of('accepted', NOTHING);
const KIND_UNKNOWN: BasisAnswer = of('unknown', ['record.basis.type']);

/** Judges documents under the laws given, deciding place first: each kind of document is looked up once. */
export type BasisJudge = (basis: BasisDocument | undefined, on: PlainDate) => BasisAnswer;

export function basisJudge(laws: readonly LawInForce[], packs: readonly LawPack[]): BasisJudge {
  const kindOf = remember((type) => kindUnder(type, laws, packs));
  return (basis, on) => {
    if (basis === undefined || basis.type === '') return NONE;
    const { type, effective, effectiveOn } = basis;
    const { always, accepting, unnamed } = kindOf(type);
    if (always !== undefined) return always;
    const begun = effectiveOn === undefined ? undefined : effectiveOn <= on;
    if (effective === false || begun === false) {
      return of('not-effective', NOTHING, accepting?.answer.citations);
    }
    if (effective === undefined && begun === undefined) {
      return of('unknown', ['record.basis.effective'], accepting?.answer.citations);
    }
    return unnamed ? KIND_UNKNOWN : (accepting?.answer ?? ACCEPTED);
  };
}

function kindUnder(text: string, laws: readonly LawInForce[], packs: readonly LawPack[]): Kind {
  const type = key(text);
  let accepting: Named | undefined;
  let named = false;
  for (const law of laws) {
    const rules = rulesOf(law);
    named ||= rules.size > 0;
    const rule = rules.get(type);
    if (rule?.row.accepted === false) return { always: rule.answer, accepting: undefined, unnamed: false };
    accepting ??= rule;
  }
  const elsewhere = named ? undefined : knownKinds(packs);
  return {
    always: elsewhere?.get(type) === false ? REJECTED : undefined,
    accepting,
    unnamed: named ? accepting === undefined : elsewhere?.size !== 0 && !elsewhere?.has(type),
  };
}

/**
 * Can this document support a finding of dishonesty on this day: its kind is one the law in force accepts, and it has
 * legal effect. Where the law in force there names no kinds, what other loaded texts reject is rejected, what they accept
 * is accepted, and any other kind is not known; where no loaded text names any, legal effect alone counts.
 *
 * @param laws the law of the deciding place first, then that of the place that holds the record.
 * @param packs every pack that is loaded.
 * @source 济南市社会信用管理办法 第十三条
 */
export const judgeBasis = (
  basis: BasisDocument | undefined,
  laws: readonly LawInForce[],
  on: PlainDate,
  packs: readonly LawPack[] = [],
): BasisAnswer => basisJudge(laws, packs)(basis, on);
