import { bit, bitsOf } from '../answer/choice-mask.ts';
import { evaluate, evaluateDuty, truth } from '../classify/index.ts';
import { stronger } from './level.ts';
import { matterFacts } from './facts.ts';
import { lack, type Run } from './run.ts';
import type { QueryPrompt, StatutoryPrompt } from './types.ts';

/** What the law says about querying for this matter, nearest place first. */
export function queryPrompts(run: Run): QueryPrompt[] {
  const prompts: QueryPrompt[] = [];
  const rules = run.law.queriesFor(run.input.matter.type);
  if (rules.length === 0) return prompts;
  const facts = matterFacts(run.input);
  for (const rule of rules) {
    const citation = rule.citation;
    const applies = rule.when === undefined ? 'passed' : truth(rule.when, facts);
    if (applies === 'failed') continue;
    if (applies === 'unknown' && rule.when !== undefined) {
      for (const fact of evaluate(rule.when, facts).missing) lack(run, fact);
      run.trace.push({ stage: 'query', code: 'query-unknown', outcome: 'unknown', citation });
      continue;
    }
    run.choices |= bitsOf(rule.choices);
    prompts.push({ rule: rule.id, modality: rule.modality, citation });
    run.trace.push({ stage: 'query', code: `query-${rule.modality}`, outcome: 'info', citation });
  }
  return prompts;
}

/**
 * Holds a text lays down for the matter itself, on facts the page or the officer gives: a finding document, not a list.
 * What such a text asks and nobody has said stands in `missing`.
 *
 * @source 二手车出口工作通知 一
 */
export function statutoryPrompts(run: Run): StatutoryPrompt[] {
  if (run.law.statutes.length === 0) return [];
  const facts = matterFacts(run.input);
  const prompts: StatutoryPrompt[] = [];
  for (const duty of run.law.statutes) {
    if (truth(duty.when, facts) === 'failed') continue;
    const { verdict, level, say, missing } = evaluateDuty(duty, facts);
    for (const fact of missing) lack(run, fact);
    if (verdict !== 'then') continue;
    const then = duty.then.level;
    const held = level === 'intercept' && run.law.decides(duty.citation.pack) ? 'intercept' : 'advise';
    run.choices |= bitsOf(duty.choices) | (held === then ? 0 : bit('source-kind'));
    run.level = stronger(run.level, held);
    run.trace.push({ stage: 'level', code: 'statute', outcome: 'passed', citation: duty.citation });
    prompts.push({
      rule: duty.id,
      level: held,
      name: duty.name,
      ...(say && { say }),
      citation: duty.citation,
    });
  }
  return prompts;
}
