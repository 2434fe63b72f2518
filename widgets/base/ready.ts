/**
 * Resolves once the page's deferred scripts have run, which are the last that may still set something up. While they run
 * the document is `interactive` already, so its state alone does not tell.
 */
export async function pageReady(): Promise<void> {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { readyState } = document;
  if (readyState === 'complete' || (readyState !== 'loading' && navigation?.domContentLoadedEventStart))
    return;
  await new Promise((resolve) => {
    for (const type of ['DOMContentLoaded', 'load']) addEventListener(type, resolve, { once: true });
  });
}
