/** An older answer is asked for anew, even though nothing has told that it changed. */
const VERDICT_MS = 10 * 60_000;

/** What the background said of the case as it stands; a click on a clear case goes through untouched. */
export interface Verdict {
  readonly key: string;
  readonly pass: boolean;
  /** Epoch milliseconds of the end of the day it was made for. */
  readonly until: number;
}

/** The newest verdict, as long as it may be gone by. */
export class LastVerdict {
  private verdict: Verdict | undefined;
  private judgedAt = 0;

  constructor(private readonly now: () => number) {}

  judge(verdict: Verdict | undefined): void {
    this.verdict = verdict;
    this.judgedAt = this.now();
  }

  isClear(key: string): boolean {
    const { verdict } = this;
    return (
      !!verdict &&
      verdict.pass &&
      verdict.key === key &&
      this.now() < Math.min(verdict.until, this.judgedAt + VERDICT_MS)
    );
  }
}
