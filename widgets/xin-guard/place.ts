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

/** Scrolled out of a box that cuts it off. */
function isCut(element: Element, { left, right, top, bottom }: DOMRect): boolean {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight && at.scrollWidth <= at.clientWidth) continue;
    if (getComputedStyle(at).overflow === 'visible') continue;
    const box = at.getBoundingClientRect();
    if (top > box.bottom || bottom < box.top || left > box.right || right < box.left) return true;
  }
  return false;
}

/**
 * Puts a mark beside an identifier, without moving anything of the page: with its word where there is room, else as
 * its icon. Positions go through the object model, so no policy on inline styles reaches them.
 */
export function putMark(mark: HTMLElement, place: Place, layer: DOMRect): void {
  const element = elementOf(place);
  const rects = place.getClientRects();
  const rect = rects[rects.length - 1];
  mark.hidden = !element?.isConnected || !rect || rect.width < 1 || isCut(element, rect);
  if (mark.hidden || !rect || !element) return;
  mark.classList.remove('narrow');
  const { width } = mark.getBoundingClientRect();
  const right = Math.min(
    element.closest(BOX)?.getBoundingClientRect().right ?? innerWidth,
    document.documentElement.clientWidth,
  );
  const field = !(place instanceof Range);
  const room = right - rect.right >= width + GAP && (field || isLast(place));
  mark.classList.toggle('narrow', !room && !field);
  const box = mark.getBoundingClientRect();
  const x = room ? rect.right + GAP : field ? rect.right - box.width - GAP : rect.right - box.width / 3;
  const y = room || field ? rect.top + (rect.height - box.height) / 2 : rect.top - box.height * 0.6;
  mark.style.left = `${Math.round(x - layer.left)}px`;
  mark.style.top = `${Math.round(y - layer.top)}px`;
}
