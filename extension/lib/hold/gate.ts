import { caseKey } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { weighRequest } from '../profile/match.ts';
import { type Asked, RANK, type Channel } from './outgoing.ts';
import type { Recorder } from '../reader/shared.ts';
import type { ActionReply } from './types.ts';

/** A check that does not answer in this time counts as failed. */
const ANSWER_MS = 4000;
/** A released step has this long to send its request. */
const GRANT_MS = 10 * 60_000;
/** One request may pass through several of our doors; they follow one another at once. */
const SAME_REQUEST_MS = 3000;

/** What the background said of the case as it stands; a click on a clear case goes through untouched. */
export interface Verdict {
  readonly key: string;
  readonly pass: boolean;
  /** Epoch milliseconds of the end of the day it was made for. */
  readonly until: number;
}

/** The gate's surroundings; all of them replaced in tests. */
export interface GateHost {
  readonly recorder?: () => Recorder | undefined;
  readonly profile: () => Profile | undefined;
  readonly read: (profile: Profile) => CaseReading;
  readonly ask: (reading: CaseReading, channel: Channel) => Promise<ActionReply>;
  /** Lifts the network rule for a request that is not the decision. */
  readonly clear: () => Promise<unknown>;
  readonly sent: (hold: string | undefined) => void;
  /** The step was not checked. `logged`: the background knows, and has written it down. */
  readonly unchecked: (reading: CaseReading, released: boolean, logged: boolean) => void;
  readonly pressAgain: () => void;
  readonly now: () => number;
}

interface Grant {
  readonly key: string;
  readonly hold?: string;
  readonly until: number;
  /** The request it paid for, at the last door it passed; `open`: still within its submit event. */
  sent?: { readonly rank: number; readonly url: string; readonly at: number; open?: boolean };
}

interface Waiting {
  readonly key: string;
  readonly hold: string;
  readonly go: () => void;
  readonly drop: () => void;
}

const nothing = (): void => undefined;

/**
 * Decides for one frame whether a step may go on. A held step waits as a closure and is let go at most once:
 * a grant pays for one request, and closes when that has left.
 */
export class Gate {
  private verdict: Verdict | undefined;
  private grant: Grant | undefined;
  private waiting: Waiting | undefined;
  private clearedUntil = 0;
  private passUntil = 0;

  constructor(private readonly host: GateHost) {}

  judge(verdict: Verdict | undefined): void {
    this.verdict = verdict;
  }

  /** A click on a step a profile names. True: let it through. */
  press(go: () => void): boolean {
    const recorder = this.host.recorder?.();
    if (recorder) {
      recorder.pressed();
      return true;
    }
    const profile = this.host.profile();
    if (!profile) return true;
    const reading = this.host.read(profile);
    const key = caseKey(reading);
    if (this.isClear(key) || this.spend(key, RANK.click, '')) return true;
    this.drop();
    void this.decide(profile, reading, key, 'click', go, nothing);
    return false;
  }

  /** A request that a script or a form is about to send. True: let it through. */
  request(asked: Asked, go: () => void, drop: () => void = nothing): boolean {
    const recorder = this.host.recorder?.();
    if (recorder) {
      if (!recorder.takes(asked)) return true;
      setTimeout(drop);
      return false;
    }
    const profile = this.host.profile();
    if (!profile) return true;
    const endpoints = profile.endpoints ?? [];
    const near = weighRequest(asked, endpoints);
    const weight = near === 'same-address' && !asked.readable ? 'decision' : near;
    if (weight === 'other') return true;
    const reading = this.host.read(profile);
    const key = caseKey(reading);
    if (this.isClear(key)) return true;
    if (asked.channel === 'navigate' && this.host.now() < this.passUntil) {
      this.passUntil = 0;
      return true;
    }
    if (weight === 'same-address') {
      // A browser may not tell a navigation what its form sends; then it is the request just let through.
      const { sent } = this.grant ?? {};
      if (asked.channel === 'navigate' && sent && sameAddress(asked.url, sent.url)) return true;
      if (!asked.waits || this.host.now() < this.clearedUntil) return true;
      const cleared = (): void => {
        this.clearedUntil = this.host.now() + SAME_REQUEST_MS;
        go();
      };
      void this.host.clear().then(cleared, cleared);
      return false;
    }
    if (this.spend(key, RANK[asked.channel], asked.url)) return true;
    this.drop();
    const again = asked.waits ? go : this.host.pressAgain;
    // A call that waits in the page's world goes on without asking again; everything else passes this door once more.
    const paid = asked.waits && asked.id !== 0 ? asked.url : undefined;
    void this.decide(profile, reading, key, asked.channel, again, drop, paid);
    return false;
  }

