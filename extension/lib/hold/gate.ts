import { caseKey, keyOf } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { weighRequest } from '../profile/match.ts';
import { type Asked, type Channel, RANK } from './asked.ts';
import type { Recorder } from '../reader/shared.ts';
import { ConfirmedCases } from './confirmed-cases.ts';
import { inquire, type InquiryHost, pause } from './inquiry.ts';

/** A released step has this long to send its request. */
const GRANT_MS = 10 * 60_000;
/** One request may pass through several of our doors; they follow one another at once. */
const SAME_REQUEST_MS = 3000;
/** An older answer is asked for anew, even though nothing has told that it changed. */
const VERDICT_MS = 10 * 60_000;

/** What the background said of the case as it stands; a click on a clear case goes through untouched. */
export interface Verdict {
  readonly key: string;
  readonly pass: boolean;
  /** Epoch milliseconds of the end of the day it was made for. */
  readonly until: number;
}

/** The gate's surroundings; all of them replaced in tests. */
export interface GateHost extends InquiryHost {
  readonly recorder?: () => Recorder | undefined;
  readonly profile: () => Profile | undefined;
  /** In the first moments it is not known yet what the profile of this page is. */
  readonly pending: () => boolean;
  /** Runs this when it is known. */
  readonly later: (go: () => void) => void;
  /** Lifts the network rule: for a step that `leaves`, until it is sent, or for a request that is not the decision. */
  readonly clear: (leaves: boolean) => Promise<unknown>;
  readonly sent: (hold: string | undefined) => void;
  /** The step is for rows that are chosen, not for one whose own button was pressed. */
  readonly areChosen: () => boolean;
  /**
   * The step was not checked. `logged`: the background knows, and has written it down; else it is kept for the log.
   * `among`: of a step for several cases, which ones so far; it may still have to wait for others.
   */
  readonly unchecked: (
    reading: CaseReading,
    released: boolean,
    logged: boolean,
    among?: Among,
  ) => Promise<void>;
  readonly pressAgain: () => void;
  readonly now: () => number;
}

/** Numbers of cases, from 1, among so many. */
export interface Among {
  readonly cases: readonly number[];
  readonly of: number;
}

interface Grant {
  readonly key: string;
  readonly hold?: string;
  readonly until: number;
  /** The request it paid for, at the last door it passed; `open`: still within its submit event. */
  sent?: { readonly rank: number; readonly url: string; readonly at: number; open?: boolean };
}

/** What a step does when it may go on, and when it is given up. */
interface Step {
  readonly channel: Channel;
  readonly go: () => void;
  readonly drop: () => void;
  /** Address of a call that waits in the page's world and goes on without asking again. */
  readonly paid?: string;
  /** Numbers of its cases that could not be checked. */
  readonly unchecked: Set<number>;
}

interface Waiting {
  readonly key: string;
  /** Which of the step's cases it waits for. */
  readonly at: number;
  readonly hold: string;
  readonly step: Step;
}

