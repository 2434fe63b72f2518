/** What was confirmed counts so long for the same step taken once more. */
const COUNTS_MS = 10 * 60_000;

/**
 * Cases an officer has confirmed in a step for several that has not gone: another of them was given up. Taken again, the
 * step does not ask for their reasons a second time.
 */
export class ConfirmedCases {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => number) {}

  add(key: string): void {
    this.until.set(key, this.now() + COUNTS_MS);
  }

  has(key: string): boolean {
    return this.now() < (this.until.get(key) ?? 0);
  }

  /** The step has gone, or what they were confirmed by has changed. */
  clear(): void {
    this.until.clear();
  }
}