  /** The officer's word on a held step, by way of the background. */
  decided(hold: string, release: boolean): void {
    const { waiting } = this;
    if (waiting?.hold !== hold) return;
    this.waiting = undefined;
    if (release) this.release(waiting.key, hold, waiting.go);
    else waiting.drop();
  }

  /** A step of another frame was released: the one navigation of this frame that it may bring is no step of its own. */
  letPass(hold: string): void {
    if (this.waiting?.hold !== hold) this.passUntil = this.host.now() + SAME_REQUEST_MS;
  }

  /**
   * A submit event is on its way through the page's handlers. One of them may send the form by a script instead; and
   * when one stops it, nothing has left and the grant stands.
   */
  during(stopped: () => boolean): void {
    const { grant } = this;
    if (!grant?.sent) return;
    grant.sent.open = true;
    setTimeout(() => {
      if (!grant.sent?.open) return;
      if (stopped()) delete grant.sent;
      else delete grant.sent.open;
    });
  }

  private isClear(key: string): boolean {
    const { verdict } = this;
    return !!verdict && verdict.pass && verdict.key === key && this.host.now() < verdict.until;
  }

  private async decide(
    profile: Profile,
    reading: CaseReading,
    key: string,
    channel: Channel,
    go: () => void,
    drop: () => void,
    url?: string,
  ): Promise<void> {
    const replay = (): void => {
      if (url !== undefined) this.spend(key, RANK[channel], url);
      go();
    };
    const reply = await this.answer(reading, channel);
    if (reply?.kind === 'held') {
      this.drop();
      this.waiting = { key, hold: reply.hold, go: replay, drop };
      return;
    }
    if (reply?.kind === 'release') return this.release(key, undefined, replay);
    const released = profile.onFailure !== 'hold';
    this.host.unchecked(reading, released, reply !== undefined);
    if (released) this.release(key, undefined, replay);
    else drop();
  }

  /** The background's answer; `undefined` when there is none in time, or none at all. */
  private answer(reading: CaseReading, channel: Channel): Promise<ActionReply | undefined> {
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve(undefined), ANSWER_MS);
      const finish = (reply?: ActionReply): void => {
        clearTimeout(late);
        resolve(reply);
      };
      this.host.ask(reading, channel).then(finish, () => finish());
    });
  }

  private release(key: string, hold: string | undefined, go: () => void): void {
    this.grant = { key, until: this.host.now() + GRANT_MS, ...(hold ? { hold } : {}) };
    go();
    // Without a known address there is no request to wait for: the press itself was the step.
    if (!this.host.profile()?.endpoints?.length) this.close();
  }

  /** Lets one request of a released step through, by each door it passes. */
  private spend(key: string, rank: number, url: string): boolean {
    const { grant } = this;
    if (!grant || grant.key !== key || this.host.now() > grant.until) return false;
    const at = this.host.now();
    if (!grant.sent) {
      if (rank > 0) {
        grant.sent = { rank, url, at };
        // A handler of the page may still stop it: see `during`.
        setTimeout(() => setTimeout(() => grant.sent && this.host.sent(grant.hold)));
      }
      return true;
    }
    const { sent } = grant;
    const onward =
      rank > sent.rank &&
      (rank < RANK.script || !!sent.open) &&
      sameAddress(url, sent.url) &&
      at - sent.at < SAME_REQUEST_MS;
    if (onward) grant.sent = { rank, url, at };
    return onward;
  }

  private close(): void {
    const hold = this.grant?.hold;
    this.grant = undefined;
    this.host.sent(hold);
  }

  private drop(): void {
    this.waiting?.drop();
    this.waiting = undefined;
  }
}

function sameAddress(a: string, b: string): boolean {
  return a.split(/[?#]/)[0] === b.split(/[?#]/)[0];
}
