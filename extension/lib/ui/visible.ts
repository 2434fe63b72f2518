interface WithVisibility extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Watches whether an element is really to be seen: not covered by anything of the page around this frame, not faded,
 * not filtered. Browsers that can't tell count as seeing. Chromium looks no more often than every 100 ms.
 */
export function watchVisible(element: Element, changed: (visible: boolean) => void): () => void {
  const options = { threshold: 1, trackVisibility: true, delay: 100 } as IntersectionObserverInit;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as WithVisibility | undefined;
    if (last) changed(last.isVisible ?? true);
  }, options);
  observer.observe(element);
  return () => observer.disconnect();
}
