/** What arrived at the server: the proof that a hold let nothing through, and one request after it. */
export interface Decision {
  readonly caseId: string;
  readonly result: 'approve' | 'return';
  readonly opinion: string;
  /** How the page sent it. */
  readonly via: 'iframe' | 'xhr' | 'link' | 'popup' | 'written' | 'fetch';
  readonly fields: Readonly<Record<string, string>>;
}

export class Decisions {
  private kept: Decision[] = [];

  add(decision: Decision): void {
    this.kept.push(decision);
  }

  all(): readonly Decision[] {
    return [...this.kept];
  }

  of(caseId: string): Decision | undefined {
    return this.kept.filter((decision) => decision.caseId === caseId).at(-1);
  }

  reset(): void {
    this.kept = [];
  }
}
