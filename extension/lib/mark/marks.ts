import type { Mark } from '../check/outcome.ts';
import type { Sighting } from '../detect/types.ts';
import type { MarkLabels } from '../message/types.ts';
import { newElement } from '../reader/document.ts';
import type { Shown } from '../reader/shared.ts';
import { ICONS } from './icons.ts';
import { InView } from './in-view.ts';
import { markCss } from './marks.css.ts';
import type { Overlay } from './overlay.ts';
import { BOXES, type Ground, Places, type Spot } from './place.ts';

/** Places are looked at this often while there are marks: layout moves without a sign that a script could hear. */
const GLANCE_MS = 500;
/** What is asked of the browser in one frame, in milliseconds; the rest waits for the next. */
const SLICE_MS = 2.5;
/** So many are asked in every frame, however slow the page is: else a page that is busy would keep old marks for good. */
const LEAST = 4;
/** What lies over an identifier is asked of so many at a glance; where one answer is new, of all. */
const SAMPLE = 8;

/** An identifier in view. */
interface Seen {
  readonly sighting: Sighting;
  /** The answer of the round `asked`. */
  ground?: Ground;
  asked: number;
  /** What follows stands so close that the mark has to go elsewhere; asked with the ground. */
  tight?: boolean;
  button?: HTMLButtonElement;
  /** What the button says, and where it stands. */
  said?: string;
  spot?: Spot;
  /** Subject and place, which no other mark may take. */
  name?: string;
  /** How it stood when it was last placed. */
  stood?: string;
}

const standing = (spot: Spot | undefined, ground: Ground | undefined): string =>
  spot && ground && ground !== 'covered' ? `${spot.x} ${spot.y} ${spot.size} ${ground}` : '';

/** What stands there is somewhere else now, or something else lies over it; then it is asked anew. */
function hasMoved(seen: Seen, finder: Places): boolean {
  const { anchor } = seen.sighting;
  const spot = finder.spotOf(anchor, finder.isTight(anchor));
  if (standing(spot, spot && finder.groundOf(anchor, spot)) === (seen.stood ?? '')) return false;
  seen.asked = 0;
  return true;
}

/**
 * Draws a mark beside every identifier that is in view. A mark has one of two boxes, by the room there is;
 * its word is generated content, which neither `window.find()` nor a selection reaches.
 */
export class Marks {
  private sightings: readonly Sighting[] = [];
  private marks: Readonly<Record<string, Mark>> = {};
  private labels: MarkLabels | undefined;
  private seen = new Map<Sighting, Seen>();
  /** Subjects in view whose mark has not come yet. */
  private readonly waiting = new Set<string>();
  private readonly layer = newElement('div');
  private readonly taken = new Map<string, Seen>();
  private due: Seen[] = [];
  private frame = 0;
  private inFrame = false;
  private work = (): void => undefined;
  private drawn = 0;
  /** What lies over the identifiers is asked anew in every round. */
  private round = 1;
  private glances = 0;
  /** It tells of it after a frame: layout is clean. What waits for the next is to draw then, not to go on with what was in view. */
  private readonly inView = new InView(() => (this.frame ? this.ask() : this.draw()));

  constructor(private readonly overlay: Overlay) {
    this.overlay.style(markCss);
    overlay.root.append(this.layer);
    setInterval(() => this.glance(), GLANCE_MS);
  }

  show({ sightings, marks, labels }: Shown): void {
    this.marks = marks;
    const moved = sightings !== this.sightings;
    const resized = labels?.elder !== this.labels?.elder;
    this.labels = labels;
    if (moved) {
      this.sightings = sightings;
      this.inView.watch(sightings);
    }
    for (const seen of this.seen.values()) {
      if (!marks[seen.sighting.key]) this.ask();
      else this.dress(seen);
    }
    // A long list's answers come in parts: most of them are none of what is in view.
    if (resized) this.place();
    else if (moved || [...this.waiting].some((key) => marks[key])) this.ask();
  }

  /** Asks for new places at the next frame; `now`: within it, for the page is being scrolled. */
  place(now = false): void {
    this.round++;
    this.inFrame ||= now;
    this.ask();
  }

  /** After a change that may have moved something: soon enough, and not at every frame of an animation. */
  placeSoon(): void {
    if (performance.now() - this.drawn <= GLANCE_MS / 2) return;
    for (const seen of this.sample()) seen.asked = 0;
    this.ask();
  }

  /** Between frames, when the page's layout is clean as a rule: a frame of our own would make the browser draw the page. */
  private glance(): void {
    if (document.visibilityState !== 'visible' || this.frame || !this.hasWork()) return;
    const finder = this.finder();
    if (this.hasOthersInView() || this.sample().some((seen) => hasMoved(seen, finder))) this.draw();
  }

  private hasOthersInView(): boolean {
    let count = 0;
    for (const sighting of this.inView.now()) {
      if (!this.marks[sighting.key]) continue;
      if (!this.seen.has(sighting)) return true;
      count++;
    }
    return count !== this.seen.size;
  }

  /** Some of what is in view, others every time. */
  private sample(): Seen[] {
    const step = Math.ceil(this.seen.size / SAMPLE) || 1;
    const first = this.glances++ % step;
    return [...this.seen.values()].filter((_, at) => at % step === first);
  }

  /** Marks of a list that has been emptied are taken away too. */
  private hasWork(): boolean {
    return this.sightings.length > 0 || this.seen.size > 0;
  }

