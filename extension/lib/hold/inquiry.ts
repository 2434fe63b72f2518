import type { CaseReading, Profile } from '../profile/types.ts';
import type { Channel } from './asked.ts';
import type { ActionReply, Batch } from './types.ts';

/** A check that does not answer in this time counts as failed. */
const ANSWER_MS = 4000;
/** So long a step waits for a page that is still being built, or has not shown yet whom the case is about. */
const SUBJECT_MS = 3000;
/** How often the page is looked at meanwhile. */
const LOOK_MS = 100;
/** A background that was ended while it was asked is asked again after this time. */
const AGAIN_MS = 200;
/** A check that is done sooner than this needs no words. */
const NOTICE_MS = 300;

export interface InquiryHost {
  /** The cases a step is about: one, or on a list each row that is chosen. */
  readonly read: (profile: Profile) => readonly CaseReading[];
  /** The page is still being parsed. */
  readonly loading: () => boolean;
  /** `last`: there is no more waiting for a subject. */
  readonly ask: (
    reading: CaseReading,
    channel: Channel,
    last: boolean,
    batch: Batch | undefined,
  ) => Promise<ActionReply>;
  /** Says that a step is being checked; what is given back takes the words away. */
  readonly checking: () => () => void;
}

export interface Found {
  readonly readings: readonly CaseReading[];
  readonly reading: CaseReading;
  /** `undefined`: no answer in time, or none at all. */
  readonly reply: ActionReply | undefined;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/**
 * What stands against a step that is about to be taken. A page that is still being built is given time to show its
 * subject; every wait has an end.
 *
 * @param at which of the step's cases.
 */
export async function inquire(
  host: InquiryHost,
  profile: Profile,
  channel: Channel,
  at: number,
): Promise<Found> {
  let quiet: (() => void) | undefined;
  const notice = setTimeout(() => (quiet = host.checking()), NOTICE_MS);
  try {
    const end = performance.now() + SUBJECT_MS;
    while (host.loading() && performance.now() < end) await pause(LOOK_MS);
    for (;;) {
      const readings = host.read(profile);
      const reading = readings[at] ?? { profile: profile.id, lost: [] };
      const last = performance.now() >= end;
      const batch = readings.length > 1 ? { readings, at } : undefined;
      const ask = (): Promise<ActionReply> => host.ask(reading, channel, last, batch);
      const reply = await answerOf(ask);
      // Another frame may show the case: the background knows, so it is asked each time.
      if (reply?.kind !== 'no-subject') return { readings, reading, reply };
      if (last) return { readings, reading, reply: undefined };
      await pause(LOOK_MS);
    }
  } finally {
    clearTimeout(notice);
    quiet?.();
  }
}

function answerOf(once: () => Promise<ActionReply>): Promise<ActionReply | undefined> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(undefined), ANSWER_MS);
    const finish = (reply?: ActionReply): void => {
      clearTimeout(late);
      resolve(reply);
    };
    const ask = (left: number): void => {
      once().then(finish, () => {
        if (left) setTimeout(() => ask(left - 1), AGAIN_MS);
        else finish();
      });
    };
    ask(2);
  });
}
