import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Grant } from './grant.ts';

const URL = 'http://x/decide';
const sent = vi.fn();
const made = (): Grant => new Grant(() => Date.now(), sent);
const given = (): Grant => {
  const grant = made();
  grant.give('A', 'h1');
  return grant;
};

beforeEach(() => {
  vi.useFakeTimers();
  sent.mockClear();
});
afterEach(() => void vi.useRealTimers());

describe('what was let go', () => {
  it('pays for one request, and says when that has left', () => {
    const grant = given();
    expect(grant.pays('A', 'script', URL)).toBe(true);
    expect(sent).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(sent.mock.calls).toEqual([['h1']]);
    expect(grant.pays('A', 'script', URL)).toBe(false);
  });

  it('pays for nothing before it is given, for no other case, and not for good', () => {
    expect(made().pays('A', 'script', URL)).toBe(false);
    const grant = given();
    expect(grant.pays('B', 'script', URL)).toBe(false);
    vi.advanceTimersByTime(10 * 60_000 + 1);
    expect(grant.pays('A', 'script', URL)).toBe(false);
  });

  it('is not spent by a click, whose handler has yet to send', () => {
    const grant = given();
    expect([grant.pays('A', 'click', ''), grant.pays('A', 'script', URL)]).toEqual([true, true]);
    expect(grant.pays('A', 'click', '')).toBe(false);
  });

  it('goes along with one request through the doors that follow, never back, and to no other address', () => {
    const grant = given();
    for (const channel of ['request-submit', 'submit'] as const)
      expect(grant.pays('A', channel, URL)).toBe(true);
    expect(grant.pays('A', 'submit', URL)).toBe(false);
    expect(grant.pays('A', 'navigate', 'http://x/other')).toBe(false);
    expect(grant.hasPaid(`${URL}?result=1#a`)).toBe(true);
    expect(grant.pays('A', 'navigate', `${URL}?result=1`)).toBe(true);
  });

  it('goes along for three seconds only', () => {
    const grant = given();
    grant.pays('A', 'submit', URL);
    vi.advanceTimersByTime(3000);
    expect(grant.pays('A', 'navigate', URL)).toBe(false);
  });

  it('of a form may be sent by a script of the page’s, within the submit event alone', () => {
    const grant = given();
    grant.pays('A', 'submit', URL);
    expect(grant.pays('A', 'script', URL)).toBe(false);
    grant.during(() => false);
    expect(grant.pays('A', 'script', URL)).toBe(true);
  });

  it('stands where a handler of the page stops the form: nothing has left', () => {
    const grant = given();
    grant.pays('A', 'submit', URL);
    grant.during(() => true);
    vi.runAllTimers();
    expect(sent).not.toHaveBeenCalled();
    expect(grant.pays('A', 'submit', URL)).toBe(true);
  });

  it('ends when it is closed, which counts as sent, or revoked, which does not', () => {
    const [closed, revoked] = [given(), given()];
    closed.close();
    revoked.revoke();
    expect(sent.mock.calls).toEqual([['h1']]);
    for (const grant of [closed, revoked]) expect(grant.pays('A', 'script', URL)).toBe(false);
  });
});
