import type { Asked, Condition, Truth } from '../classify/index.ts';
import type { CreditRecord } from '../record/types.ts';
import { remember } from '../record/remember.ts';
import type { ListedMeasure } from './listed-measure.ts';
import type { LawfulMeasure, LevelCode, ScreenMatter } from './types.ts';

/** What the law lists against a record for a matter. */
export interface Measures {
  /** Lawful for this subject, record and matter; class 3 among them as information. */
  readonly lawful: readonly LawfulMeasure[];
  /** One of them is more than information. */
  readonly any: boolean;
  /** What the best class-1 measure lacks for a hold; empty where it lacks nothing. */
  readonly shortOfHold: readonly LevelCode[];
  /** Facts without which it can't be said whether a further one, more than information, may be applied. */
  readonly unknown: readonly string[];
}

export interface MeasuresByField {
  /** Where the matter lies in the record's own field of administration. */
  readonly inField: Measures;
  readonly elsewhere: Measures;
}

const LISTED: Condition = { fact: 'record.severity', is: 'severe-listed' };

/** Whether the law allows the measure against this subject for this record; relevance and proportion are not asked here. */
export function legalityOf({ row }: ListedMeasure, truth: Asked['truth']): Truth {
  if (row.severeOnly === true && truth(LISTED) !== 'passed') return 'failed';
  return truth(row.when);
}

const field = /* @__PURE__ */ remember((text) => text.normalize('NFKC').replace(/\s/g, ''));

/** The matter lies in the record's own field of administration. */
export function sameField({ domain: of }: CreditRecord, { domain }: ScreenMatter): boolean {
  return typeof domain === 'string' && domain !== '' && (domain === of || field(domain) === field(of));
}

/**
 * A measure is suggested as relevant where the matter lies in the record's own field of administration, or where the
 * law ties the measure to being listed whatever the field. Suggested only: the officer confirms (关联).
 *
 * @source 济南市社会信用管理办法 第二十七条
 */
export const relevanceOf = (
  { row }: ListedMeasure,
  listed: boolean,
  inField: boolean,
): LawfulMeasure['relevance'] =>
  inField || (listed && row.tiedToList === true) ? 'suggested' : 'not-suggested';

/** What is missing when the best class-1 measure comes only so far: none, against this record, relevant, verified. */
const SHORT_OF_HOLD: readonly (readonly LevelCode[])[] = [
  ['no-class-1-measure'],
  ['not-listed'],
  ['relevance-not-suggested'],
  ['measure-unverified'],
  [],
];

/** Which of the measures the law lists for a matter may be applied to a record, and how far they carry. */
export function measuresOf(measures: readonly ListedMeasure[], { truth, missing }: Asked): MeasuresByField {
  const listed = truth(LISTED) === 'passed';
  const allowed: ListedMeasure[] = [];
  const unknown: string[] = [];
  for (const measure of measures) {
    const legality = legalityOf(measure, truth);
    if (legality === 'passed') allowed.push(measure);
    else if (legality === 'unknown' && measure.row.measureClass !== 3)
      unknown.push(...missing(measure.row.when));
  }
  const answer = (inField: boolean): Measures => {
    const lawful: LawfulMeasure[] = [];
    let reached = 0;
    for (const measure of allowed) {
      const relevance = relevanceOf(measure, listed, inField);
      lawful.push(measure.lawful[relevance]);
      if (measure.row.measureClass !== 1) continue;
      const against = listed || measure.row.severeOnly === false;
      const relevant = against && relevance === 'suggested';
      reached = Math.max(reached, relevant ? (measure.decides ? 4 : 3) : against ? 2 : 1);
    }
    return {
      lawful: Object.freeze(lawful),
      any: lawful.some(({ informationOnly }) => !informationOnly),
      shortOfHold: SHORT_OF_HOLD[reached] as readonly LevelCode[],
      unknown: Object.freeze(unknown),
    };
  };
  return { inField: answer(true), elsewhere: answer(false) };
}