  private ask(): void {
    if (this.hasWork()) this.next(() => this.draw());
  }

  /**
   * After the next frame, when the page's layout is clean: to ask within it would make the browser draw the page on our
   * account. Only what is scrolled is followed within the frame.
   */
  private next(work: () => void): void {
    this.work = work;
    this.frame ||= requestAnimationFrame(() => {
      if (this.inFrame) this.run();
      else setTimeout(() => this.run());
    });
  }

  private run(): void {
    this.frame = 0;
    this.inFrame = false;
    this.work();
  }

  /** The subject whose mark was hit by a click the window saw. */
  keyAt(event: MouseEvent): string | undefined {
    const { root } = this.overlay;
    const hit = event.detail === 0 ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
    const button = hit?.closest('button');
    for (const seen of this.seen.values()) if (button && seen.button === button) return seen.sighting.key;
    return undefined;
  }

  /** Where everything in view stands now; what lies over it is asked afterwards, a slice a frame. */
  private draw(): void {
    const started = (this.drawn = performance.now());
    const finder = this.finder();
    const seen = new Map<Sighting, Seen>();
    const spots: [Seen, Spot | undefined][] = [];
    this.waiting.clear();
    for (const sighting of this.inView.now()) {
      if (!this.marks[sighting.key]) {
        this.waiting.add(sighting.key);
        continue;
      }
      const one = this.seen.get(sighting) ?? { sighting, asked: 0 };
      seen.set(sighting, one);
      if (one.ground && one.ground !== 'covered')
        spots.push([one, finder.spotOf(sighting.anchor, one.tight)]);
    }
    for (const [sighting, one] of this.seen) if (!seen.has(sighting)) this.hide(one);
    this.seen = seen;
    this.due = [...seen.values()].filter(({ asked }) => asked < this.round);
    this.due.sort((a, b) => a.asked - b.asked);
    this.askDue(finder, started, spots);
  }

  /** Reads first and writes last, and stops when the slice is over: what is known stays as it is till the next. */
  private askDue(finder: Places, started: number, spots: [Seen, Spot | undefined][]): void {
    const { round } = this;
    let again = false;
    for (let n = 0; n < LEAST || performance.now() - started < SLICE_MS; n++) {
      const one = this.due.shift();
      if (!one) break;
      // It stays as it is when the page is scrolled.
      if (!one.asked) one.tight = finder.isTight(one.sighting.anchor);
      const spot = finder.spotOf(one.sighting.anchor, one.tight);
      const ground = spot && finder.groundOf(one.sighting.anchor, spot);
      // What was covered or bared beside it may have been so too.
      if (!one.asked && one.ground && one.ground !== ground) again = true;
      if (ground) one.ground = ground;
      one.asked = round;
      spots.push([one, spot]);
    }
    for (const [one, spot] of spots) this.put(one, spot);
    if (again) this.place();
    else if (this.due.length) this.next(() => this.askDue(this.finder(), performance.now(), []));
  }

  private finder(): Places {
    return new Places(this.overlay.host, BOXES[this.labels?.elder ? 'elder' : 'usual']);
  }

  private put(seen: Seen, spot: Spot | undefined): void {
    const { sighting, ground } = seen;
    // A fixed column lies on the same column of the table under it.
    const name = `${sighting.key} ${spot?.x} ${spot?.y}`;
    const twin = this.taken.get(name);
    const second = !!twin && twin !== seen;
    // The other may go; then this one has its place.
    seen.stood = second ? 'second' : standing(spot, ground);
    if (!spot || !ground || ground === 'covered' || second) return this.hide(seen);
    const before = seen.button && seen.spot;
    if (!seen.button) {
      seen.button = newElement('button');
      seen.button.type = 'button';
      this.layer.append(seen.button);
    }
    if (seen.name !== name) {
      if (seen.name) this.taken.delete(seen.name);
      this.taken.set((seen.name = name), seen);
    }
    seen.spot = spot;
    this.dress(seen);
    if (before?.x === spot.x && before.y === spot.y) return;
    seen.button.style.transform = `translate(${spot.x}px,${spot.y}px)`;
  }

  private hide(seen: Seen): void {
    if (seen.name && this.taken.get(seen.name) === seen) this.taken.delete(seen.name);
    seen.button?.remove();
    delete seen.button;
    delete seen.name;
    delete seen.said;
  }

  private dress(seen: Seen): void {
    const { sighting, button, spot, ground } = seen;
    const mark = this.marks[sighting.key];
    if (!mark || !button) return;
    const label = this.labels?.[mark.outcome];
    const long = label
      ? mark.count
        ? label.long.replace('#', String(mark.count))
        : label.long.replace(/ ?#.*/, '')
      : '?';
    const word = spot?.size === 'tight' ? '' : spot?.size === 'narrow' ? (label?.short ?? '?') : long;
    const look = [
      mark.outcome,
      spot && spot.size !== 'full' && spot.size,
      ground === 'dark' && 'dark',
      this.labels?.elder && 'elder',
    ];
    const name = `${sighting.value ?? sighting.name} ${long}`;
    const says = [...look, word, name].join();
    if (seen.said === says) return;
    seen.said = says;
    button.className = look.filter(Boolean).join(' ');
    button.setAttribute('aria-label', name);
    button.dataset['w'] = word;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 12 12');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', ICONS[mark.outcome]);
    svg.append(path);
    button.replaceChildren(svg);
  }
}
