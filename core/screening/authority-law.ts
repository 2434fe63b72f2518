import { bitsOf } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import { decided, factPaths, type Facts } from '../classify/index.ts';
import {
  citationOf,
  mayDecide,
  rulesInForce,
  type Cited,
  type CitedDuty,
  type Incentive,
  type Jurisdiction,
  type LawInForce,
  type LawPack,
  type MatterType,
  type QueryRule,
  type RelatedRule,
  type SubjectRule,
} from '../law/index.ts';
import { basisJudge, type BasisJudge } from '../record/basis.ts';
import { byPlaceAndDay } from '../record/by-place.ts';
import { RECORD_READERS } from '../record/facts.ts';
import { holderLaw, type HolderLaw } from '../record/holder-law.ts';
import { remember } from '../record/remember.ts';
import { listMeasure, type ListedMeasure } from './listed-measure.ts';
import { measuresOf, type MeasuresByField } from './measures.ts';
import { ineligible, type Ineligible } from './subject-rules.ts';
import type { Screening, ScreenStep } from './types.ts';

/** The law of the place that decides, on one day, ready for many screenings. */
export interface AuthorityLaw {
  readonly law: LawInForce;
  readonly measures: readonly ListedMeasure[];
  /** What the measures listed for a matter come to against a record. */
  readonly measuresFor: (matter: MatterType) => (facts: Facts) => MeasuresByField;
  readonly queriesFor: (matter: MatterType) => readonly Cited<QueryRule>[];
  readonly incentivesFor: (matter: MatterType) => readonly Cited<Incentive>[];
  /** Of the nearest place that says whom it regards as a subject. */
  readonly subjects: readonly Cited<SubjectRule>[];
  /** Why those rules leave a record's subject out. */
  readonly ineligible: (facts: Facts) => Ineligible | undefined;
  readonly related: readonly Cited<RelatedRule>[];
  /** Duties that hold a step for the matter's own sake (停止受理 …). */
  readonly statutes: readonly CitedDuty[];
  /** What is asked of a place that holds records. */
  readonly heldIn: (place: Jurisdiction) => HeldIn;
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

/** The law of a place that holds records, as it is asked from the place that decides. */
export interface HeldIn {
  readonly law: HolderLaw;
  /** By the basis documents of the deciding place and its own. */
  readonly judge: BasisJudge;
}

/** Law of the place that decides, on a day. */
export const authorityLaw = /* @__PURE__ */ byPlaceAndDay(prepare);

/** Made once for each matter. */
function byMatter<T>(make: (matter: MatterType) => T): (matter: MatterType) => T {
  const made = new Map<MatterType, T>();
  return (matter) => {
    let found = made.get(matter);
    if (found === undefined) made.set(matter, (found = make(matter)));
    return found;
  };
}

/** Rows that fit a matter. */
const fitting =
  (matter: MatterType) =>
  ({ matters }: { readonly matters?: readonly MatterType[] }): boolean =>
    matters?.includes(matter) !== false;

function prepare(law: LawInForce, all: readonly LawPack[]): AuthorityLaw {
  const packs = new Map(law.packs.map((pack) => [pack.code, pack]));
  const placeOf = (row: { readonly citation: Citation }): Jurisdiction =>
    packs.get(row.citation.pack)?.jurisdiction ?? 'CN';
  const decides = (code: string): boolean => {
    const pack = packs.get(code);
    return pack !== undefined && mayDecide(pack);
  };
  const measures = rulesInForce(law, 'measures').map((row) =>
    listMeasure(law, row, { decides: decides(row.citation.pack), national: placeOf(row) === 'CN' }),
  );
  const queries = rulesInForce(law, 'queries');
  const incentives = rulesInForce(law, 'incentives');
  const allSubjects = rulesInForce(law, 'subjects');
  const nearest = allSubjects[0] && placeOf(allSubjects[0]);
  const subjects = allSubjects.filter((row) => placeOf(row) === nearest);
  const lapsedMeasures = law.notInForce.some(
    ({ pack, reason }) => reason === 'expired' && pack.jurisdiction !== 'CN' && pack.measures !== undefined,
  );
  return {
    law,
    measures,
    measuresFor: byMatter((matter) => {
      const fit = fitting(matter);
      const listed = measures.filter(({ row }) => fit(row));
      return decided((asked) => measuresOf(listed, asked), RECORD_READERS);
    }),
    queriesFor: byMatter((matter) => queries.filter(fitting(matter))),
    incentivesFor: byMatter((matter) => incentives.filter(fitting(matter))),
    subjects,
    ineligible: decided((asked) => ineligible(subjects, asked), RECORD_READERS),
    heldIn: remember((place) => {
      const held = holderLaw(all, place, law.on);
      return { law: held, judge: basisJudge(held.law === law ? [law] : [law, held.law], all) };
    }),
    related: rulesInForce(law, 'related'),
    statutes: rulesInForce(law, 'duties').filter(holdsMatter),
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
