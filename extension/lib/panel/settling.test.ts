import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Covered } from './covered.ts';
import { Settling } from './settling.ts';

const host = {
  addController: () => undefined,
  requestUpdate: () => undefined,
} as unknown as ReactiveControllerHost;
let settling: Settling;
let told: number;
let covered: Covered;

beforeEach(() => {
  vi.useFakeTimers();
  told = 0;
  settling = new Settling(host);
  covered = new Covered(host, settling, () => told++);
  settling.start();
});
afterEach(() => {
  settling.hostDisconnected();
  covered.hostDisconnected();
  vi.useRealTimers();
});

describe('a dialog that has just appeared', () => {
  it('takes no press for 0.6 s', () => {
    vi.advanceTimersByTime(599);
    expect(settling.ready).toBe(false);
    vi.advanceTimersByTime(1);
    expect(settling.ready).toBe(true);
  });

  it('starts anew when it changes', () => {
    vi.advanceTimersByTime(500);
    settling.start();
    vi.advanceTimersByTime(500);
    expect(settling.ready).toBe(false);
  });
});

describe('a dialog something lies over', () => {
  it('settles anew when it is bared, and not when it was never covered', () => {
    vi.advanceTimersByTime(600);
    covered.seen(true);
    expect(settling.ready).toBe(true);
    covered.seen(false);
    covered.seen(true);
    expect([covered.now, settling.ready]).toEqual([false, false]);
  });

  it('says so every second while it stays', () => {
    covered.seen(false);
    vi.advanceTimersByTime(3000);
    expect([covered.now, told]).toEqual([true, 3]);
  });

  it('says so where it is covered and bared by turns', () => {
    for (let n = 0; n < 8; n++) {
      covered.seen(false);
      vi.advanceTimersByTime(200);
      covered.seen(true);
      vi.advanceTimersByTime(200);
    }
    expect(told).toBe(3);
  });

  it('says nothing of what was over in a moment', () => {
    covered.seen(false);
    vi.advanceTimersByTime(100);
    covered.seen(true);
    vi.advanceTimersByTime(5000);
    expect(told).toBe(0);
  });
});
