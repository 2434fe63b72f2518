import type { Citation } from '../answer/index.ts';
import { supportsOf, type Cited, type LawInForce, type Measure } from '../law/index.ts';
import type { LawfulMeasure } from './types.ts';

/** A listed measure, ready to be answered with: its double citation, and whether its text may hold a step. */
export interface ListedMeasure {
  readonly row: Cited<Measure>;
  /** Its own place and the wider rows it rests on. */
  readonly citations: readonly Citation[];
  readonly decides: boolean;
  readonly national: boolean;
  /** As it is answered with where it is lawful. */
  readonly lawful: Readonly<Record<LawfulMeasure['relevance'], LawfulMeasure>>;
}

/** The measure as it is answered with, lawful for a record; the same objects every time. */
function lawfulForms(row: Cited<Measure>, citations: readonly Citation[]): ListedMeasure['lawful'] {
  const form = (relevance: LawfulMeasure['relevance']): LawfulMeasure =>
    Object.freeze({
      id: row.id,
      name: row.name,
      measureClass: row.measureClass,
      citations,
      legality: 'passed',
      relevance,
      proportionality: 'officer-must-state',
      informationOnly: row.measureClass === 3,
    } satisfies LawfulMeasure);
  return { suggested: form('suggested'), 'not-suggested': form('not-suggested') };
}

/** A measure of the lists, made ready to be judged and answered with. */
export function listMeasure(
  law: LawInForce,
  row: Cited<Measure>,
  of: { readonly decides: boolean; readonly national: boolean },
): ListedMeasure {
  const citations = [row.citation, ...supportsOf(law, row)];
  return { row, citations, ...of, lawful: lawfulForms(row, citations) };
}
