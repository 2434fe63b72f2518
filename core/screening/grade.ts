import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/index.ts';
import type { Jurisdiction, LawPack } from '../law/index.ts';
import { findRow } from '../law/index.ts';
import { authorityLaw } from './authority-law.ts';
import { listMeasure } from './listed-measure.ts';
import type { LawfulMeasure } from './types.ts';

/** A department's own table: which measures go with a grade (信用分级分类监管). Configuration, never law. */
export type GradeTable = Readonly<Record<string, readonly string[]>>;

export interface GradeAnswer {
  readonly grade: string;
  /** A grade is an input to management, never a finding: it prompts at most, and is never a hit. */
  readonly level: 'no-hit' | 'advise';
  readonly measures: readonly LawfulMeasure[];
  /** Measures of the table that no list names, or that would reduce rights on a grade alone. */
  readonly refused: readonly {
    readonly measure: string;
    readonly because: 'not-listed' | 'reduces-rights';
  }[];
  readonly citations: readonly Citation[];
}

/**
 * What a grade and a department's table lead to: listed management measures (class 2) as a prompt. A measure that
 * reduces rights is refused: a grade is no finding of dishonesty and rests on no document.
 *
 * @source 济南市社会信用管理办法 第二十五条、第二十七条; 保定市社会信用体系建设2024年工作要点 二(二)2
 */
export function gradeMeasures(
  grade: string,
  table: GradeTable,
  where: { readonly law: readonly LawPack[]; readonly jurisdiction: Jurisdiction; readonly on: PlainDate },
): GradeAnswer {
  const { law } = authorityLaw(where.law, where.jurisdiction, where.on);
  const measures: LawfulMeasure[] = [];
  const refused: GradeAnswer['refused'][number][] = [];
  for (const id of Object.keys(table).includes(grade) ? (table[grade] ?? []) : []) {
    const row = findRow(law.packs, 'measures', id, where.on);
    if (row === undefined) refused.push({ measure: id, because: 'not-listed' });
    else if (row.measureClass === 1 || row.severeOnly === true) {
      refused.push({ measure: id, because: 'reduces-rights' });
    } else {
      measures.push(listMeasure(law, row, { decides: false, national: false }).lawful['not-suggested']);
    }
  }
  const citations = measures.flatMap((measure) => measure.citations.slice(0, 1));
  return { grade, level: measures.length > 0 ? 'advise' : 'no-hit', measures, refused, citations };
}
