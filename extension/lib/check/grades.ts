import type { Citation } from '../../../core/answer/index.ts';
import { comparedWith } from '../../../core/classify/compared-with.ts';
import { evaluateDuty, factPaths } from '../../../core/classify/index.ts';
import { findRule, lawInForce, rulesInForce } from '../../../core/law/index.ts';
import type { Words } from '../../../core/law/types.ts';
import type { CreditRecord, RecordState } from '../../../core/record/types.ts';
import { gradeMeasures, type GradeAnswer, type GradeTable } from '../../../core/screening/index.ts';
import type { Screening } from '../../../core/screening/types.ts';
import type { Surroundings } from './screen-subject.ts';

/** A grade or a tier (等级、重点关注) the list carries of a subject: shown with where it comes from, never a hit. */
export interface ShownGrade {
  readonly record: CreditRecord;
  readonly state: RecordState;
  /** Name of the scheme it is a class of, where a law pack has it. */
  readonly scheme?: string;
  /** The text of the place that decides names a warning for it (重点关注对象警示): it prompts, and holds nothing. */
  readonly warns?: Words;
  /** What the place's law says of grading. */
  readonly says: readonly Words[];
  /** What the department's own table leads to. */
  readonly leads: Pick<GradeAnswer, 'measures' | 'refused'>;
  readonly citations: readonly Citation[];
}

/** The grades and tiers among the records of a subject that may be shown. */
export function gradesOf(
  { notHits }: Pick<Screening, 'notHits'>,
  { authority: { jurisdiction }, law, on, grades = {} }: Surroundings,
): readonly ShownGrade[] {
  return notHits.flatMap(({ record, because, state }) =>
    because === 'not-public-credit' && record?.origin === 'grade'
      ? [{ ...gradeOf(record, law, jurisdiction, on, grades), state }]
      : [],
  );
}

function gradeOf(
  record: CreditRecord,
  law: Surroundings['law'],
  jurisdiction: string,
  on: Surroundings['on'],
  grades: GradeTable,
): Omit<ShownGrade, 'state'> {
  const found = findRule(law, record.scheme, on);
  const scheme = found?.list === 'schemes' ? found : undefined;
  const answers = [
    lawInForce(law, { jurisdiction, on }),
    lawInForce(law, { jurisdiction: record.heldBy, on }),
  ];
  // A text that no longer answers, or answers elsewhere, only lends its name.
  const inForce = scheme && answers.some(({ packs }) => packs.includes(scheme.pack));
  // The holder's law says what it is and whether it is shown; what is done with it here, only the law of the step's place.
  const tier =
    scheme && answers[0]!.packs.includes(scheme.pack)
      ? scheme.pack.duties?.find((duty) => comparedWith(duty.when, 'subject.tier').includes(record.class))
      : undefined;
  const grading = rulesInForce(answers[0]!, 'duties').filter(({ when }) =>
    factPaths(when).includes('config.grading'),
  );
  const said = grading.map((duty) =>
    evaluateDuty(duty, { config: { grading: Object.hasOwn(grades, record.class) } }),
  );
  const { measures, refused } = gradeMeasures(record.class, grades, { law, jurisdiction, on });
  const warns = tier && tier.then.level === 'advise' ? (tier.then.say ?? tier.name) : undefined;
  return {
    record,
    ...(scheme ? { scheme: (scheme.row as unknown as { name: string }).name } : {}),
    ...(warns ? { warns } : {}),
    says: said.flatMap(({ say }) => say ?? []),
    leads: { measures, refused },
    citations: [...(inForce ? [scheme.row.citation] : []), ...grading.map(({ citation }) => citation)],
  };
}
