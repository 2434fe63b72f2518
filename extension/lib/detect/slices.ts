/** How long a slice keeps the main thread, in milliseconds; its last batch comes on top. */
export const SLICE_MS = 2.5;

/** What sliced work gave, and the milliseconds it took of the main thread. */
export interface Done<T> {
  readonly value: T;
  readonly spent: number;
}

/**
 * Runs a generator to its end in slices, and gives the thread back to the page between them.
 * A message port wakes sooner than a timer, which browsers hold back to 4 ms once nested.
 *
 * @param enough asked after each slice: the work is left there, and there is no value.
 */
export function runInSlices<T>(work: Generator<void, T>): Promise<Done<T>>;
export function runInSlices<T>(work: Generator<void, T>, enough: () => boolean): Promise<Done<T | undefined>>;
export function runInSlices<T>(
  work: Generator<void, T>,
  enough?: () => boolean,
): Promise<Done<T | undefined>> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    let spent = 0;
    port1.onmessage = () => {
      const started = performance.now();
      let step: IteratorResult<void, T>;
      do step = work.next();
      while (!step.done && performance.now() - started < SLICE_MS);
      spent += performance.now() - started;
      if (!step.done && !enough?.()) return port2.postMessage(0);
      port1.close();
      resolve({ value: step.done ? step.value : undefined, spent });
    };
    port2.postMessage(0);
  });
}
