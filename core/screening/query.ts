import { truth, type Facts } from '../classify/index.ts';
import type { Run } from './run.ts';
import type { QueryPrompt } from './types.ts';

/** What the law says about querying for this matter, nearest place first. */
export function queryPrompts(run: Run): QueryPrompt[] {
  const prompts: QueryPrompt[] = [];
  const { matter, authority } = run.input;
  for (const rule of run.law.queriesFor(matter.type)) {
    const facts = { matter: { ...matter.facts, ...matter }, authority } as unknown as Facts;
    const applies = rule.when === undefined ? 'passed' : truth(rule.when, facts);
    if (applies === 'failed') continue;
    const citation = rule.citation;
    if (applies === 'unknown') {
      run.trace.push({ stage: 'query', code: 'query-unknown', outcome: 'unknown', citation });
      continue;
    }
    prompts.push({ modality: rule.modality, citation });
    run.trace.push({ stage: 'query', code: `query-${rule.modality}`, outcome: 'info', citation });
  }
  return prompts;
}
