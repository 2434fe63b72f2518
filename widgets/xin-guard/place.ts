import type { Place } from './find.ts';

const GAP = 4;
const BOX = 'td,th,dd,li,p,label,div,body';

const elementOf = (place: Place): Element | null =>
  place instanceof Range ? place.startContainer.parentElement : place;

/** Nothing stands after the identifier that a mark could cover. */
function isLast(place: Range): boolean {
  const { endContainer, endOffset } = place;
  const box = endContainer.parentElement?.closest(BOX);
  if ((endContainer as Text).data.slice(endOffset).trim()) return false;
  for (let at: Node | null = endContainer; at && at !== box; at = at.parentNode)
    for (let next = at.nextSibling; next; next = next.nextSibling)
      if (next.nodeType === Node.ELEMENT_NODE || next.textContent?.trim()) return false;
  return true;
}

/** How far to the right it can be seen; nothing where it is scrolled out of a box that cuts it off. */
function seenTo(element: Element, { left, right, top, bottom }: DOMRect): number | undefined {
  let seen = right;
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    if (getComputedStyle(at).overflow === 'visible') continue;
    const box = at.getBoundingClientRect();
    if (top > box.bottom || bottom < box.top || left > box.right || right < box.left) return undefined;
    seen = Math.min(seen, box.right);
  }
  return seen;
}

/**
 * Puts a mark beside an identifier, without moving anything of the page: with its word where there is room, else as
 * its icon. Positions go through the object model, so no policy on inline styles reaches them.
 */
export function putMark(mark: HTMLElement, place: Place, layer: DOMRect): void {
  const element = elementOf(place);
  const rects = place.getClientRects();
  const rect = rects[rects.length - 1];
  const seen = element?.isConnected && rect && rect.width >= 1 ? seenTo(element, rect) : undefined;
  mark.hidden = seen === undefined;
  if (seen === undefined || !rect || !element) return;
  mark.classList.remove('narrow');
  const { width } = mark.getBoundingClientRect();
  const edge = document.documentElement.clientWidth;
  const right = Math.min(element.closest(BOX)?.getBoundingClientRect().right ?? innerWidth, edge);
  const field = !(place instanceof Range);
  const room = seen === rect.right && right - rect.right >= width + GAP && (field || isLast(place));
  mark.classList.toggle('narrow', !room && !field);
  const box = mark.getBoundingClientRect();
  const x = room ? rect.right + GAP : field ? seen - box.width - GAP : rect.right - box.width / 3;
  // Never out of the box it stands in, nor over the page's edge where its identifier is within.
  const most = seen < rect.right ? seen : Math.max(edge, rect.right);
  const y = room || field ? rect.top + (rect.height - box.height) / 2 : rect.top - box.height * 0.6;
  mark.style.left = `${Math.round(Math.min(x, most - box.width) - layer.left)}px`;
  mark.style.top = `${Math.round(y - layer.top)}px`;
}
