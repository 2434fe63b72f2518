import { holds, parentOf } from '../detect/climb.ts';
import type { Anchor } from '../detect/types.ts';
import { textsOf } from '../reader/document.ts';

/**
 * Boxes of a mark, in CSS pixels: with its words, with one character where there is little room, and a line with the icon on
 * it under the identifier's end where there is none, no higher than what stands empty between two rows close together. They depend on the room beside the identifier and on the officer's
 * setting, never on what was found.
 */
export const BOXES = {
  usual: {
    full: { width: 92, height: 20 },
    narrow: { width: 16, height: 16 },
    tight: { width: 54, height: 10 },
  },
  elder: {
    full: { width: 124, height: 28 },
    narrow: { width: 22, height: 22 },
    tight: { width: 72, height: 12 },
  },
} as const;
export type Size = keyof BoxSet;
export type BoxSet = (typeof BOXES)[keyof typeof BOXES];
const GAP = 6;
/** Where there is no room, a mark keeps close, so as to cover little of what follows. */
const CLOSE = 2;

/** So many nodes are looked at for what follows an identifier. */
const AHEAD = 12;

/** Where a mark goes. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: Size;
  /** A point of the identifier itself, to ask what lies over it. */
  readonly at: { readonly x: number; readonly y: number };
}

/** What an identifier stands on, or that something opaque lies over it. */
export type Ground = 'covered' | Shade;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CONTAINER = 'td,th,dd,li,p,label,div,body';

/** The element an anchor stands in; what is watched for coming into view. */
export function hostElement(anchor: Anchor): Element | null {
  return 'node' in anchor ? anchor.node.parentElement : anchor.element;
}

/** Works out where marks go now; good for one drawing. Reads layout, writes nothing. */
export class Places {
  private readonly range = document.createRange();
  private readonly clips = new Map<Element, Box>();
  private readonly shades = new Map<Element, Shade>();
  private readonly hiding = new Map<Element, boolean>();

  constructor(
    private readonly ours: Element,
    private readonly boxes: BoxSet,
  ) {}

  /**
   * `undefined` where the identifier is not to be seen. Whether something covers it is `groundOf`'s question; `tight` is
   * the answer of `isTight`.
   */
  spotOf(anchor: Anchor, tight = false): Spot | undefined {
    const element = hostElement(anchor);
    if (!element?.isConnected) return undefined;
    const rect = this.rectOf(anchor);
    if (!rect || rect.width < 1 || rect.height < 1) return undefined;
    const y = rect.top + rect.height / 2;
    const clip = this.clipOf(element);
    const end = rect.right - 2;
    if (y < clip.top || y > clip.bottom || end < clip.left || end > clip.right + 1) return undefined;
    const box = element.closest(CONTAINER)?.getBoundingClientRect();
    const right = Math.min(box?.right ?? innerWidth, innerWidth);
    const field = 'element' in anchor;
    const { full } = this.boxes;
    const narrow = !((field || isLast(anchor, element)) && right - rect.right >= full.width + GAP);
    const at = { x: Math.max(0, end - 1), y };
    if (narrow && tight) {
      // A line under its end, as under a word that is looked up, so that nobody takes it for that of the row below.
      const { width, height } = this.boxes.tight;
      return {
        x: Math.round(rect.right - width),
        y: Math.round(rect.bottom + 1 - height / 2),
        size: 'tight',
        at,
      };
    }
    const size = narrow ? this.boxes.narrow : full;
    const gap = narrow ? CLOSE : GAP;
    // Inside a field that fills its cell there is room at its right end.
    const x =
      rect.right + gap + size.width <= right || !field
        ? Math.min(rect.right + gap, innerWidth - size.width)
        : rect.right - size.width - 2;
    return {
      x: Math.round(x),
      y: Math.round(y - size.height / 2),
      size: narrow ? 'narrow' : 'full',
      at,
    };
  }

  /** Text or a control follows so close that even a narrow mark would lie over it. */
  isTight(anchor: Anchor): boolean {
    const element = hostElement(anchor);
    const rect = this.rectOf(anchor);
    if (!('node' in anchor) || !element || !rect) return false;
    const need = rect.right + CLOSE + this.boxes.narrow.width;
    const cell = element.closest(CONTAINER);
    if (isLast(anchor, element) && cell && cell.getBoundingClientRect().right >= need) return false;
    const next = this.following(anchor, element.closest('tr,[role=row]') ?? cell ?? element);
    return (
      !!next &&
      next.left < need &&
      next.right > rect.right &&
      next.top < rect.bottom &&
      next.bottom > rect.top
    );
  }

