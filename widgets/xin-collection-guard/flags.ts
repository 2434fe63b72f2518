import { evaluateDuty } from '../../core/classify/duty.ts';
import type { DutyAnswer, Facts } from '../../core/classify/types.ts';
import { rulesInForce } from '../../core/law/rules.ts';
import type { CitedDuty, LawInForce } from '../../core/law/types.ts';
import { comparedWith } from '../form/checks.ts';

/** What is known of a field: its label, and what the page declares of it by `data-xin-…`. */
export interface CollectedField {
  readonly label: string;
  /** `data-xin-item`: the item as the rules name it. */
  readonly item?: string;
  /** `data-xin-basis`: kind of the basis, for example `law`, `regulation`. */
  readonly basis?: string;
  /** `data-xin-consent`: `written` where the person's written consent is taken. */
  readonly consent?: string;
}

/** An entry of the catalogue that could be had by sharing. */
export interface SharedEntry {
  readonly id: string;
  readonly name: string;
  readonly attribute?: string;
  /** Labels of the fields and materials it stands for. */
  readonly items: readonly string[];
  /** Whether it meets the need; absent: not known. */
  readonly sufficient?: boolean;
}

/** Something to point out. `sure`: the label is the item; else it only mentions it. */
export interface Flag {
  readonly duty: CitedDuty;
  readonly answer: DutyAnswer;
  readonly item: string;
  readonly sure: boolean;
  readonly entry?: SharedEntry;
}

const REPEAT = 'ZW-19-REPEAT';
const PATHS = ['field.item', 'field.name'] as const;

/** A label without what stands around the item: 本人血型（必填）： -> 血型. */
export const bareLabel = (label: string): string =>
  label
    .replace(/[（(【[].*?[）)\]】]/g, '')
    .replace(/[\s:：*＊、，。]/g, '')
    .replace(/^(?:请?(?:填写|输入|选择|提供))/, '')
    .replace(/^(?:申请人|本人|个人|家庭|您的|你的|年|月)+/, '')
    .replace(/(?:情况|信息|类型|号码|编号|金额|总额|说明|状况|明细|模板|图像|数据)+$/, '');

/** Items a duty names: those it forbids or ties to a condition. */
const itemsOf = (duty: CitedDuty): readonly string[] => [
  ...new Set(
    PATHS.flatMap((path) => [...comparedWith(duty.applies, path), ...comparedWith(duty.when, path)]),
  ),
];

function factsOf(field: CollectedField, item: string, system: string): Facts {
  return {
    query: { system },
    field: {
      item,
      name: item,
      ...(field.basis && { basisKind: field.basis }),
    },
    ...(field.consent && { consent: { form: field.consent } }),
  };
}

/** What the rules in force on a day in a place say of a field, by its label. */
export function flagsOf(
  field: CollectedField,
  law: LawInForce,
  catalogue: readonly SharedEntry[] = [],
  system = 'public-credit',
): readonly Flag[] {
  const bare = bareLabel(field.label);
  const flags: Flag[] = [];
  for (const duty of rulesInForce(law, 'duties')) {
    if (duty.id === REPEAT) {
      const entry = catalogue.find(({ items }) => items.some((item) => bareLabel(item) === bare));
      if (!bare || !entry) continue;
      const facts = {
        material: { catalogueEntry: entry.id, entryAttribute: entry.attribute, sufficient: entry.sufficient },
      };
      const answer = evaluateDuty(duty, facts);
      if (answer.level !== 'ok') flags.push({ duty, answer, item: bare, sure: true, entry });
      continue;
    }
    const items = itemsOf(duty);
    const named = field.item ?? bare;
    const sure = items.find((item) => item === named);
    const item = sure ?? (field.item ? undefined : items.find((each) => bare.includes(each)));
    if (!item) continue;
    const answer = evaluateDuty(duty, factsOf(field, item, system));
    if (answer.level !== 'ok') flags.push({ duty, answer, item, sure: !!sure });
  }
  return flags;
}
