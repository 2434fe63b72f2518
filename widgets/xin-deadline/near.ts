/** Beyond this many clocks on a page, those out of sight put off what takes longest to draw: the answer but for one line… */
const MANY = 30;
/** … and the month view, of which one fills half a window. */
const FEW = 2;

/** What a clock draws at once, before anybody has come near it. */
export interface AtOnce {
  readonly answer: boolean;
  readonly month: boolean;
}

const waiting = new Map<Element, () => void>();
let clocks = 0;

const draw = (element: Element): void => {
  waiting.get(element)?.();
  forget(element);
};
const sight = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) draw(target);
  },
  { rootMargin: '50% 0px' },
);
// What is printed is printed whole.
addEventListener('beforeprint', () => {
  for (const element of [...waiting.keys()]) draw(element);
});

const forget = (element: Element): void => {
  waiting.delete(element);
  sight.unobserve(element);
};

/** Calls back once the element comes near the window. */
export function onceNear(element: Element, near: () => void): void {
  if (waiting.has(element)) return;
  waiting.set(element, near);
  sight.observe(element);
}

/** A clock comes onto the page. */
export function arrive(): AtOnce {
  clocks++;
  return { answer: clocks <= MANY, month: clocks <= FEW };
}

export function depart(element: Element): void {
  clocks--;
  forget(element);
}
