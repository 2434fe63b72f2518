import { expect, vi } from 'vitest';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { Asked, Channel } from './asked.ts';
import { Gate, type GateHost } from './gate.ts';
import type { ActionReply, Batch } from './types.ts';

const profile = {
  ...{ id: 'p', revision: 1, name: 'p', match: ['http://x/*'], jurisdiction: 'CN' },
  subject: { code: { css: '#c' } },
  matter: { type: 'licence' },
  approve: [],
  endpoints: [{ url: 'http://x/decide*', params: { result: '1' } }],
} as unknown as Profile;

export const about = (channel: Channel, more: Partial<Asked> = {}): Asked => ({
  ...{ channel, id: 0, url: 'http://x/decide', method: 'POST', params: { result: '1' } },
  ...{ readable: true, waits: true },
  ...more,
});

/** How the background answers the next check: at once or after a while, or not at all. */
export interface Answer {
  readonly kind: 'held' | 'release' | 'unchecked' | 'no-subject' | 'silent' | 'fails';
  readonly after: number;
}

/** A frame of a page, its background and its officer. Each decision leaves by a chain of doors, as in a browser. */
export class World {
  code = 'A';
  /** Further rows of a list that are chosen with it. */
  others: readonly string[] = [];
  known = true;
  onFailure: 'release' | 'hold' = 'release';
  answers: Answer[] = [];
  asked = 0;
  batch: Batch | undefined;
  sent = 0;
  /** The network rule was lifted: for a step that leaves, or for another request. */
  cleared: boolean[] = [];
  said: string[] = [];
  /** Steps the background let go, or the officer. */
  allowed = 0;
  hold: string | undefined;
  private holds = 0;
  private last: [string, boolean] | undefined;
  private readonly queue: (() => void)[] = [];

  readonly gate = new Gate({
    profile: () => (this.known ? { ...profile, onFailure: this.onFailure } : undefined),
    pending: () => !this.known,
    later: (go) => void this.queue.push(go),
    read: (): CaseReading[] => [this.code, ...this.others].map((code) => ({ profile: 'p', code, lost: [] })),
    loading: () => false,
    checking: () => () => undefined,
    ask: (_reading, _channel, _last, batch) => {
      this.batch = batch;
      return this.answer();
    },
    clear: (leaves) => Promise.resolve(void this.cleared.push(leaves)),
    sent: () => undefined,
    unchecked: (_, released, __, among) => {
      this.said.push(`${released ? 'passed' : 'held'}${among ? ` ${among.cases}/${among.of}` : ''}`);
      if (released) this.allowed++;
      return Promise.resolve();
    },
    pressAgain: () => void this.said.push('press again'),
    now: () => Date.now(),
  } satisfies GateHost);

  know(): void {
    this.known = true;
    for (const go of this.queue.splice(0)) go();
  }

  private async answer(): Promise<ActionReply> {
    this.asked++;
    const { kind, after } = this.answers.shift() ?? { kind: 'held', after: 1 };
    await new Promise((done) => setTimeout(done, after));
    if (kind === 'silent') return new Promise(() => undefined);
    if (kind === 'fails') throw new Error('no background');
    if (kind === 'unchecked') return { kind, reason: 'failed' };
    if (kind === 'release') this.allowed++;
    if (kind !== 'held') return { kind };
    this.hold ??= `h${++this.holds}`;
    return { kind, hold: this.hold };
  }

  /** The officer's word on the dialog that is open, if one is. */
  decide(release: boolean): void {
    const { hold } = this;
    if (!hold) return;
    this.hold = undefined;
    if (release) this.allowed++;
    this.gate.decided(hold, release);
    this.last = [hold, release];
  }

  /** The background says again what it has said. */
  repeat(): void {
    if (this.last) this.gate.decided(...this.last);
  }

  /** A press on a button the profile names; its handler sends by a script. */
  press(): void {
    if (this.gate.press(() => this.handler())) this.handler();
  }

  private handler(): void {
    this.script();
  }

  script(more: Partial<Asked> = {}): void {
    const go = (): void => void this.sent++;
    if (this.gate.request(about('script', { id: 1, ...more }), go)) go();
  }

  /** What is none of the decision's goes at any time. */
  other(): void {
    expect(this.gate.request(about('script', { id: 2, url: 'http://x/other' }), () => undefined)).toBe(
      this.known,
    );
  }

  /** A form: its submit event, then its navigation. */
  submit(): void {
    if (!this.gate.request(about('submit'), () => this.submit())) return;
    this.gate.during(() => false);
    const again = (): void => undefined;
    if (this.gate.request(about('navigate'), again)) this.sent++;
  }
}

/** Until nothing is under way any more; the clock is the test's. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(30_000);
