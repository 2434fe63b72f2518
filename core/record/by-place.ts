import type { PlainDate } from '../date/index.ts';
import { lawInForce, type Jurisdiction, type LawInForce, type LawPack } from '../law/index.ts';

/** Places and days kept per set of packs; a screening of many subjects asks for the same few. */
const MOST_DAYS = 32;

/**
 * The law of a place on a day, made ready for use by `prepare` and kept. Packs are treated as frozen: for other packs
 * give another array.
 */
export function byPlaceAndDay<T>(
  prepare: (law: LawInForce) => T,
): (packs: readonly LawPack[], place: Jurisdiction, on: PlainDate) => T {
  const kept = new WeakMap<readonly LawPack[], Map<PlainDate, Map<Jurisdiction, T>>>();
  return (packs, place, on) => {
    let days = kept.get(packs);
    if (days === undefined) kept.set(packs, (days = new Map()));
    let places = days.get(on);
    if (places === undefined) {
      if (days.size >= MOST_DAYS) days.clear();
      days.set(on, (places = new Map()));
    }
    let ready = places.get(place);
    if (ready === undefined)
      places.set(place, (ready = prepare(lawInForce(packs, { jurisdiction: place, on }))));
    return ready;
  };
}
