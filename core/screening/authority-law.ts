import { bitsOf } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import { factPaths, readyTogether, type Ready } from '../classify/index.ts';
import {
  citationOf,
  mayDecide,
  rulesInForce,
  supportsOf,
  type Cited,
  type CitedDuty,
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
import { RECORD_READERS } from '../record/facts.ts';
import { byPlaceAndDay } from '../record/by-place.ts';
import type { LawfulMeasure, Screening, ScreenStep } from './types.ts';

/** A listed measure, ready to be answered with: its double citation, and whether its text may hold a step. */
export interface ListedMeasure {
  readonly row: Cited<Measure>;
  /** Its own place and the wider rows it rests on. */
  readonly citations: readonly Citation[];
  readonly decides: boolean;
  readonly national: boolean;
  /** Its condition, made ready once. */
  readonly applies: Ready;
  /** As it is answered with where it is lawful. */
  readonly lawful: Readonly<Record<LawfulMeasure['relevance'], LawfulMeasure>>;
}

/** The law of the place that decides, on one day, ready for many screenings. */
export interface AuthorityLaw {
  readonly law: LawInForce;
  readonly measures: readonly ListedMeasure[];
  readonly measuresFor: (matter: MatterType) => readonly ListedMeasure[];
  readonly queriesFor: (matter: MatterType) => readonly Cited<QueryRule>[];
  readonly incentivesFor: (matter: MatterType) => readonly Cited<Incentive>[];
  /** Of the nearest place that says whom it regards as a subject. */
  readonly subjects: readonly (Cited<SubjectRule> & { readonly applies: Ready })[];
  readonly related: readonly Cited<RelatedRule>[];
  /** Duties that hold a step for the matter's own sake (停止受理 …). */
  readonly statutes: readonly { readonly duty: CitedDuty; readonly applies: Ready }[];
  /** Whether the text of a pack in force may decide, or advises at most. */
  readonly decides: (pack: string) => boolean;
  readonly lapsed: Screening['lapsed'];
  readonly steps: readonly ScreenStep[];
  /** Bits of the choices a lapse raises. */
  readonly choices: number;
  /** The place's own measures have lapsed and no other law below the national list names any. */
  readonly measuresLapsed: boolean;
  /** `CODE@version` of every pack that answers. */
  readonly version: string;
}

/** Law of the place that decides, on a day. */
export const authorityLaw = /* @__PURE__ */ byPlaceAndDay(prepare);

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
  const decides = (code: string): boolean => {
    const pack = packs.get(code);
    return pack !== undefined && mayDecide(pack);
  };
  const ready = readyTogether(RECORD_READERS);
  const measures = rulesInForce(law, 'measures').map((row) =>
    listMeasure(law, row, { decides: decides(row.citation.pack), national: placeOf(row) === 'CN' }, ready),
  );
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
    subjects: subjects
      .filter((row) => placeOf(row) === nearest)
      .map((row) => ({ ...row, applies: ready(row.when) })),
    related: rulesInForce(law, 'related'),
    statutes: rulesInForce(law, 'duties')
      .filter(holdsMatter)
      .map((duty) => ({ duty, applies: ready(duty.when) })),
    decides,
    measuresLapsed: lapsedMeasures && measures.every(({ national }) => national),
    version: law.packs.map((pack) => `${pack.code}@${pack.version}`).join(' '),
    ...lapsedIn(law),
  };
}

/** A prompt that asks for the type of matter and would hold the step. */
const holdsMatter = ({ kind, when, then }: CitedDuty): boolean =>
  kind === 'prompt' && then.level === 'intercept' && factPaths(when).includes('matter.type');

/** Packs of the place that do not answer on this day, and the steps that say so. */
function lapsedIn(law: LawInForce): Pick<AuthorityLaw, 'lapsed' | 'steps' | 'choices'> {
  const steps: ScreenStep[] = [
    law.packs.length > 0
      ? { stage: 'law', code: 'law-in-force', outcome: 'passed' }
      : { stage: 'law', code: 'law-missing', outcome: 'unknown' },
  ];
  let choices = 0;
  const lapsed = law.notInForce.filter(concerns).map(({ pack, reason, lastDay }) => {
    if (reason === 'expired') {
      choices |= bitsOf(pack.lapseChoices);
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
  return { lapsed, steps, choices };
}

/** A text of the place itself, or a national one that screening would use. */
const concerns = ({ pack }: LawInForce['notInForce'][number]): boolean =>
  pack.jurisdiction !== 'CN' || pack.measures !== undefined || pack.records !== undefined;

function windowOf(pack: LawPack): Citation | undefined {
  const { windowArticle: article, windowQuote: quote } = pack;
  return article === undefined || quote === undefined ? undefined : citationOf(pack, { article, quote });
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
  ready = readyTogether(),
): ListedMeasure {
  const citations = [row.citation, ...supportsOf(law, row)];
  return { row, citations, ...of, applies: ready(row.when), lawful: lawfulForms(row, citations) };
}
