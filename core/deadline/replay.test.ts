import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHINA_CALENDAR as china, isWorkingDay } from '../calendar/index.ts';
import { fromEpochDay, plainDate, toEpochDay } from '../date/index.ts';
import { computeDeadline } from './compute.ts';
import { replayTrace } from './replay.ts';
import { STANDARD_READINGS } from './readings.ts';
import { REPLY } from './sample.fixture.ts';
import type { CitedDeadlineRule, DayStep, DeadlineFacts, DeadlineUnit, Due, ExtensionFact } from './types.ts';

const UNITS: readonly DeadlineUnit[] = ['working-day', 'calendar-day', 'calendar-month', 'calendar-year'];
const unit = fc.constantFrom(...UNITS);
const day = fc
  .integer({ min: toEpochDay(plainDate('2017-12-31')), max: toEpochDay(plainDate('2026-12-31')) })
  .map(fromEpochDay);
const rule = fc
  .record({
    kind: fc.constantFrom('limit', 'disclosure-max', 'retention-min'),
    unit,
    duration: fc.integer({ min: 1, max: 40 }),
    extensionUnit: unit,
    max: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ kind, unit, duration, extensionUnit, max }): CitedDeadlineRule => ({
    ...REPLY,
    kind,
    unit,
    duration,
    extension: { unit: extensionUnit, max, requires: [], article: '（示例）', quote: '（示例）' },
  }));
const readings = fc.record(
  Object.fromEntries(
    Object.entries(STANDARD_READINGS).map(([id, options]) => [id, fc.constantFrom(...options)]),
  ),
);
const extensions = fc.array(
  fc.integer({ min: -1, max: 25 }).map((days): ExtensionFact => ({ days })),
  { maxLength: 3 },
);
const facts = fc.record({ start: day, readings, extensions });

const dueOf = (rule: CitedDeadlineRule, facts: DeadlineFacts): Due | undefined => {
  const answer = computeDeadline(rule, facts, china);
  return answer.kind === 'due' ? answer : undefined;
};

describe('a trace', () => {
  it('gives the due date again when it is replayed, for every kind of rule, reading and extension', () => {
    let replayed = 0;
    fc.assert(
      fc.property(rule, facts, (rule, facts) => {
        const answer = dueOf(rule, facts);
        if (!answer) return;
        replayed++;
        expect(replayTrace(answer)).toEqual({ ok: true, due: answer.due });
        expect(answer.trace[answer.trace.length - 1]?.date).toBe(answer.due);
      }),
      { numRuns: 1500 },
    );
    expect(replayed).toBeGreaterThan(500);
  });

  it('does not replay when a step after the start is left out, repeated or moved', () => {
    let broken = 0;
    const change = fc.constantFrom('drop', 'repeat', 'later');
    fc.assert(
      fc.property(rule, facts, fc.nat(), change, (rule, facts, n, change) => {
        const trace = [...(dueOf(rule, facts)?.trace ?? [])];
        const opened = trace.findIndex((step) => step.units !== undefined) + 1;
        if (opened === trace.length) return;
        const at = opened + (n % (trace.length - opened));
        const step = trace[at] as DayStep;
        if (change === 'drop') trace.splice(at, 1);
        else if (change === 'repeat') trace.splice(at, 0, step);
        else trace[at] = { ...step, date: fromEpochDay(toEpochDay(step.date) + 1) };
        broken++;
        expect(replayTrace({ trace }).ok).toBe(false);
      }),
      { numRuns: 1500 },
    );
    expect(broken).toBeGreaterThan(500);
  });

  it('is not replayed when it is empty or stops half way', () => {
    expect(replayTrace({ trace: [] })).toEqual({ ok: false, step: 0 });
    const { trace } = dueOf(REPLY, { start: plainDate('2026-03-02') }) as Due;
    for (let length = 1; length < trace.length; length++) {
      expect(replayTrace({ trace: trace.slice(0, length) })).toEqual({ ok: false, step: length });
    }
  });
});

describe('a due date', () => {
  it('never comes earlier by an extension', () => {
    fc.assert(
      fc.property(rule, facts, (rule, facts) => {
        const plain = dueOf(rule, { ...facts, extensions: [] });
        const longer = dueOf(rule, facts);
        if (!plain || !longer) return;
        expect(longer.baseDue).toBe(plain.due);
        expect(longer.due >= plain.due).toBe(true);
        const effective = longer.extensions.filter((extension) => extension.effective);
        expect(longer.due > plain.due).toBe(effective.length > 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('never comes earlier for more units or a later start', () => {
    fc.assert(
      fc.property(rule, facts, (rule, facts) => {
        const plain = dueOf(rule, facts);
        const more = dueOf({ ...rule, duration: (rule.duration as number) + 1 }, facts);
        const later = dueOf(rule, { ...facts, start: fromEpochDay(toEpochDay(facts.start) + 1) });
        if (plain && more) expect(more.baseDue >= plain.baseDue).toBe(true);
        if (plain && later) expect(later.baseDue >= plain.baseDue).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a limit is a working day unless a reading lets it stay, and is never before its start', () => {
    fc.assert(
      fc.property(rule, facts, (rule, facts) => {
        const answer = dueOf(rule, facts);
        if (!answer) return;
        expect(answer.due >= answer.start).toBe(true);
        if (rule.kind !== 'limit' || answer.readings['last-day-on-rest-day'] === 'stay') return;
        expect(isWorkingDay(china, answer.due)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
