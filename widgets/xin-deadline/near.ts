/** Beyond this many clocks on a page, those out of sight put off what takes longest to draw. */
const MANY = 30;

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
  { rootMargin: '100% 0px' },
);
// What is printed is printed whole.
addEventListener('beforeprint', () => {
  for (const element of [...waiting.keys()]) draw(element);
});

const forget = (element: Element): void => {
  waiting.delete(element);
  sight.unobserve(element);
};

/** A clock comes onto the page. True: it is one of few, and draws itself whole; else it is called back once near the window. */
export function arrive(element: Element, near: () => void): boolean {
  if (++clocks <= MANY) return true;
  waiting.set(element, near);
  sight.observe(element);
  return false;
}

export function depart(element: Element): void {
  clocks--;
  forget(element);
}
