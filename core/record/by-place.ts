import type { PlainDate } from '../date/index.ts';
import { lawInForce, type Jurisdiction, type LawInForce, type LawPack } from '../law/index.ts';

/** Places and days kept per set of packs; a screening of many subjects asks for the same few. */
const MOST_DAYS = 32;

/**
 * The law of a place on a day, made ready for use by `prepare` and kept. Packs are treated as frozen: for other packs
 * give another array.
 */
export function byPlaceAndDay<T>(
  prepare: (law: LawInForce, packs: readonly LawPack[]) => T,
): (packs: readonly LawPack[], place: Jurisdiction, on: PlainDate) => T {
  type Places = Map<Jurisdiction, T>;
  const kept = new WeakMap<readonly LawPack[], Map<PlainDate, Places>>();
  const placesOn = (packs: readonly LawPack[], on: PlainDate): Places => {
    let days = kept.get(packs);
    if (days === undefined) kept.set(packs, (days = new Map()));
    let places = days.get(on);
    if (places === undefined) {
      if (days.size >= MOST_DAYS) days.clear();
      days.set(on, (places = new Map()));
    }
    return places;
  };
  /** What was asked for last: most questions are of one day. */
  let last:
    { readonly packs: readonly LawPack[]; readonly on: PlainDate; readonly places: Places } | undefined;
  return (packs, place, on) => {
    if (last?.packs !== packs || last.on !== on) last = { packs, on, places: placesOn(packs, on) };
    const { places } = last;
    let ready = places.get(place);
    if (ready === undefined)
      places.set(place, (ready = prepare(lawInForce(packs, { jurisdiction: place, on }), packs)));
    return ready;
  };
}
