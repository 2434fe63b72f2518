import type { Citation } from '../answer/index.ts';
import type { DeadlineRule } from '../deadline/types.ts';
import { citationOf, cite } from './cite.ts';
import type { LawPack } from './types.ts';

/**
 * What follows when a limit is missed: the sentence that lays it down, then the case it names. The class of breach that
 * stands at the article the rule names holds both.
 */
export function consequenceOf(pack: LawPack, { consequence }: DeadlineRule): readonly Citation[] {
  if (consequence === undefined) return [];
  for (const scheme of pack.schemes ?? []) {
    const breach = scheme.classes.find(({ article }) => article === consequence);
    if (breach === undefined) continue;
    const named = citationOf(pack, { ...scheme, article: consequence, quote: breach.quote ?? breach.name });
    return [cite(pack, scheme).citation, named];
  }
  return [];
}
