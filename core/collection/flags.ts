import { comparedWith } from '../classify/compared-with.ts';
import { evaluateDuty } from '../classify/duty.ts';
import { factPaths } from '../classify/fact-paths.ts';
import type { DutyAnswer, Facts } from '../classify/types.ts';
import { rulesInForce } from '../law/rules.ts';
import type { CitedDuty, LawInForce } from '../law/types.ts';
import { asksForPaper, bareLabel } from './label.ts';
import type { CollectedField, Flag, FlagKind, SharedEntry } from './types.ts';

const REPEAT = 'ZW-19-REPEAT';
const SAME_EFFECT = 'SY-SAME-EFFECT';
const PATHS = ['field.item', 'field.name'] as const;

interface ItemRule {
  readonly duty: CitedDuty;
  readonly kind: FlagKind;
  /** What it forbids or ties to a condition. */
  readonly items: readonly string[];
}

const named = (condition: CitedDuty['when'] | undefined): readonly string[] =>
  PATHS.flatMap((path) => comparedWith(condition, path));

/** What a duty says in `applies` it ties to a condition; what it names in the condition itself it forbids. */
function kindOf(duty: CitedDuty): FlagKind {
  if (!named(duty.applies).length) return 'forbidden';
  return factPaths(duty.when).some((path) => path.startsWith('consent.')) ? 'consent' : 'basis';
}

const rules = new WeakMap<LawInForce, readonly ItemRule[]>();

/** The duties that name items of collection. */
function itemRules(law: LawInForce): readonly ItemRule[] {
  let found = rules.get(law);
  if (!found) {
    found = rulesInForce(law, 'duties').flatMap((duty) => {
      const items = [...new Set([...named(duty.applies), ...named(duty.when)])];
      return items.length ? [{ duty, kind: kindOf(duty), items }] : [];
    });
    rules.set(law, found);
  }
  return found;
}

const materialRules = (law: LawInForce): readonly CitedDuty[] =>
  rulesInForce(law, 'duties').filter(({ id }) => id === REPEAT || id === SAME_EFFECT);

/** Whose data a form asks for, where it is not an organisation's. */
type Whose = 'natural-person' | 'individual-business';

/** Asked of persons' data, whom alone these rules protect: whoever calls leaves the fields of organisations out. */
const itemFacts = (
  { basis, consent }: CollectedField,
  item: string,
  system: string,
  whose: Whose,
): Facts => ({
  query: { system },
  subject: { type: whose },
  record: { subject: { type: whose } },
  field: { item, name: item, ...(basis && { basisKind: basis }) },
  ...(consent && { consent: { form: consent } }),
});

const materialFacts = ({ label }: CollectedField, entry: SharedEntry): Facts => ({
  material: {
    catalogueEntry: entry.id,
    entryAttribute: entry.attribute,
    sufficient: entry.sufficient,
    kind: entry.kind,
    viaSharingPlatform: true,
  },
  form: { asksForPaper: asksForPaper(label) },
});

/** Whether the catalogue has what is asked for is a question to people; the equal effect is said only where it is sure. */
const speaks = (duty: CitedDuty, { level }: DutyAnswer): boolean =>
  duty.id === REPEAT ? level !== 'ok' : level === 'advise';

/** What the rules in force on a day in a place say of a field, by its label. */
export function flagsOf(
  field: CollectedField,
  law: LawInForce,
  catalogue: readonly SharedEntry[] = [],
  system = 'public-credit',
  whose: Whose = 'natural-person',
): readonly Flag[] {
  const bare = bareLabel(field.label);
  const flags: Flag[] = [];
  const entry = bare
    ? catalogue.find(({ items }) => items.some((item) => bareLabel(item) === bare))
    : undefined;
  if (entry) {
    for (const duty of materialRules(law)) {
      const answer = evaluateDuty(duty, materialFacts(field, entry));
      if (speaks(duty, answer)) flags.push({ kind: 'repeat', duty, answer, item: bare, sure: true, entry });
    }
  }
  for (const { duty, kind, items } of itemRules(law)) {
    const said = field.item ?? bare;
    const sure = items.find((item) => item === said);
    const item = sure ?? (field.item ? undefined : items.find((each) => bare.includes(each)));
    if (!item) continue;
    const answer = evaluateDuty(duty, itemFacts(field, item, system, whose));
    if (answer.level !== 'ok') flags.push({ kind, duty, answer, item, sure: !!sure });
  }
  return flags;
}
