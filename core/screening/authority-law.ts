import type { Citation } from '../answer/index.ts';
import type { PlainDate } from '../date/index.ts';
import {
  citationOf,
  lawInForce,
  mayDecide,
  rulesInForce,
  supportsOf,
  type Cited,
  type Incentive,
  type Jurisdiction,
  type LawInForce,
  type LawPack,
  type MatterType,
  type Measure,
  type QueryRule,
  type RelatedRule,
  type SubjectRule,
} from '../law/index.ts';
import type { LawfulMeasure, Screening, ScreenStep } from './types.ts';

/** A listed measure, ready to be answered with: its double citation, and whether its text may hold a step. */
export interface ListedMeasure {
  readonly row: Cited<Measure>;
  /** Its own place and the wider rows it rests on. */
  readonly citations: readonly Citation[];
  readonly decides: boolean;
  readonly national: boolean;
}

/** The law of the place that decides, on one day, ready for many screenings. */
export interface AuthorityLaw {
  readonly law: LawInForce;
  readonly measures: readonly ListedMeasure[];
  readonly measuresFor: (matter: MatterType) => readonly ListedMeasure[];
  readonly queriesFor: (matter: MatterType) => readonly Cited<QueryRule>[];
  readonly incentivesFor: (matter: MatterType) => readonly Cited<Incentive>[];
  /** Of the nearest place that says whom it regards as a subject. */
  readonly subjects: readonly Cited<SubjectRule>[];
  readonly related: readonly Cited<RelatedRule>[];
  readonly lapsed: Screening['lapsed'];
  readonly steps: readonly ScreenStep[];
  /** The place's own measures have lapsed and no other law below the national list names any. */
  readonly measuresLapsed: boolean;
  /** `CODE@version` of every pack that answers. */
  readonly version: string;
}

const prepared = new WeakMap<LawInForce, AuthorityLaw>();

/** Law of a place on a day. Remembered: the packs are treated as frozen. */
export function authorityLaw(
  packs: readonly LawPack[],
  jurisdiction: Jurisdiction,
  on: PlainDate,
): AuthorityLaw {
  const law = lawInForce(packs, { jurisdiction, on });
  let found = prepared.get(law);
  if (found === undefined) prepared.set(law, (found = prepare(law)));
  return found;
}

type ForMatter = { readonly matters?: readonly MatterType[] };

/** Rows that fit a matter; each matter is sorted out once. */
function byMatter<T>(rows: readonly T[], of: (row: T) => ForMatter): (matter: MatterType) => readonly T[] {
  const sorted = new Map<MatterType, readonly T[]>();
  return (matter) => {
    let found = sorted.get(matter);
    if (found === undefined) {
      found = rows.filter((row) => of(row).matters?.includes(matter) !== false);
      sorted.set(matter, found);
    }
    return found;
  };
}

function prepare(law: LawInForce): AuthorityLaw {
  const packs = new Map(law.packs.map((pack) => [pack.code, pack]));
  const placeOf = (row: { readonly citation: Citation }): Jurisdiction =>
    packs.get(row.citation.pack)?.jurisdiction ?? 'CN';
  const measures = rulesInForce(law, 'measures').map((row): ListedMeasure => {
    const pack = packs.get(row.citation.pack);
    return {
      row,
      citations: [row.citation, ...supportsOf(law, row)],
      decides: pack !== undefined && mayDecide(pack),
      national: placeOf(row) === 'CN',
    };
  });
  const subjects = rulesInForce(law, 'subjects');
  const nearest = subjects[0] && placeOf(subjects[0]);
  const lapsedMeasures = law.notInForce.some(
    ({ pack, reason }) => reason === 'expired' && pack.jurisdiction !== 'CN' && pack.measures !== undefined,
  );
  return {
    law,
    measures,
    measuresFor: byMatter(measures, ({ row }) => row),
    queriesFor: byMatter(rulesInForce(law, 'queries'), (row) => row),
    incentivesFor: byMatter(rulesInForce(law, 'incentives'), (row) => row),
    subjects: subjects.filter((row) => placeOf(row) === nearest),
    related: rulesInForce(law, 'related'),
    measuresLapsed: lapsedMeasures && measures.every(({ national }) => national),
    version: law.packs.map((pack) => `${pack.code}@${pack.version}`).join(' '),
    ...lapsedIn(law),
  };
}

/** Packs of the place that do not answer on this day, and the steps that say so. */
function lapsedIn(law: LawInForce): Pick<AuthorityLaw, 'lapsed' | 'steps'> {
  const steps: ScreenStep[] = [
    law.packs.length > 0
      ? { stage: 'law', code: 'law-in-force', outcome: 'passed' }
      : { stage: 'law', code: 'law-missing', outcome: 'unknown' },
  ];
  const lapsed = law.notInForce.filter(concerns).map(({ pack, reason, lastDay }) => {
    if (reason === 'expired') {
      const citation = windowOf(pack);
      steps.push({
        stage: 'law',
        code: 'law-lapsed',
        outcome: 'info',
        ...(lastDay === undefined ? {} : { date: lastDay }),
        ...(citation === undefined ? {} : { citation }),
      });
    }
    return { code: pack.code, title: pack.title, reason, ...(lastDay === undefined ? {} : { lastDay }) };
  });
  return { lapsed, steps };
}

/** A text of the place itself, or a national one that screening would use. */
const concerns = ({ pack }: LawInForce['notInForce'][number]): boolean =>
  pack.jurisdiction !== 'CN' || pack.measures !== undefined || pack.records !== undefined;

function windowOf(pack: LawPack): Citation | undefined {
  const { windowArticle: article, windowQuote: quote } = pack;
  return article === undefined || quote === undefined ? undefined : citationOf(pack, { article, quote });
}

const answered = new WeakMap<ListedMeasure, LawfulMeasure[]>();

/** The measure as it is answered with; the same object every time. */
export function asLawful(
  measure: ListedMeasure,
  legality: LawfulMeasure['legality'],
  relevance: LawfulMeasure['relevance'],
): LawfulMeasure {
  let forms = answered.get(measure);
  if (forms === undefined) answered.set(measure, (forms = []));
  let form = forms.find((f) => f.legality === legality && f.relevance === relevance);
  if (form === undefined) {
    const { row, citations } = measure;
    form = Object.freeze({
      id: row.id,
      name: row.name,
      measureClass: row.measureClass,
      citations,
      legality,
      relevance,
      proportionality: 'officer-must-state',
      informationOnly: row.measureClass === 3,
    } satisfies LawfulMeasure);
    forms.push(form);
  }
  return form;
}
