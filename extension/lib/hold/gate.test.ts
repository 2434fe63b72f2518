import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseReading, Profile } from '../profile/types.ts';
import type { Asked, Channel } from './asked.ts';
import { FirstMoments } from './first-moments.ts';
import { Gate, type GateHost } from './gate.ts';
import type { ActionReply, Batch } from './types.ts';

const profile = {
  ...{ id: 'p', revision: 1, name: 'p', match: ['http://x/*'], jurisdiction: 'CN' },
  subject: { code: { css: '#c' } },
  matter: { type: 'licence' },
  approve: [],
  endpoints: [{ url: 'http://x/decide*', params: { result: '1' } }],
} as unknown as Profile;

const about = (channel: Channel, more: Partial<Asked> = {}): Asked => ({
  ...{ channel, id: 0, url: 'http://x/decide', method: 'POST', params: { result: '1' } },
  ...{ readable: true, waits: true },
  ...more,
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** How the background answers the next check: at once or after a while, or not at all. */
interface Answer {
  readonly kind: 'held' | 'release' | 'unchecked' | 'no-subject' | 'silent' | 'fails';
  readonly after: number;
}

/** A frame of a page, its background and its officer. Each decision leaves by a chain of doors, as in a browser. */
class World {
  code = 'A';
  /** Further rows of a list that are chosen with it. */
  others: readonly string[] = [];
  /** The one left is chosen as well. */
  chosen = false;
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
    areChosen: () => this.others.length > 0 || this.chosen,
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

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(30_000);

describe('a step', () => {
  it.each(['press', 'script', 'submit'] as const)(
    'by %s waits for the officer, and goes once',
    async (how) => {
      const world = new World();
      world[how]();
      await settle();
      expect([world.sent, world.hold]).toEqual([0, 'h1']);
      world.decide(true);
      world.repeat();
      await settle();
      expect(world.sent).toBe(1);
      // The next one is a step of its own.
      world[how]();
      await settle();
      expect([world.sent, world.hold]).toEqual([1, 'h2']);
    },
  );

  it('that the officer gives up is dropped, and nothing is left open', async () => {
    const world = new World();
    const drop = vi.fn();
    world.gate.request(about('script', { id: 1 }), () => world.sent++, drop);
    await settle();
    world.decide(false);
    expect([drop.mock.calls.length, world.sent]).toEqual([1, 0]);
    world.script();
    await settle();
    expect(world.hold).toBe('h2');
  });

  it('is asked about again where the background was ended while it was asked', async () => {
    const world = new World();
    world.answers = [
      { kind: 'fails', after: 5 },
      { kind: 'held', after: 5 },
    ];
    world.press();
    await settle();
    expect([world.sent, world.hold, world.said]).toEqual([0, 'h1', []]);
  });

  it.each([
    ['release', 1, ['passed'], [true]],
    ['hold', 0, ['held'], []],
  ] as const)('that nobody answers for: %s', async (onFailure, sent, said, cleared) => {
    const world = new World();
    world.onFailure = onFailure;
    world.answers = [{ kind: 'silent', after: 0 }];
    world.press();
    await settle();
    expect([world.sent, world.said, world.cleared]).toEqual([sent, said, cleared]);
  });

  it('of another subject than the one decided on is asked about anew', async () => {
    const world = new World();
    world.press();
    await settle();
    world.code = 'B';
    world.allowed = 0;
    world.decide(true);
    await settle();
    expect([world.sent, world.hold, world.asked]).toEqual([0, 'h2', 2]);
  });

  it('that a second request joins while the dialog is open: one of them goes', async () => {
    const world = new World();
    world.script();
    await settle();
    world.answers = [{ kind: 'held', after: 100 }];
    world.script();
    await vi.advanceTimersByTimeAsync(50);
    world.hold = undefined;
    world.gate.decided('h1', true);
    await settle();
    expect(world.sent).toBeLessThanOrEqual(1);
  });

  it('that can’t wait is taken again by the officer, after the decision', async () => {
    const world = new World();
    world.script({ waits: false });
    await settle();
    world.decide(true);
    expect([world.sent, world.said]).toEqual([0, ['press again']]);
    world.script({ waits: false });
    expect(world.sent).toBe(1);
  });
});

describe('a step for several rows of a list', () => {
  const taken = async (answers: readonly Answer['kind'][]): Promise<World> => {
    const world = new World();
    world.others = ['B', 'C'];
    world.answers = answers.map((kind) => ({ kind, after: 1 }));
    world.press();
    await settle();
    return world;
  };
  const decide = async (world: World, release: boolean): Promise<void> => {
    world.decide(release);
    await settle();
  };

  it('waits for each of them that asks for it, and goes once', async () => {
    const world = await taken(['held', 'release', 'held']);
    expect([world.sent, world.hold, world.asked]).toEqual([0, 'h1', 1]);
    await decide(world, true);
    expect([world.sent, world.hold, world.asked]).toEqual([0, 'h2', 3]);
    world.repeat();
    await decide(world, true);
    expect(world.sent).toBe(1);
  });

  it('does not go where one of them is given up', async () => {
    const world = await taken(['held', 'held', 'release']);
    await decide(world, true);
    await decide(world, false);
    expect([world.sent, world.hold, world.asked]).toEqual([0, undefined, 2]);
  });

  it('is asked about from the beginning where others are chosen by then', async () => {
    const world = await taken(['release', 'held']);
    world.others = ['D'];
    await decide(world, true);
    expect([world.sent, world.hold]).toEqual([0, 'h2']);
  });

  it('says of one that could not be checked that it was not, and waits for the others', async () => {
    const world = await taken(['unchecked', 'held', 'release']);
    expect([world.said, world.sent, world.hold]).toEqual([['passed 1/3'], 0, 'h1']);
    await decide(world, true);
    expect(world.sent).toBe(1);
  });

  it('says which case it asks about, among which, and which are confirmed', async () => {
    const world = await taken(['held', 'release', 'held']);
    expect(world.batch).toMatchObject({ at: 0, confirmed: [] });
    await decide(world, true);
    expect(world.batch).toMatchObject({ at: 2, confirmed: [0] });
    expect(world.batch?.readings.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  });

  it('taken again after one was given up, does not ask again for what was confirmed', async () => {
    const world = await taken(['held', 'held']);
    await decide(world, true);
    await decide(world, false);
    world.others = [];
    world.chosen = true;
    world.press();
    await settle();
    // The network rule that stands for them does not stop it.
    expect([world.sent, world.asked, world.cleared]).toEqual([1, 2, [true]]);
    // It counts for one step.
    world.press();
    await settle();
    expect([world.sent, world.hold]).toEqual([1, 'h3']);
  });

  it.each([
    ['a row’s own button', (world: World) => void (world.chosen = false)],
    ['other lists or rules', (world: World) => world.gate.changed()],
    ['ten minutes', () => void vi.advanceTimersByTime(10 * 60_000)],
  ])('what was confirmed for it does not count for %s', async (_, then) => {
    const world = await taken(['held', 'held']);
    await decide(world, true);
    await decide(world, false);
    world.others = [];
    world.chosen = true;
    then(world);
    world.press();
    await settle();
    expect([world.sent, world.hold]).toEqual([0, 'h3']);
  });

  it('let go for one row is not let go for another', async () => {
    const world = new World();
    world.script({ waits: false });
    await settle();
    world.decide(true);
    world.gate.turned();
    world.script({ waits: false });
    await settle();
    expect([world.sent, world.hold]).toEqual([0, 'h2']);
  });
});

describe('in the first moments', () => {
  it('a request that can’t wait goes, and that nobody looked is said afterwards', async () => {
    const world = new World();
    world.known = false;
    world.script({ waits: false });
    world.script({ waits: false, params: { result: '2' } });
    expect([world.sent, world.said]).toEqual([2, []]);
    world.know();
    await settle();
    expect(world.said).toEqual(['passed']);
  });

  it('steps wait in order until it is known which profile the page has', () => {
    const done: string[] = [];
    const late = vi.fn();
    const first = new FirstMoments(true, late);
    first.later(() => done.push('a'));
    first.later(() => done.push('b'));
    expect([first.pending, done]).toEqual([true, []]);
    first.settle();
    expect([first.pending, done]).toEqual([false, ['a', 'b']]);
    vi.advanceTimersByTime(10_000);
    expect(late).not.toHaveBeenCalled();
  });

  it('steps go on after four seconds, and that they were not checked is said', () => {
    const done: string[] = [];
    const first = new FirstMoments(true, () => done.push('not checked'));
    first.later(() => done.push('a'));
    vi.advanceTimersByTime(3999);
    expect(done).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([first.pending, done]).toEqual([false, ['not checked', 'a']]);
    first.settle();
    expect(done).toHaveLength(2);
  });

  it('nothing is said where nothing waited, and nothing waits where no profile names the page', () => {
    const late = vi.fn();
    expect(new FirstMoments(false, late).pending).toBe(false);
    new FirstMoments(true, late);
    vi.advanceTimersByTime(10_000);
    expect(late).not.toHaveBeenCalled();
  });
});

const answer = fc.record({
  kind: fc.constantFrom<Answer['kind'][]>('held', 'held', 'held', 'release', 'unchecked', 'silent', 'fails'),
  after: fc.constantFrom(0, 1, 50, 1000),
});
const deed = fc.constantFrom(
  ...([
    'press',
    'script',
    'submit',
    'other',
    'confirm',
    'return',
    'repeat',
    'exchange',
    'wait',
    'pause',
  ] as const),
);

describe('in whatever order presses, answers and decisions come', () => {
  it('no more leaves than was allowed, and what was allowed and pressed leaves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { maxLength: 14 }),
        fc.array(answer, { maxLength: 10 }),
        fc.constantFrom('release' as const, 'hold' as const),
        async (deeds, answers, onFailure) => {
          const world = new World();
          world.answers = [...answers];
          world.onFailure = onFailure;
          for (const what of deeds) {
            if (what === 'press' || what === 'script' || what === 'submit') world[what]();
            else if (what === 'other') world.other();
            else if (what === 'confirm') world.decide(true);
            else if (what === 'return') world.decide(false);
            else if (what === 'repeat') world.repeat();
            else if (what === 'exchange') world.code = world.code === 'A' ? 'B' : 'A';
            else await vi.advanceTimersByTimeAsync(what === 'wait' ? 20_000 : 20);
            expect(world.sent).toBeLessThanOrEqual(world.allowed);
          }
          await settle();
          world.answers = [];
          world.decide(false);
          await settle();
          const { sent, allowed } = world;
          expect(sent).toBeLessThanOrEqual(allowed);
          // However it got here, the next press is held, and goes once when it is confirmed.
          world.gate.judge(undefined);
          await vi.advanceTimersByTimeAsync(11 * 60_000);
          world.press();
          await settle();
          expect(world.sent).toBe(sent);
          expect(world.hold).toBeDefined();
          world.decide(true);
          await settle();
          expect(world.sent).toBe(sent + 1);
        },
      ),
      { numRuns: 150 },
    );
  });
});
