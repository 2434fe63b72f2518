import type { Mark } from '../check/outcome.ts';
import type { Sighting } from '../detect/types.ts';
import type { MarkLabels } from '../message/types.ts';
import type { Shown } from '../reader/shared.ts';
import { ICONS } from './icons.ts';
import { InView } from './in-view.ts';
import { markCss } from './marks.css.ts';
import type { Overlay } from './overlay.ts';
import { type Place, Places } from './place.ts';

/** Places are looked at this often while there are marks: layout moves without a sign that a script could hear. */
const GLANCE_MS = 500;

interface Placed {
  readonly sighting: Sighting;
  readonly button: HTMLButtonElement;
  place?: Place;
}

/**
 * Draws a mark beside every identifier that is in view. A mark has one of two boxes, by the room there is;
 * its word is generated content, which neither `window.find()` nor a selection reaches.
 */
export class Marks {
  private sightings: readonly Sighting[] = [];
  private marks: Readonly<Record<string, Mark>> = {};
  private labels: MarkLabels | undefined;
  private readonly placed = new Map<Sighting, Placed>();
  private readonly layer = document.createElement('div');
  private frame = 0;
  private drawn = 0;
  private readonly inView = new InView(() => this.place());

  constructor(private readonly overlay: Overlay) {
    this.overlay.style(markCss);
    overlay.root.append(this.layer);
    setInterval(() => this.placed.size && document.visibilityState === 'visible' && this.place(), GLANCE_MS);
  }

  show({ sightings, marks, labels }: Shown): void {
    this.marks = marks;
    this.labels = labels;
    if (sightings !== this.sightings) {
      this.sightings = sightings;
      this.inView.watch(sightings);
    }
    for (const placed of this.placed.values()) this.dress(placed);
    this.place();
  }

  /** Asks for new places at the next frame. */
  place(): void {
    if (this.frame || !this.sightings.length) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  /** After a change that may have moved something: soon enough, and not at every frame of an animation. */
  placeSoon(): void {
    if (performance.now() - this.drawn > GLANCE_MS / 2) this.place();
  }

  /** The subject whose mark was hit by a click the window saw. */
  keyAt(event: MouseEvent): string | undefined {
    const { root } = this.overlay;
    const hit = event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    const button = hit?.closest('button');
    for (const placed of this.placed.values()) if (placed.button === button) return placed.sighting.key;
    return undefined;
  }

  private draw(): void {
    this.drawn = performance.now();
    const finder = new Places(this.overlay.host);
    const places = new Map<Sighting, Place>();
    const taken = new Set<string>();
    for (const sighting of this.inView.now()) {
      if (!this.marks[sighting.key]) continue;
      const place = finder.of(sighting.anchor);
      // A fixed column lies on the same column of the table under it.
      const spot = place && `${sighting.key} ${place.x} ${place.y}`;
      if (!spot || taken.has(spot)) continue;
      taken.add(spot);
      places.set(sighting, place);
    }
    for (const [sighting, placed] of this.placed) {
      if (places.has(sighting)) continue;
      placed.button.remove();
      this.placed.delete(sighting);
    }
    for (const [sighting, place] of places) this.put(sighting, place);
  }

  private put(sighting: Sighting, place: Place): void {
    let placed = this.placed.get(sighting);
    if (!placed) {
      const button = document.createElement('button');
      button.type = 'button';
      placed = { sighting, button };
      this.placed.set(sighting, placed);
      this.layer.append(button);
    }
    const before = placed.place;
    placed.place = place;
    if (before?.narrow !== place.narrow || before.dark !== place.dark) this.dress(placed);
    if (before?.x === place.x && before.y === place.y) return;
    placed.button.style.transform = `translate(${place.x}px,${place.y}px)`;
  }

  private dress({ sighting, button, place }: Placed): void {
    const mark = this.marks[sighting.key];
    const narrow = place?.narrow;
    if (!mark) return;
    const label = this.labels?.[mark.outcome];
    const long = label
      ? mark.count
        ? label.long.replace('#', String(mark.count))
        : label.long.replace(/ ?#.*/, '')
      : '?';
    button.className = `${mark.outcome}${narrow ? ' narrow' : ''}${place?.dark ? ' dark' : ''}`;
    button.setAttribute('aria-label', `${sighting.value ?? sighting.name} ${long}`);
    button.dataset['w'] = narrow ? (label?.short ?? '?') : long;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 12 12');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', ICONS[mark.outcome]);
    svg.append(path);
    button.replaceChildren(svg);
  }
}
