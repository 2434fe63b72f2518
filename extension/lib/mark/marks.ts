import type { Mark } from '../check/outcome.ts';
import type { Sighting } from '../detect/types.ts';
import type { MarkLabels } from '../message/types.ts';
import { ICONS } from './icons.ts';
import { markCss } from './marks.css.ts';
import type { Overlay } from './overlay.ts';
import { hostElement, type Place, placeOf } from './place.ts';

interface Placed {
  readonly sighting: Sighting;
  readonly button: HTMLButtonElement;
  narrow?: boolean;
  x?: number;
  y?: number;
}

/**
 * Draws a mark beside every identifier that is in view. A mark has one of two boxes, by the room there is;
 * its word is generated content, which neither `window.find()` nor a selection reaches.
 */
export class Marks {
  private sightings: readonly Sighting[] = [];
  private marks: Readonly<Record<string, Mark>> = {};
  private labels: MarkLabels | undefined;
  private readonly inView = new Set<Element>();
  private readonly placed = new Map<Sighting, Placed>();
  private readonly layer = document.createElement('div');
  private frame = 0;
  private readonly watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) this.inView.add(entry.target);
      else this.inView.delete(entry.target);
    }
    this.place();
  });

  constructor(private readonly overlay: Overlay) {
    this.overlay.style(markCss);
    overlay.root.append(this.layer);
  }

  show(sightings: readonly Sighting[], marks: Readonly<Record<string, Mark>>, labels?: MarkLabels): void {
    this.marks = marks;
    this.labels = labels;
    if (sightings !== this.sightings) {
      this.sightings = sightings;
      this.watcher.disconnect();
      this.inView.clear();
      const elements = new Set<Element>();
      for (const { anchor } of sightings) {
        const element = hostElement(anchor);
        if (element) elements.add(element);
      }
      for (const element of elements) this.watcher.observe(element);
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

  /** The subject whose mark was hit by a click the window saw. */
  keyAt(event: MouseEvent): string | undefined {
    const { root } = this.overlay;
    const hit = event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    const button = hit?.closest('button');
    for (const placed of this.placed.values()) if (placed.button === button) return placed.sighting.key;
    return undefined;
  }

  private draw(): void {
    const places = new Map<Sighting, Place>();
    for (const sighting of this.sightings) {
      if (!this.marks[sighting.key]) continue;
      const element = hostElement(sighting.anchor);
      if (!element || !this.inView.has(element)) continue;
      const place = placeOf(sighting.anchor);
      if (place) places.set(sighting, place);
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
    if (placed.narrow !== place.narrow) {
      placed.narrow = place.narrow;
      this.dress(placed);
    }
    if (placed.x === place.x && placed.y === place.y) return;
    [placed.x, placed.y] = [place.x, place.y];
    placed.button.style.transform = `translate(${place.x}px,${place.y}px)`;
  }

  private dress({ sighting, button, narrow }: Placed): void {
    const mark = this.marks[sighting.key];
    if (!mark) return;
    const label = this.labels?.[mark.outcome];
    const long = label
      ? mark.count
        ? label.long.replace('#', String(mark.count))
        : label.long.replace(/ ?#.*/, '')
      : '?';
    button.className = `${mark.outcome}${narrow ? ' narrow' : ''}`;
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
