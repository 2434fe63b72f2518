import type { Anchor, Role, Sighting } from './types.ts';

/** A party the page names: a labelled name, or a heading such as 委托代理人信息. */
export interface Party {
  readonly role: Role;
  readonly section: Element;
  /** Number of sightings before it in reading order. */
  readonly at: number;
  readonly name?: string;
  readonly label?: string;
  readonly anchor?: Anchor;
}

/** A name this many sightings away is another's. */
const NEAR = 4;

/**
 * Joins names to codes: same part in the case, same block, the nearest one. A name left over becomes a
 * sighting of its own, which can only ever ask for verification: a name is never a match.
 */
export function pairNames(sightings: Sighting[], parties: readonly Party[]): void {
  if (!parties.length) return;
  const taken = new Set<string>();
  let from = 0;
  for (const [index, sighting] of sightings.entries()) {
    while (from < parties.length && (parties[from] as Party).at - 0.5 - index <= -NEAR) from++;
    if (sighting.name || sighting.role === 'unknown') continue;
    let best: Party | undefined;
    let distance = NEAR;
    for (let i = from; i < parties.length; i++) {
      const party = parties[i] as Party;
      // `at` counts the sightings before the name: 0.5 puts it between its neighbours.
      const apart = party.at - 0.5 - index;
      if (apart >= NEAR) break;
      if (!party.name || party.role !== sighting.role || Math.abs(apart) >= distance) continue;
      if (sharesBlock(party, sighting)) [best, distance] = [party, Math.abs(apart)];
    }
    if (!best?.name) continue;
    sightings[index] = { ...sighting, name: best.name };
    taken.add(best.role + best.name);
  }
  for (const { role, name, label, anchor } of parties) {
    if (!name || !anchor || taken.has(role + name) || role !== 'applicant') continue;
    sightings.push({ key: `name:${name}`, name, role, ...(label ? { label } : {}), anchor });
  }
}

/** Blocks side by side are different parties, but a definition list may be made for each field. */
function sharesBlock({ section }: Party, { anchor }: Sighting): boolean {
  const node = 'node' in anchor ? anchor.node : anchor.element;
  return section.contains(node) || (section.nodeName === 'DL' && !!section.parentElement?.contains(node));
}
