import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('never runs twice at a time, and the last run sees what was there at the last call', async () => {
  let now = 0;
  let running = 0;
  const seen: number[] = [];
  const run = inTurn(async () => {
    const value = now;
    expect(++running).toBe(1);
    // The older the run, the longer it takes: without turns the oldest would have the last word.
    await new Promise((resolve) => setTimeout(resolve, 20 - value));
    running--;
    seen.push(value);
  });
  const calls: Promise<void>[] = [];
  for (now = 1; now <= 5; now++) calls.push(run());
  now = 6;
  await Promise.all(calls);
  expect(seen).toEqual([1, 6]);
});

it('goes on after a run that failed', async () => {
  let runs = 0;
  const run = inTurn(async () => {
    if (++runs === 1) throw new Error('first');
  });
  const [first, second] = await Promise.allSettled([run(), run()]);
  expect([first?.status, second?.status, runs]).toEqual(['rejected', 'fulfilled', 2]);
});
