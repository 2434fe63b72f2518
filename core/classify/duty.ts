import type { Choice, Citation } from '../answer/index.ts';
import type { CitedDuty, Duty, DutyOutcome } from '../law/types.ts';
import { evaluate } from './evaluate.ts';
import { readBusiness } from './individual-business.ts';
import type { ConditionStep, DutyAnswer, Facts } from './types.ts';

/**
 * What holds a duty down to a prompt: a text that is not the document's own, or that names no first day in force. The same
 * as `mayDecide` of core/law, asked of a citation.
 */
function capOf(citation: Citation | undefined): DutyAnswer['cappedBy'] {
  if (citation === undefined) return undefined;
  const own = citation.sourceKind === 'full-text' || citation.sourceKind === 'excerpt';
  if (!own) return citation.sourceKind;
  return citation.from === undefined ? 'window-unknown' : undefined;
}

/** A text that may not decide is held down to a prompt: a choice of its own. */
const CAPPED: readonly Choice[] = /* @__PURE__ */ Object.freeze(['source-kind']);
const NO_CHOICES: readonly Choice[] = /* @__PURE__ */ Object.freeze([]);
const NO_STEPS: readonly ConditionStep[] = /* @__PURE__ */ Object.freeze([]);

/** The chosen readings as facts `reading.<id>`, so that a condition can ask for them. */
function withReadings(duty: Duty, facts: Facts): Facts {
  if (duty.readings === undefined) return facts;
  const given = facts['reading'];
  const chosen = typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Facts) : {};
  const defaults: Record<string, string> = {};
  for (const r of duty.readings) defaults[r.id] = r.default;
  return { ...facts, reading: { ...defaults, ...chosen } };
}

function outcomeOf(
  duty: Duty & { readonly citation?: Citation },
  verdict: 'then' | 'else',
  trace: readonly ConditionStep[],
): DutyAnswer {
  const outcome: DutyOutcome = duty[verdict];
  const cap = outcome.level === 'intercept' || outcome.level === 'refuse' ? capOf(duty.citation) : undefined;
  return {
    rule: duty.id,
    kind: duty.kind,
    verdict,
    outcome: outcome.outcome,
    level: cap === undefined ? outcome.level : 'advise',
    ...(cap === undefined ? {} : { cappedBy: cap }),
    ...(outcome.say === undefined ? {} : { say: outcome.say }),
    missing: [],
    choices:
      cap === undefined
        ? (duty.choices ?? NO_CHOICES)
        : duty.choices === undefined
          ? CAPPED
          : [...new Set([...duty.choices, ...CAPPED])],
    trace,
    ...(duty.citation === undefined ? {} : { citation: duty.citation }),
  };
}

/**
 * What a duty says of some facts: not applicable, its `then` or `else` outcome, or indeterminate with what is missing.
 *
 * A duty quoted from a summary advises at most (`cappedBy` names the kind of source); a draft has no outcome.
 */
export function evaluateDuty(asked: Duty | CitedDuty, given: Facts): DutyAnswer {
  const read = readBusiness(asked, given);
  const duty = read.rule;
  const facts = withReadings(duty, read.facts);
  const cited = duty as Duty & { readonly citation?: Citation };
  const head = {
    rule: duty.id,
    kind: duty.kind,
    choices: duty.choices ?? NO_CHOICES,
    ...(cited.citation === undefined ? {} : { citation: cited.citation }),
  };
  if (cited.citation?.sourceKind === 'draft') {
    return {
      ...head,
      choices: CAPPED,
      verdict: 'not-applicable',
      level: 'ok',
      missing: [],
      trace: NO_STEPS,
    };
  }
  const applies = duty.applies && evaluate(duty.applies, facts, `${duty.id}.applies`);
  if (applies?.truth === 'failed') {
    return { ...head, verdict: 'not-applicable', level: 'ok', missing: [], trace: applies.trace };
  }
  const when = evaluate(duty.when, facts, `${duty.id}.when`);
  const trace = applies === undefined ? when.trace : [...applies.trace, ...when.trace];
  if (applies?.truth === 'unknown' || when.truth === 'unknown') {
    const missing = [...new Set([...(applies?.missing ?? []), ...when.missing])];
    return { ...head, verdict: 'indeterminate', level: 'indeterminate', missing, trace };
  }
  return outcomeOf(cited, when.truth === 'passed' ? 'then' : 'else', trace);
}
