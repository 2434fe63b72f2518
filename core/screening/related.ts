import { bit } from '../answer/choice-mask.ts';
import { evaluate, truth, type Facts } from '../classify/index.ts';
import type { Cited, RelatedRule } from '../law/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { CreditRecord, RelatedPerson } from '../record/types.ts';
import type { AuthorityLaw } from './authority-law.ts';
import type { Hit, ScreenCode, ScreenInput } from './types.ts';

export type Relation =
  | { readonly kind: 'related'; readonly via: NonNullable<Hit['via']>; readonly rule: Cited<RelatedRule> }
  | { readonly kind: 'none'; readonly code: ScreenCode & ('role-not-covered' | 'role-ended') }
  | { readonly kind: 'unknown'; readonly missing: readonly string[]; readonly rule: Cited<RelatedRule> };

const NONE: Relation = Object.freeze({ kind: 'none', code: 'role-not-covered' });

/** The role was held on a day; unknown without dates. */
function heldOn(person: RelatedPerson, day: PlainDate | undefined): boolean | undefined {
  if (day === undefined || (person.from === undefined && person.to === undefined)) return undefined;
  return (person.from === undefined || person.from <= day) && (person.to === undefined || person.to >= day);
}

/**
 * Whether a record about another subject touches the screened person through a role the law names. It prompts at most:
 * a measure against a related person needs a provision of its own. The text does not say whether the role at the
 * decision or the present one counts, so either makes the prompt and both are given.
 *
 * @source 济南市社会信用管理办法 第三十三条
 */
export function relationOf(
  record: CreditRecord,
  as: readonly RelatedPerson[],
  law: AuthorityLaw,
  facts: Facts,
  { on, choices }: Pick<ScreenInput, 'on' | 'choices'>,
): Relation {
  let none = NONE;
  for (const rule of law.related) {
    const covered = as.filter(({ role }) => rule.roles.includes(role));
    if (covered.length === 0) continue;
    const applies = truth(rule.when, facts);
    if (applies === 'failed') continue;
    if (applies === 'unknown') return { kind: 'unknown', missing: evaluate(rule.when, facts).missing, rule };
    for (const person of covered) {
      const now = heldOn(person, on);
      const then = heldOn(person, record.decisionDate);
      const counts = choices?.['role-when'];
      const ended =
        counts === 'now'
          ? now === false
          : counts === 'at-listing'
            ? then === false
            : now === false && then === false;
      if (ended) {
        none = { kind: 'none', code: 'role-ended' };
        continue;
      }
      const held: NonNullable<Hit['via']>['held'] = now
        ? then
          ? 'both'
          : 'now'
        : then
          ? 'at-decision'
          : undefined;
      const via = { role: person.role, subjectName: record.subject.name, ...(held && { held }) };
      return { kind: 'related', via, rule };
    }
  }
  return none;
}

/** What the answer about a related person rests on: whom the law names, and, where it names the role, when it was held. */
export function relationChoices(relation: Relation, { choices }: Pick<ScreenInput, 'choices'>): number {
  if (relation.kind !== 'related' && !(relation.kind === 'none' && relation.code === 'role-ended')) {
    return bit('related-persons');
  }
  const option = choices?.['role-when'];
  const when = option === 'now' || option === 'at-listing' ? (`role-when:${option}` as const) : 'role-when';
  return bit('related-persons') | bit(when);
}