/** Lifting the network rule takes no longer, if there is anybody to lift it. */
const CLEAR_MS = 1000;

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
  private judgedAt = 0;
  /** The hold that was decided last, and how: a second step that was asked about meanwhile may come to wait for it. */
  private last: { readonly hold: string; readonly release: boolean; readonly spent: boolean } | undefined;
  /** A press that is being checked: the same once more, by an impatient hand, is none of its own. */
  private pressing = false;
  private readonly confirmed: ConfirmedCases;

  constructor(private readonly host: GateHost) {
    this.confirmed = new ConfirmedCases(host.now);
  }

  judge(verdict: Verdict | undefined): void {
    this.verdict = verdict;
    this.judgedAt = this.host.now();
  }

  /** A click on a step a profile names. True: let it through. */
  press(go: () => void): boolean {
    const recorder = this.host.recorder?.();
    if (recorder) {
      recorder.pressed(this.host.read(recorder.profile));
      return true;
    }
    const profile = this.host.profile();
    if (!profile) return true;
    const key = keyOf(this.host.read(profile));
    if (this.isClear(key) || this.spend(key, RANK.click, '')) return true;
    if (this.pressing) return false;
    this.drop();
    this.pressing = true;
    const step: Step = { channel: 'click', go, drop: nothing, unchecked: new Set() };
    void this.decide(profile, step).finally(() => (this.pressing = false));
    return false;
  }

  /** A request that a script or a form is about to send. True: let it through. */
  request(asked: Asked, go: () => void, drop: () => void = nothing): boolean {
    if (this.host.pending()) {
      // What can't wait would fail, and with it a page that reads its data so. It goes; that it did is said afterwards.
      if (!asked.waits) {
        this.host.later(() => this.missed(asked));
        return true;
      }
      this.host.later(() => {
        if (this.request(asked, go, drop)) go();
      });
      return false;
    }
    const recorder = this.host.recorder?.();
    if (recorder) {
      if (!recorder.takes(asked)) return true;
      setTimeout(drop);
      return false;
    }
    const profile = this.host.profile();
    if (!profile) return true;
    const weight = weigh(asked, profile);
    if (weight === 'other') return true;
    const key = keyOf(this.host.read(profile));
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
      void this.host.clear(false).then(cleared, cleared);
      return false;
    }
    if (this.spend(key, RANK[asked.channel], asked.url)) return true;
    this.drop();
    // A call that waits in the page's world goes on without asking again; everything else passes this door once more.
    const paid = asked.waits && asked.id !== 0 ? { paid: asked.url } : {};
    const again = asked.waits ? go : this.host.pressAgain;
    const step: Step = { channel: asked.channel, go: again, drop, ...paid, unchecked: new Set() };
    void this.decide(profile, step);
    return false;
  }

  /** The officer's word on a held step, by way of the background. */
  decided(hold: string, release: boolean): void {
    const { waiting } = this;
    const spent = waiting?.hold === hold;
    this.last = { hold, release, spent };
    if (!spent) return;
    this.waiting = undefined;
    const profile = this.host.profile();
    const cases = waiting.key.split('\n');
    if (release && cases.length > 1) this.confirmed.add(cases[waiting.at]!);
    if (!release) waiting.step.drop();
    else if (!profile || keyOf(this.host.read(profile)) === waiting.key)
      this.next(profile, waiting.step, waiting, hold);
    // The page shows another case now than the one decided on: of that one nothing has been decided.
    else void this.decide(profile, waiting.step);
  }

  /** Another row of a list was pressed: what was let go for the one before is not let go for this. */
  turned(): void {
    this.grant = undefined;
  }

  /** The page was left, and is back: what waited then waits no more, and nothing is known of the case. */
  left(): void {
    this.drop();
    this.grant = undefined;
    this.changed();
  }

  /** Lists, rules or profiles are others now: nothing is known to be clear, and what was confirmed is asked again. */
  changed(): void {
    this.judge(undefined);
    this.confirmed.clear();
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

  /** A request of the first moments that could not wait has gone: if it was a decision, nobody looked. */
  private missed(asked: Asked): void {
    const profile = this.host.profile();
    if (!profile || weigh(asked, profile) !== 'decision') return;
    for (const reading of this.host.read(profile)) void this.host.unchecked(reading, true, false);
  }

  private isClear(key: string): boolean {
    const { verdict } = this;
    const now = this.host.now();
    return (
      !!verdict &&
      verdict.pass &&
      verdict.key === key &&
      now < Math.min(verdict.until, this.judgedAt + VERDICT_MS)
    );
  }

  /** @param at which of the step's cases; those before have been let go, as `before` says it of all of them. */
  private async decide(profile: Profile, step: Step, at = 0, before?: string): Promise<void> {
    const isConfirmed = (one: CaseReading): boolean =>
      this.host.areChosen() && this.confirmed.has(caseKey(one));
    const found = await inquire(this.host, profile, step.channel, at, isConfirmed);
    const { readings, reading, reply } = found;
    const key = keyOf(readings);
    // Other cases now than those that were let go: of these nothing is known.
    if (before !== undefined && before !== key) return this.decide(profile, step);
    if (reply?.kind === 'held') {
      this.drop();
      const { last } = this;
      // Decided before this answer came, for a step that has gone its way: this one is not waited for by anybody.
      if (last?.hold === reply.hold && last.spent) return step.drop();
      this.waiting = { key, at, hold: reply.hold, step };
      if (last?.hold === reply.hold) this.decided(reply.hold, last.release);
      return;
    }
    if (reply?.kind === 'release') return this.next(profile, step, { key, at });
    if (found.confirmed) {
      await this.liftRule();
      return this.next(profile, step, { key, at });
    }
    const released = profile.onFailure !== 'hold';
    const of = readings.length;
    const among = of > 1 ? { cases: [...step.unchecked.add(at + 1)], of } : undefined;
    // What is not in the log yet is kept for it before the step goes on.
    await this.host.unchecked(reading, released, reply !== undefined, among);
    if (!released) return step.drop();
    // The network rule of a case that was held before would stop what is let go here.
    if (!reply) await this.liftRule();
    return this.next(profile, step, { key, at });
  }

  private liftRule(): Promise<unknown> {
    return Promise.race([this.host.clear(true).catch(nothing), pause(CLEAR_MS)]);
  }

  /** One case may go on: on to the next, or the step goes. */
  private next(
    profile: Profile | undefined,
    step: Step,
    { key, at }: Pick<Waiting, 'key' | 'at'>,
    hold?: string,
  ): void | Promise<void> {
    if (!profile || key.split('\n').length <= at + 1) return this.release(key, hold, step);
    return this.decide(profile, step, at + 1, key);
  }

  private release(key: string, hold: string | undefined, { channel, go, paid }: Step): void {
    this.confirmed.clear();
    this.grant = { key, until: this.host.now() + GRANT_MS, ...(hold ? { hold } : {}) };
    if (paid !== undefined) this.spend(key, RANK[channel], paid);
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
    this.waiting?.step.drop();
    this.waiting = undefined;
  }
}

/** A body that can't be looked into counts as the decision's. */
function weigh(asked: Asked, { endpoints = [] }: Profile): ReturnType<typeof weighRequest> {
  const weight = weighRequest(asked, endpoints);
  return weight === 'same-address' && !asked.readable ? 'decision' : weight;
}

function sameAddress(a: string, b: string): boolean {
  return a.split(/[?#]/)[0] === b.split(/[?#]/)[0];
}
