import { beforeAll, describe, expect, it } from 'vitest';
import { LEAST_ITERATIONS, secondOfficer, type SecondOfficer } from '../../../core/second-officer/pin.ts';
import type { SecondPerson } from '../policy/types.ts';
import { confirmSecond } from './confirm.ts';
import { type Tried, type Tries, triesLeft } from './tries.ts';

const FIRST = '（示例）陈静';
const PIN = 'demo-2026';
let officer: SecondOfficer;
let asked: SecondPerson;

beforeAll(async () => {
  const salt = new Uint8Array(16).fill(7);
  officer = await secondOfficer({ staffNo: '0427', name: '（示例）李敏' }, PIN, salt, LEAST_ITERATIONS);
  asked = { when: 'every-hold', officers: [officer] };
});

function triesOf(
  known: Record<string, Tried> = {},
  now = 0,
): Tries & { readonly known: Record<string, Tried> } {
  return {
    known,
    of: (staffNo) => Promise.resolve(known[staffNo]),
    count: (staffNo) => {
      known[staffNo] = { count: (known[staffNo]?.count ?? 0) + 1, last: now };
      return Promise.resolve();
    },
    forget: (staffNo) => {
      delete known[staffNo];
      return Promise.resolve();
    },
    now: () => now,
  };
}

const word = (pin = PIN, staffNo = '0427') => ({ kind: 'apply', second: { staffNo, pin } }) as const;

describe('the second officer', () => {
  it('confirms with their own PIN, also typed full-width, and is named with their number', async () => {
    for (const pin of [PIN, ' ｄｅｍｏ－２０２６ ']) {
      const tries = triesOf({ '0427': { count: 3, last: 0 } });
      expect(await confirmSecond(asked, word(pin), FIRST, tries)).toEqual({
        ok: true,
        by: '（示例）李敏（0427）',
      });
      expect(tries.known).toEqual({});
    }
  });

  it.each([
    ['nobody is named in the policy', () => ({ ...asked, officers: [] }), word(), FIRST, 'second-none'],
    ['the first officer is not known', () => asked, word(), ' ', 'second-nameless'],
    ['nobody is chosen', () => asked, { kind: 'apply' }, FIRST, 'second-missing'],
    ['somebody else is chosen', () => asked, word(PIN, '0001'), FIRST, 'second-missing'],
    ['no PIN is given', () => asked, word('  '), FIRST, 'second-missing'],
    ['it is the first officer, by name', () => asked, word(), '(示例) 李敏', 'second-self'],
    ['it is the first officer, by number', () => asked, word(), '0427', 'second-self'],
    ['it is the first officer, by both', () => asked, word(), '李敏（0427）', 'second-self'],
    ['the PIN is another', () => asked, word('demo-2027'), FIRST, 'second-wrong'],
    ['the PIN has another case', () => asked, word('DEMO-2026'), FIRST, 'second-wrong'],
  ] as const)('does not, where %s', async (_, policy, decision, first, problem) => {
    expect(await confirmSecond(policy(), decision, first, triesOf())).toEqual({ ok: false, problem });
  });

  it('is asked only for what the policy names', async () => {
    const some: SecondPerson = { ...asked, when: 'not-applied' };
    expect(await confirmSecond(undefined, { kind: 'decline' }, FIRST, triesOf())).toEqual({ ok: true });
    expect(await confirmSecond(some, { kind: 'apply' }, FIRST, triesOf())).toEqual({ ok: true });
    expect((await confirmSecond(some, { kind: 'decline' }, FIRST, triesOf())).ok).toBe(false);
  });

  it('has five tries, then waits, even with the right PIN', async () => {
    const tries = triesOf();
    for (let n = 0; n < 5; n++)
      expect(await confirmSecond(asked, word('wrong-pin'), FIRST, tries)).toMatchObject({
        problem: 'second-wrong',
      });
    expect(await confirmSecond(asked, word(), FIRST, tries)).toMatchObject({ problem: 'second-wait' });
    const later = triesOf(tries.known, 60_000);
    expect(await confirmSecond(asked, word(), FIRST, later)).toMatchObject({ ok: true });
  });

  it.each([
    [4, 0, true],
    [5, 59_999, false],
    [5, 60_000, true],
    [6, 119_999, false],
    [6, 120_000, true],
    [60, 3_599_999, false],
    [60, 3_600_000, true],
    [5, -1_000_000, false],
  ])('after %i wrong PINs and %i ms: may try again: %s', (count, now, may) => {
    expect(triesLeft({ count, last: 0 }, now)).toBe(may);
  });

  it('is nobody where the entry is malformed', async () => {
    const broken: SecondPerson = { ...asked, officers: [{ ...officer, hash: '' }] };
    expect(await confirmSecond(broken, word(''), FIRST, triesOf())).toMatchObject({ ok: false });
    expect(await confirmSecond(broken, word(), FIRST, triesOf())).toMatchObject({ problem: 'second-wrong' });
  });
});