  /** Where what is read after an identifier begins. */
  private following(
    { node, end }: Extract<Anchor, { readonly node: Text }>,
    row: Element,
  ): DOMRect | undefined {
    const beside = this.beginOf(node, end);
    if (beside) return beside;
    const walker = textsOf(row, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = node;
    for (let n = 0, next = walker.nextNode(); next && n < AHEAD; n++, next = walker.nextNode()) {
      const rect = next instanceof Text ? this.beginOf(next, 0) : controlBox(next as Element);
      if (rect?.height) return rect;
    }
    return undefined;
  }

  private beginOf(node: Text, from: number): DOMRect | undefined {
    const blank = /^\s*/.exec(node.data.slice(from))?.[0].length ?? 0;
    if (from + blank >= node.data.length) return undefined;
    this.range.setStart(node, from + blank);
    this.range.setEnd(node, from + blank + 1);
    return this.range.getBoundingClientRect();
  }

  private rectOf(anchor: Anchor): DOMRect | undefined {
    if ('element' in anchor) return anchor.element.getBoundingClientRect();
    if (anchor.end > anchor.node.data.length) return undefined;
    this.range.setStart(anchor.node, anchor.start);
    this.range.setEnd(anchor.node, anchor.end);
    const rects = this.range.getClientRects();
    return rects[rects.length - 1];
  }

  /** What the boxes around an element leave of it: the window, and every ancestor that cuts off or scrolls. */
  private clipOf(element: Element): Box {
    const known = this.clips.get(element);
    if (known) return known;
    const up = parentOf(element);
    const parent = up instanceof ShadowRoot ? up.host : (up as Element | null);
    const root = element === document.documentElement || element === document.body || !parent;
    const around: Box = root
      ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      : this.clipOf(parent);
    const clip = root || !cutsOff(element) ? around : meet(around, element.getBoundingClientRect());
    this.clips.set(element, clip);
    return clip;
  }

  /** Asks the browser what lies at the spot: by far the dearest question, on a long page. */
  groundOf(anchor: Anchor, { at: { x, y } }: Spot): Ground {
    let top = hostElement(anchor) as Element;
    for (let root = top.getRootNode(); root instanceof ShadowRoot; root = top.getRootNode()) top = root.host;
    const near = (over: Element): boolean => holds(over, top) || holds(top, over);
    const hit = document.elementFromPoint(x, y);
    if (hit && !near(hit)) {
      // Something is over it. What can be seen through does not hide it, nor does a mark of ours that stands in a field:
      // then all that lies there is asked for.
      const first = hit === this.ours ? null : hit;
      for (let over: Node | null = first; over instanceof Element && !near(over); over = parentOf(over)) {
        if (this.hides(over) && isIn(over.getBoundingClientRect(), x, y)) return 'covered';
      }
      for (const over of document.elementsFromPoint(x, y)) {
        if (near(over)) break;
        if (over !== this.ours && this.hides(over)) return 'covered';
      }
    }
    return this.shadeUnder(top);
  }

  private hides(over: Element): boolean {
    let hides = this.hiding.get(over);
    if (hides === undefined) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(over);
      const opaque =
        /^(?:IFRAME|IMG|VIDEO|CANVAS|EMBED)$/.test(over.nodeName) ||
        shadeOf(backgroundColor) !== undefined ||
        backgroundImage !== 'none';
      hides = opaque && Number(opacity) > 0.5;
      this.hiding.set(over, hides);
    }
    return hides;
  }

  private shadeUnder(element: Element): Shade {
    let shade = this.shades.get(element);
    if (!shade) {
      const parent = parentOf(element);
      shade =
        shadeOf(getComputedStyle(element).backgroundColor) ??
        (parent instanceof Element ? this.shadeUnder(parent) : 'light');
      this.shades.set(element, shade);
    }
    return shade;
  }
}

type Shade = 'dark' | 'light';

/** A colour that hides what is under it, as dark or light. */
function shadeOf(color: string): Shade | undefined {
  const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (!color.startsWith('rgb') || alpha < 0.7) return undefined;
  return r * 0.3 + g * 0.59 + b * 0.11 < 110 ? 'dark' : 'light';
}

function cutsOff(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth)
    return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return overflowX !== 'visible' || overflowY !== 'visible';
}

const isIn = (box: Box, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/** Nothing follows the identifier in its cell that a mark could cover. */
function isLast(anchor: Anchor, element: Element): boolean {
  if (!('node' in anchor)) return true;
  if (anchor.node.data.slice(anchor.end).trim()) return false;
  const cell = element.closest(CONTAINER) ?? element;
  for (let at: Node = anchor.node; at !== cell; at = parentOf(at) as Node) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === Node.ELEMENT_NODE ? takesRoom(next as Element) : next.textContent?.trim())
        return false;
    }
    if (!parentOf(at)) return true;
  }
  return true;
}

const controlBox = (element: Element): DOMRect | undefined =>
  /^(?:INPUT|SELECT|TEXTAREA|BUTTON|IMG)$/.test(element.nodeName)
    ? element.getBoundingClientRect()
    : undefined;

const takesRoom = (element: Element): boolean => element.getClientRects().length > 0;
