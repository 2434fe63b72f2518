import type { PlainDate } from '../date/types.ts';
import { cite } from './cite.ts';
import { dayBefore } from './day-before.ts';
import type { Cited, Jurisdiction, LawInForce, LawPack, NotInForceReason, RuleList, RuleLists } from './types.ts';

/** `CN` applies everywhere, `CN-37` in `CN-3701`, `CN-3701` in its districts. */
export function appliesIn(pack: Jurisdiction, place: Jurisdiction): boolean {
  return pack === 'CN' || place.startsWith(pack);
}

/**
 * True for a text that may decide: read whole or as an excerpt of the text itself (confidence A) and with a known
 * first day. Everything else advises at most.
 */
export function mayDecide(pack: LawPack): boolean {
  const own = pack.sourceKind === 'full-text' || pack.sourceKind === 'excerpt';
  return own && pack.confidence === 'A' && pack.from !== null;
}

function whyNot(pack: LawPack, on: PlainDate): NotInForceReason | undefined {
  if (pack.sourceKind === 'draft') return 'draft';
  if (pack.to !== null && on >= pack.to) return 'expired';
  if (pack.from !== null) return on < pack.from ? 'not-yet' : undefined;
  // The source is silent on its first day: it may advise from the day it is known to have been published.
  if (pack.publishedOn === undefined) return 'window-unknown';
  return on < pack.publishedOn ? 'not-yet' : undefined;
}

/**
 * Which packs answer in a place on a day, nearest jurisdiction first, and which of that place's packs do not and why.
 *
 * A window is `[from, to)`: the day `to` is the first one out of force. A draft never answers. `to: null` means no end
 * is known. `from: null` means the source names no first day: such a pack answers from `publishedOn` (and then only
 * advises, see `mayDecide`), and without that not at all (`window-unknown`).
 *
 * @param query.on the day in question, a civil date in China.
 */
export function lawInForce(
  packs: readonly LawPack[],
  query: { readonly jurisdiction: Jurisdiction; readonly on: PlainDate },
): LawInForce {
  const { jurisdiction, on } = query;
  const answering: LawPack[] = [];
  const notInForce: LawInForce['notInForce'][number][] = [];
  for (const pack of packs) {
    if (!appliesIn(pack.jurisdiction, jurisdiction)) continue;
    const reason = whyNot(pack, on);
    if (reason === undefined) answering.push(pack);
    else if (reason === 'expired' && pack.to !== null) {
      notInForce.push({ pack, reason, lastDay: dayBefore(pack.to) });
    } else notInForce.push({ pack, reason });
  }
  answering.sort((a, b) => b.jurisdiction.length - a.jurisdiction.length);
  return { jurisdiction, on, packs: answering, notInForce };
}

const inWindow = (row: { readonly from?: PlainDate; readonly to?: PlainDate }, on: PlainDate): boolean =>
  (row.from === undefined || on >= row.from) && (row.to === undefined || on < row.to);

/** The rows of one kind that answer, cited, in the order of `law.packs`; rows outside their own window are left out. */
export function rulesInForce<K extends RuleList>(law: LawInForce, list: K): readonly Cited<RuleLists[K]>[] {
  const found: Cited<RuleLists[K]>[] = [];
  for (const pack of law.packs) {
    for (const row of (pack[list] ?? []) as readonly RuleLists[K][]) {
      if (inWindow(row, law.on)) found.push(cite(pack, row));
    }
  }
  return found;
}

export interface FoundRule<K extends RuleList = RuleList> {
  readonly list: K;
  readonly pack: LawPack;
  readonly row: Cited<RuleLists[K]>;
}

const LISTS: readonly RuleList[] = [
  'deadlines',
  'chains',
  'schemes',
  'duties',
  'measures',
  'incentives',
  'queries',
  'records',
  'basis',
  'subjects',
  'related',
];

/**
 * The row with this id, cited, wherever it stands; in force or not. Where an id has several windows, `on` chooses,
 * else the first is given.
 */
export function findRule(packs: readonly LawPack[], id: string, on?: PlainDate): FoundRule | undefined {
  for (const pack of packs) {
    for (const list of LISTS) {
      for (const row of pack[list] ?? []) {
        if (row.id === id && (on === undefined || inWindow(row, on))) return { list, pack, row: cite(pack, row) };
      }
    }
  }
  return undefined;
}
