import { allChoices } from '../answer/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { evaluate } from '../classify/index.ts';
import { readPath } from '../classify/path.ts';
import type { Fact, Facts } from '../classify/types.ts';
import { isPlainDate } from '../date/index.ts';
import type { PlainDate } from '../date/types.ts';
import { computeDeadline, type DeadlineOptions } from './compute.ts';
import type {
  CitedDeadlineRule,
  DeadlineFacts,
  ExcludedFact,
  ExtensionFact,
  Timeline,
  TimelineChain,
  TimelineStep,
} from './types.ts';

type Step = TimelineChain['steps'][number];

const dateAt = (facts: Facts, path: string): PlainDate | undefined => {
  const value = readPath(path)(facts);
  return isPlainDate(value) ? value : undefined;
};

const bag = (value: Fact | undefined): Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : {};

function extensionsOf(facts: Facts, rule: string): readonly ExtensionFact[] {
  const list = bag(facts['extensions'])[rule];
  if (!Array.isArray(list)) return [];
  return (list as readonly Fact[]).map((fact) => {
    const { days, reason } = bag(fact);
    const asked = dateAt(bag(fact), 'asked');
    const authorityConsent = dateAt(bag(fact), 'authorityConsent');
    const requesterTold = dateAt(bag(fact), 'requesterTold');
    return {
      days: typeof days === 'number' ? days : NaN,
      ...(typeof reason === 'string' && { reason }),
      ...(asked && { asked }),
      ...(authorityConsent && { authorityConsent }),
      ...(requesterTold && { requesterTold }),
    };
  });
}

function excludedOf(facts: Facts, rule: string): readonly ExcludedFact[] {
  const list = bag(facts['excluded'])[rule];
  if (!Array.isArray(list)) return [];
  // What is no date stays what it is: the answer says so.
  return (list as readonly Fact[]).map((fact) => bag(fact) as unknown as ExcludedFact);
}

function readingsOf(facts: Facts): Record<string, string> {
  const texts = Object.entries(bag(facts['reading'])).filter(([, option]) => typeof option === 'string');
  return Object.fromEntries(texts) as Record<string, string>;
}

/**
 * Steps that follow one another, each with its own clock.
 *
 * @param rules the rules the steps name, with their citations; others are ignored.
 * @param facts dates by the names the rules and steps give them (`startEvent`, `doneFact`), `on` for today,
 * `extensions.<rule id>` and `excluded.<rule id>` as lists, `reading.<id>` for readings. A text that is no civil date counts as not known.
 * @returns every step of the chain in order; one that does not apply has no answer.
 */
export function computeTimeline(
  chain: TimelineChain,
  rules: readonly CitedDeadlineRule[],
  facts: Facts,
  calendar: Calendar,
  options: DeadlineOptions = {},
): Timeline {
  const on = dateAt(facts, 'on');
  const readings = readingsOf(facts);
  const steps: TimelineStep[] = [];
  let before: { readonly step: Step; readonly result: TimelineStep } | undefined;

  for (const step of chain.steps) {
    const { id, deadline, when, doneFact } = step;
    const condition = when && evaluate(when, facts, id);
    const applies = condition?.truth ?? 'passed';
    const rule = rules.find((one) => one.id === deadline);
    const head = { id, deadline, applies, missing: condition?.missing ?? [] };
    if (applies !== 'passed' || !rule) {
      steps.push(rule ? head : { ...head, missing: [...head.missing, `rule:${deadline}`] });
      continue;
    }
    const start = dateAt(facts, rule.startEvent);
    const done = dateAt(facts, doneFact);
    const excluded = excludedOf(facts, deadline);
    const asked = rule.completion && dateAt(facts, rule.completion.from);
    const completed = rule.completion && dateAt(facts, rule.completion.to);
    const given: DeadlineFacts = {
      ...(start && { start }),
      ...(done && { done }),
      ...(on && { on }),
      extensions: extensionsOf(facts, deadline),
      ...(excluded.length > 0 && { excluded }),
      ...(asked && { completion: { from: asked, ...(completed && { to: completed }) } }),
      readings,
    };
    const answer = computeDeadline(rule, given, calendar, options);
    const opener = before?.step.doneFact === rule.startEvent ? before.result.answer : undefined;
    const later =
      !start && opener?.kind === 'due'
        ? computeDeadline(rule, { start: opener.due, readings }, calendar, options)
        : undefined;
    const result: TimelineStep = {
      ...head,
      ...(start && { start }),
      ...(done && { done }),
      answer,
      ...(later?.kind === 'due' && { forecast: later }),
    };
    steps.push(result);
    before = { step, result };
  }

  const open = steps.flatMap(({ id, answer }) =>
    answer?.kind === 'due' && answer.deadlineKind === 'limit' && answer.onTime === undefined
      ? [{ id, due: answer.due }]
      : [],
  );
  const next = open.reduce<(typeof open)[number] | undefined>(
    (a, b) => (a && a.due <= b.due ? a : b),
    undefined,
  );
  const choices = allChoices([chain.choices, ...steps.map(({ answer }) => answer?.choices)]);
  return { chain: chain.id, steps, choices, ...(next && { next: next.id }) };
}
