import { bitsOf } from '../answer/choice-mask.ts';
import type { Citation } from '../answer/index.ts';
import { decided, type Facts } from '../classify/index.ts';
import {
  citationOf,
  findRow,
  mayDecide,
  rulesInForce,
  type LawInForce,
  type LawPack,
  type RecordRule,
} from '../law/index.ts';
import { applyingOf, type Applying, type HolderRule } from './applying.ts';
import { RECORD_READERS } from './facts.ts';
import { byPlaceAndDay } from './by-place.ts';
import { STARTS } from './period.ts';
import type { RecordStep } from './types.ts';

/** The rules that govern publication, expiry and objection where a record is held, on one day, nearest jurisdiction first. */
export interface HolderLaw {
  readonly law: LawInForce;
  readonly applying: (facts: Facts) => Applying;
  /** Said before anything else: own pack lapsed, wider law in its place, or no law at all. */
  readonly steps: readonly RecordStep[];
  readonly citations: readonly Citation[];
  /** Bits of the choices a lapse raises. */
  readonly choices: number;
  /** `law:CN-2102` where no pack in force says how long a record may be shown. */
  readonly missing: readonly string[];
}

/** Rules of the place that holds a record, on a day. */
export const holderLaw = /* @__PURE__ */ byPlaceAndDay(prepare);

function prepare(law: LawInForce): HolderLaw {
  const byCode = new Map(law.packs.map((pack) => [pack.code, pack]));
  const rules = rulesInForce(law, 'records').map((row): HolderRule => {
    const pack = byCode.get(row.citation.pack);
    const decides = pack !== undefined && mayDecide(pack);
    const deadline =
      row.deadline === undefined || pack === undefined
        ? undefined
        : findRow([pack], 'deadlines', row.deadline, law.on);
    const start = deadline && STARTS[deadline.startEvent];
    return { row, decides, deadline, start, citations: Object.freeze([row.citation]), known: new Map() };
  });
  const of = (...effects: RecordRule['effect'][]): HolderRule[] =>
    rules.filter(({ row }) => effects.includes(row.effect));
  const all = of('disclosure-max', 'disclosure-unlimited', 'disclosure-with-restriction');
  const periods = [...all.filter((r) => r.decides), ...all.filter((r) => !r.decides)];
  const { steps, citations, missing, choices } = standing(law, byCode, periods[0]);
  const kinds = {
    sealed: of('sealed'),
    notRecorded: of('not-recorded'),
    revoked: of('revoked-ends'),
    repaired: of('repaired-ends'),
    periods,
    objections: of('objection-label', 'objection-suspends'),
  };
  return {
    law,
    applying: decided((asked) => applyingOf(kinds, asked), RECORD_READERS),
    steps,
    citations,
    missing,
    choices,
  };
}

/** Which of the holder's own packs have lapsed, and what answers instead. */
function standing(
  law: LawInForce,
  byCode: ReadonlyMap<string, LawPack>,
  nearest: HolderRule | undefined,
): { steps: RecordStep[]; citations: Citation[]; missing: string[]; choices: number } {
  const steps: RecordStep[] = [];
  const citations: Citation[] = [];
  const reach = nearest === undefined ? 0 : (byCode.get(nearest.row.citation.pack)?.jurisdiction.length ?? 0);
  const lapsed = law.notInForce.filter(
    ({ pack, reason }) =>
      reason === 'expired' && pack.records !== undefined && pack.jurisdiction.length > reach,
  );
  let choices = 0;
  for (const { pack, lastDay } of lapsed) {
    choices |= bitsOf(pack.lapseChoices);
    const article = pack.windowArticle ?? '';
    const citation = citationOf(pack, { article, quote: pack.windowQuote ?? '' });
    steps.push({ step: 'law-lapsed', outcome: 'info', ...(lastDay && { date: lastDay }), citation });
    if (article !== '') citations.push(citation);
  }
  if (nearest === undefined) steps.push({ step: 'law-missing', outcome: 'unknown' });
  else if (lapsed.length > 0) {
    steps.push({ step: 'law-fallback', outcome: 'info', citation: nearest.row.citation });
  }
  return { steps, citations, missing: nearest === undefined ? [`law:${law.jurisdiction}`] : [], choices };
}
