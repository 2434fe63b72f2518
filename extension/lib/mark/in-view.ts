import type { Sighting } from '../detect/types.ts';
import { hostElement } from './place.ts';

/** Fewer sightings than this in one block of rows are watched one by one. */
const MANY = 24;
const ROWS = 'tbody,[role=rowgroup],ul,ol';

/**
 * Which sightings are near the window. Long runs of rows lie in reading order, so that the two ends of what is in view
 * are found by halving; watching thousands of elements would cost every frame of the page.
 */
export class InView {
  private runs: Sighting[][] = [];
  private singles = new Map<Element, Sighting[]>();
  private readonly seen = new Set<Element>();
  private readonly watcher: IntersectionObserver;

  constructor(onChange: () => void) {
    this.watcher = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) this.seen.add(target);
        else this.seen.delete(target);
      }
      onChange();
    });
  }

  watch(sightings: readonly Sighting[]): void {
    this.runs = [];
    const before = this.singles;
    this.singles = new Map();
    let rows: Element | null | undefined;
    let run: Sighting[] = [];
    const end = (): void => {
      if (run.length >= MANY && rows) this.runs.push(run);
      else for (const sighting of run) this.single(sighting);
      run = [];
    };
    for (let at = 0; at < sightings.length;) {
      const own = rowsOf(sightings[at] as Sighting);
      if (own !== rows) end();
      rows = own;
      const from = at++;
      if (own) at = endOfRun(sightings, from, own);
      for (const sighting of sightings.slice(from, at)) run.push(sighting);
    }
    end();
    for (const element of before.keys()) {
      if (this.singles.has(element)) continue;
      this.watcher.unobserve(element);
      this.seen.delete(element);
    }
    for (const element of this.singles.keys()) if (!before.has(element)) this.watcher.observe(element);
  }

  /** The sightings to place, as far as can be told without placing them. */
  *now(): Generator<Sighting> {
    for (const element of this.seen) yield* this.singles.get(element) ?? [];
    for (const run of this.runs) yield* inWindow(run);
  }

  private single(sighting: Sighting): void {
    const element = hostElement(sighting.anchor);
    if (!element) return;
    const there = this.singles.get(element);
    if (there) there.push(sighting);
    else this.singles.set(element, [sighting]);
  }
}

const rowsOf = ({ anchor }: Sighting): Element | null | undefined => hostElement(anchor)?.closest(ROWS);

/**
 * How far the sightings from `from` on stand in one block of rows. Codes come in reading order (names alone do not), so
 * where the block has no other inside, all between two of it are in it too, and only a few have to be asked.
 */
function endOfRun(sightings: readonly Sighting[], from: number, rows: Element): number {
  let low = from;
  if (sightings[from]?.value && !rows.querySelector(ROWS)) {
    for (let step = 64; step >= 1; step >>= 1) {
      for (let at = low + step; at < sightings.length; at += step) {
        const sighting = sightings[at] as Sighting;
        if (!sighting.value || rowsOf(sighting) !== rows) break;
        low = at;
      }
    }
  }
  return low + 1;
}

function inWindow(run: readonly Sighting[]): readonly Sighting[] {
  const block = (run[0] && hostElement(run[0].anchor))?.closest(ROWS)?.getBoundingClientRect();
  if (!block || block.bottom < 0 || block.top > innerHeight || block.height < 1) return [];
  const from = halve(run, (rect) => rect.bottom >= 0);
  const to = halve(run, (rect) => rect.top > innerHeight);
  return run.slice(Math.max(0, from - 1), to + 1);
}

/** The first sighting for which a rule holds that holds for all after it. Rows that are not shown are passed over. */
function halve(run: readonly Sighting[], rule: (rect: DOMRect) => boolean): number {
  let low = 0;
  let high = run.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    let at = middle;
    let rect: DOMRect | undefined;
    for (; at < high && !rect?.height; at++) {
      const one = run[at];
      rect = one && hostElement(one.anchor)?.getBoundingClientRect();
    }
    if (!rect?.height || rule(rect)) high = middle;
    else low = at;
  }
  return low;
}
