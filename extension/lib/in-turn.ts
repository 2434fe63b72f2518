/**
 * Makes of a piece of work one that never runs twice at a time. A call during a run is answered by one more run after
 * it, which sees everything as it is then; older answers can't come to stand over newer ones.
 */
export function inTurn(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    if (!running) {
      running = work().finally(() => (running = undefined));
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
  return start;
}
