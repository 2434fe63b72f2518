import type { Anchor } from '../detect/types.ts';

/** Boxes of a mark, in CSS pixels. They depend on the room beside the identifier, never on what was found. */
export const FULL = { width: 92, height: 20 } as const;
export const NARROW = { width: 20, height: 20 } as const;
const GAP = 6;

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly narrow: boolean;
}

const CONTAINER = 'td,th,dd,li,p,label,div,body';
const range = (): Range => document.createRange();
let shared: Range | undefined;

/** The element an anchor stands in; what is watched for coming into view. */
export function hostElement(anchor: Anchor): Element | null {
  return 'node' in anchor ? anchor.node.parentElement : anchor.element;
}

/** Where the mark goes now, or `undefined` where the identifier is not to be seen. Reads layout, writes nothing. */
export function placeOf(anchor: Anchor): Place | undefined {
  const element = hostElement(anchor);
  if (!element?.isConnected) return undefined;
  const rect = rectOf(anchor);
  if (!rect || rect.width < 1 || rect.height < 1) return undefined;
  const visible = clip(element, rect);
  if (!visible) return undefined;
  const box = element.closest(CONTAINER)?.getBoundingClientRect();
  const right = Math.min(box?.right ?? innerWidth, innerWidth);
  const field = 'element' in anchor;
  const alone = field || isLast(anchor, element);
  const narrow = !(alone && right - rect.right >= FULL.width + GAP);
  const size = narrow ? NARROW : FULL;
  // Inside a field that fills its cell there is room at its right end.
  const x =
    rect.right + GAP + size.width <= right || !field
      ? Math.min(rect.right + GAP, innerWidth - size.width)
      : rect.right - size.width - 2;
  return { x: Math.round(x), y: Math.round(rect.top + (rect.height - size.height) / 2), narrow };
}

function rectOf(anchor: Anchor): DOMRect | undefined {
  if ('element' in anchor) return anchor.element.getBoundingClientRect();
  shared ??= range();
  const length = anchor.node.data.length;
  if (anchor.end > length) return undefined;
  shared.setStart(anchor.node, anchor.start);
  shared.setEnd(anchor.node, anchor.end);
  const rects = shared.getClientRects();
  return rects[rects.length - 1];
}

/** Nothing follows the identifier in its cell that a mark could cover. */
function isLast(anchor: Anchor, element: Element): boolean {
  if (!('node' in anchor)) return true;
  if (anchor.node.data.slice(anchor.end).trim()) return false;
  const cell = element.closest(CONTAINER) ?? element;
  for (let at: Node = anchor.node; at !== cell; at = at.parentNode as Node) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if (next.nodeType === Node.ELEMENT_NODE ? takesRoom(next as Element) : next.textContent?.trim())
        return false;
    }
    if (!at.parentNode) return true;
  }
  return true;
}

const takesRoom = (element: Element): boolean => element.getClientRects().length > 0;

/** False when scrolled out of a box that cuts it off, or out of the window. */
function clip(element: Element, rect: DOMRect): boolean {
  if (rect.bottom < 0 || rect.top > innerHeight || rect.right < 0 || rect.left > innerWidth) return false;
  const y = rect.top + rect.height / 2;
  const x = rect.right - 2;
  for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    const style = getComputedStyle(at);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    if (y < box.top || y > box.bottom || x < box.left || x > box.right + 1) return false;
  }
  return true;
}
