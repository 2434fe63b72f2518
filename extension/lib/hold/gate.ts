import { weighRequest } from '../profile/match.ts';
import { keyOf } from '../profile/read-case.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { Recorder } from '../reader/shared.ts';
import type { Asked, Channel } from './asked.ts';
import { Grant, SAME_REQUEST_MS } from './grant.ts';
import { inquire, type InquiryHost, pause } from './inquiry.ts';
import { LastVerdict, type Verdict } from './verdict.ts';

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
  private readonly verdict: LastVerdict;
  private readonly grant: Grant;
  private waiting: Waiting | undefined;
  private clearedUntil = 0;
  private passUntil = 0;
  /** The hold that was decided last, and how: a second step that was asked about meanwhile may come to wait for it. */
  private last: { readonly hold: string; readonly release: boolean; readonly spent: boolean } | undefined;
  /** A press that is being checked: the same once more, by an impatient hand, is none of its own. */
  private pressing = false;

  constructor(private readonly host: GateHost) {
    this.verdict = new LastVerdict(host.now);
    this.grant = new Grant(host.now, host.sent);
  }

  judge(verdict: Verdict | undefined): void {
    this.verdict.judge(verdict);
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
    if (this.verdict.isClear(key) || this.grant.pays(key, 'click', '')) return true;
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
    if (this.verdict.isClear(key)) return true;
    if (asked.channel === 'navigate' && this.host.now() < this.passUntil) {
      this.passUntil = 0;
      return true;
    }
    if (weight === 'same-address') {
      // A browser may not tell a navigation what its form sends; then it is the request just let through.
      if (asked.channel === 'navigate' && this.grant.hasPaid(asked.url)) return true;
      if (!asked.waits || this.host.now() < this.clearedUntil) return true;
      const cleared = (): void => {
        this.clearedUntil = this.host.now() + SAME_REQUEST_MS;
        go();
      };
      void this.host.clear(false).then(cleared, cleared);
      return false;
    }
    if (this.grant.pays(key, asked.channel, asked.url)) return true;
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
    if (!release) waiting.step.drop();
    else if (!profile || keyOf(this.host.read(profile)) === waiting.key)
      this.next(profile, waiting.step, waiting, hold);
    // The page shows another case now than the one decided on: of that one nothing has been decided.
    else void this.decide(profile, waiting.step);
  }

  /** Another row of a list was pressed: what was let go for the one before is not let go for this. */
  turned(): void {
    this.grant.revoke();
  }

  /** The page was left, and is back: what waited then waits no more, and nothing is known of the case. */
  left(): void {
    this.drop();
    this.grant.revoke();
    this.judge(undefined);
  }

  /** A step of another frame was released: the one navigation of this frame that it may bring is no step of its own. */
  letPass(hold: string): void {
    if (this.waiting?.hold !== hold) this.passUntil = this.host.now() + SAME_REQUEST_MS;
  }

  /** A submit event is on its way through the page's handlers, one of which may stop it. */
  during(stopped: () => boolean): void {
    this.grant.during(stopped);
  }

  /** A request of the first moments that could not wait has gone: if it was a decision, nobody looked. */
  private missed(asked: Asked): void {
    const profile = this.host.profile();
    if (!profile || weigh(asked, profile) !== 'decision') return;
    for (const reading of this.host.read(profile)) void this.host.unchecked(reading, true, false);
  }

  /** @param at which of the step's cases; those before have been let go, as `before` says it of all of them. */
  private async decide(profile: Profile, step: Step, at = 0, before?: string): Promise<void> {
    const { readings, reading, reply } = await inquire(this.host, profile, step.channel, at);
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
    const released = profile.onFailure !== 'hold';
    const of = readings.length;
    const among = of > 1 ? { cases: [...step.unchecked.add(at + 1)], of } : undefined;
    // What is not in the log yet is kept for it before the step goes on.
    await this.host.unchecked(reading, released, reply !== undefined, among);
    if (!released) return step.drop();
    // The network rule of a case that was held before would stop what is let go here.
    if (!reply) await Promise.race([this.host.clear(true).catch(nothing), pause(CLEAR_MS)]);
    return this.next(profile, step, { key, at });
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
    this.grant.give(key, hold);
    if (paid !== undefined) this.grant.pays(key, channel, paid);
    go();
    // Without a known address there is no request to wait for: the press itself was the step.
    if (!this.host.profile()?.endpoints?.length) this.grant.close();
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
