import { addDays, type PlainDate } from '../date/index.ts';
import type { Jurisdiction, LawInForce, LawPack, NotInForceReason } from './types.ts';

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

/** A screening of many records asks for the same place and day again and again. */
const remembered = new WeakMap<readonly LawPack[], Map<string, LawInForce>>();
const REMEMBERED = 64;

function rememberedFor(packs: readonly LawPack[]): Map<string, LawInForce> {
  let answers = remembered.get(packs);
  if (answers === undefined) remembered.set(packs, (answers = new Map()));
  return answers;
}

/**
 * Which packs answer in a place on a day, nearest jurisdiction first, and which of that place's packs do not and why.
 *
 * A window is `[from, to)`: the day `to` is the first one out of force. A draft never answers. `to: null` means no end
 * is known. `from: null` means the source names no first day: such a pack answers from `publishedOn` (and then only
 * advises, see `mayDecide`), and without that not at all (`window-unknown`).
 *
 * For a clock ask about the day of its start event: a request received the day before a rule is in force has no clock.
 *
 * Answers are remembered by the array given, which is treated as frozen: for other packs give another array.
 *
 * @param query.on the day in question, a civil date in China.
 */
export function lawInForce(
  packs: readonly LawPack[],
  query: { readonly jurisdiction: Jurisdiction; readonly on: PlainDate },
): LawInForce {
  const { jurisdiction, on } = query;
  const answers = rememberedFor(packs);
  const key = `${jurisdiction} ${on} ${packs.length}`;
  let law = answers.get(key);
  if (law === undefined) {
    if (answers.size >= REMEMBERED) answers.clear();
    answers.set(key, (law = whichInForce(packs, jurisdiction, on)));
  }
  return law;
}

function whichInForce(packs: readonly LawPack[], jurisdiction: Jurisdiction, on: PlainDate): LawInForce {
  const answering: LawPack[] = [];
  const notInForce: LawInForce['notInForce'][number][] = [];
  for (const pack of packs) {
    if (!appliesIn(pack.jurisdiction, jurisdiction)) continue;
    const reason = whyNot(pack, on);
    if (reason === undefined) answering.push(pack);
    else if (reason === 'expired' && pack.to !== null) {
      notInForce.push({ pack, reason, lastDay: addDays(pack.to, -1) });
    } else notInForce.push({ pack, reason });
  }
  answering.sort((a, b) => b.jurisdiction.length - a.jurisdiction.length);
  return { jurisdiction, on, packs: answering, notInForce };
}
