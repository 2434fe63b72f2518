import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { about, type Answer, settle, World } from './gate.fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  it('that can’t wait goes in the first moments, and that nobody looked is said afterwards', async () => {
    const world = new World();
    world.known = false;
    world.script({ waits: false });
    world.script({ waits: false, params: { result: '2' } });
    expect([world.sent, world.said]).toEqual([2, []]);
    world.know();
    await settle();
    expect(world.said).toEqual(['passed']);
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
