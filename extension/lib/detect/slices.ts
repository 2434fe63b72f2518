/** Longest time a slice keeps the main thread, in milliseconds. */
export const SLICE_MS = 4;

/**
 * Runs a generator to its end in slices, and gives the thread back to the page between them.
 * A message port wakes sooner than a timer, which browsers hold back to 4 ms once nested.
 */
export function runInSlices<T>(work: Generator<void, T>, signal?: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const finish = (value: T | undefined): void => {
      port1.close();
      resolve(value);
    };
    port1.onmessage = () => {
      if (signal?.aborted) return finish(undefined);
      const started = performance.now();
      do {
        const step = work.next();
        if (step.done) return finish(step.value);
      } while (performance.now() - started < SLICE_MS - 1);
      port2.postMessage(0);
    };
    port2.postMessage(0);
  });
}
