import type { Citation } from '../answer/index.ts';
import type { Asked } from '../classify/index.ts';
import type { Cited, SubjectRule } from '../law/index.ts';

/** Whom the law does not regard as a subject of credit information, or may not. */
export interface Ineligible {
  readonly ok: false;
  readonly because: 'subject-not-eligible' | 'subject-unknown';
  readonly missing: readonly string[];
  readonly citations: readonly Citation[];
}

/** The first rule that does not clearly take the subject in; where there is none, everybody is a subject. */
export function ineligible(rules: readonly Cited<SubjectRule>[], asked: Asked): Ineligible | undefined {
  for (const { when, citation } of rules) {
    const is = asked.truth(when);
    if (is === 'passed') continue;
    return is === 'failed'
      ? { ok: false, because: 'subject-not-eligible', missing: [], citations: [citation] }
      : { ok: false, because: 'subject-unknown', missing: asked.missing(when), citations: [citation] };
  }
  return undefined;
}
