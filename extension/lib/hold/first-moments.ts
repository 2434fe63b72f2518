/** So long it may take to learn which profile a page has. */
const PROFILE_MS = 4000;

/**
 * What is done before it is known whether this page has a profile waits here, and is done once more when it is. Where
 * that takes too long, everything goes on, and `late` has to say so: it may have been a decision, and nobody looked.
 */
export class FirstMoments {
  private steps: (() => void)[] | undefined;

  /** @param expected a profile names this page, whichever it is. */
  constructor(expected: boolean, late: () => void) {
    if (!expected) return;
    this.steps = [];
    setTimeout(() => {
      if (this.steps?.length) late();
      this.settle();
    }, PROFILE_MS);
  }

  get pending(): boolean {
    return this.steps !== undefined;
  }

  /** Only while `pending`. */
  later(go: () => void): void {
    this.steps?.push(go);
  }

  settle(): void {
    const { steps = [] } = this;
    this.steps = undefined;
    for (const go of steps) go();
  }
}
