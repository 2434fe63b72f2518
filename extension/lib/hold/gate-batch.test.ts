import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, settle, World } from './gate.fixture.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  it('says which case it asks about, and among which', async () => {
    const world = await taken(['held', 'release', 'held']);
    expect(world.batch).toMatchObject({ at: 0 });
    await decide(world, true);
    expect(world.batch).toMatchObject({ at: 2 });
    expect(world.batch?.readings.map(({ code }) => code)).toEqual(['A', 'B', 'C']);
  });
});
