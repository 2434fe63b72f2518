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

/**
 * Joins names to codes: same part in the case, same block, the nearest one. A name left over becomes a
 * sighting of its own, which can only ever ask for verification: a name is never a match.
 */
export function pairNames(sightings: Sighting[], parties: readonly Party[]): void {
  const taken = new Set<Party>();
  for (const [index, sighting] of sightings.entries()) {
    if (sighting.name || sighting.role === 'unknown') continue;
    let best: Party | undefined;
    let distance = Infinity;
    for (const party of parties) {
      if (!party.name || party.role !== sighting.role || !sharesBlock(party, sighting)) continue;
      // `at` counts the sightings before the name: 0.5 puts it between its neighbours.
      const apart = Math.abs(party.at - 0.5 - index);
      if (apart < distance) [best, distance] = [party, apart];
    }
    if (best?.name && distance < 4) {
      sightings[index] = { ...sighting, name: best.name };
      for (const party of parties) if (party.name === best.name && party.role === best.role) taken.add(party);
    }
  }
  for (const party of parties) {
    if (!party.name || !party.anchor || taken.has(party) || party.role !== 'applicant') continue;
    sightings.push({
      key: `name:${party.name}`,
      name: party.name,
      role: party.role,
      ...(party.label ? { label: party.label } : {}),
      anchor: party.anchor,
    });
  }
}

function sharesBlock(party: Party, sighting: Sighting): boolean {
  const node = 'node' in sighting.anchor ? sighting.anchor.node : sighting.anchor.element;
  return party.section.contains(node) || !!party.section.parentElement?.contains(node);
}
