import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, ToPage } from '../message/types.ts';
import { hasSubject, keyOf, readCase } from '../profile/read-case.ts';
import { readInForce } from '../profile/in-force.ts';
import { profileFor } from '../profile/match.ts';
import type { CaseReading, Profile } from '../profile/types.ts';
import { addressOrSite } from './address.ts';
import { ourOverlay } from '../mark/overlay.ts';
import { shared } from '../reader/shared.ts';
import { holdNotes } from '../words/notes.ts';
import { Doors } from './doors.ts';
import { profileExpected } from './early.ts';
import { FirstMoments } from './first-moments.ts';
import { Gate } from './gate.ts';
import { keepForLog } from './keep.ts';
import { showNote } from './note.ts';
import { openedByPage } from './opened.ts';
import type { PressedRows } from './pressed-rows.ts';

const call = caller<PageCalls>();

/** The holder of one frame, on the sites of a profile only: it reads the case and keeps the gate. */
export function startHolder(): void {
  let locale: Locale = 'zh-CN';
  let profile: Profile | undefined;
  let address = '';
  let reported = '';
  /** Only the newest answer about the case counts. */
  let asked = 0;

  const note = (text: string): void => void showNote(ourOverlay(), text);
  const first = new FirstMoments(profileExpected() || openedByPage(), () => {
    note(holdNotes.noProfileInTime[locale]);
    void keepForLog({
      reading: { profile: '', lost: [] },
      address: addressOrSite(),
      released: true,
      at: new Date().toISOString(),
    });
  });
  /** A page that gets in the way of its own reading shows no subject. */
  const read = (from: Profile): readonly CaseReading[] => {
    try {
      return from.rows ? (rows()?.readings(from) ?? [{ ...readCase(from), noRow: true }]) : [readCase(from)];
    } catch {
      return [{ profile: from.id, lost: ['subject.code', 'subject.name'] }];
    }
  };
  /** On a list: the background hears of the row before it is asked about its step. */
  let told: Promise<unknown> = Promise.resolve();
  let pressed: PressedRows | undefined;
  /** There with `rows.js`. Without it no row can be told, and a step on a list is none that was checked. */
  const rows = (): PressedRows | undefined => (pressed ??= shared().pressedRows?.(() => gate.turned()));
  const gate = new Gate({
    profile: () => profile,
    recorder: () => shared().recorder,
    pending: () => first.pending,
    later: (go) => first.later(go),
    read,
    loading: () => document.readyState === 'loading',
    checking: () => showNote(ourOverlay(), holdNotes.checking[locale], true),
    ask: (reading, channel, last, batch) => {
      const step = { ...(batch ? { batch } : {}), ...(rows()?.areChosen ? { chosen: true as const } : {}) };
      const about = { reading, channel, last, opened: openedByPage(), ...step };
      return told.then(() => call('action', about));
    },
    clear: (leaves) => call('clear', { leaves }),
    sent: (hold) => void call('sent', hold ? { hold } : {}).catch(() => undefined),
    unchecked: async (reading, released, logged, among) => {
      const how = released ? 'Passed' : 'Held';
      const about = reading.noRow ? 'noRow' : 'notChecked';
      note(
        among
          ? holdNotes[`someNotChecked${how}`][locale](among.cases, among.of)
          : holdNotes[`${about}${how}`][locale],
      );
      if (logged) return;
      await keepForLog({ reading, released, at: new Date().toISOString() });
    },
    pressAgain: () => note(holdNotes.pressAgain[locale]),
    now: () => Date.now(),
  });
  const doors = new Doors(
    gate,
    () => shared().recorder?.profile ?? profile,
    () => !shared().recorder && (!profile || !read(profile).some(hasSubject)),
    () => note(holdNotes.pressAgain[locale]),
    () => first.pending,
    (go) => first.later(go),
    {
      pressed: (from, path, step) => {
        if (from.rows) rows()?.pressed(from, path, step);
        if (from.rows && from === profile) void refresh(false);
      },
      stands: (from, on) => !from.rows || (rows()?.stands(from, on) ?? true),
    },
  );

  /** The profile of this page: as written down for us, else as the frames around make it. */
  const find = async (at: string): Promise<void> => {
    const asks = { address: at, opened: openedByPage() };
    const known = await readInForce().catch(() => undefined);
    const own = known && profileFor(known.profiles, at);
    // What was in force stays so until the answer is there.
    if (own) {
      [locale, profile] = [known.locale, own];
      // The background puts in what else this page needs.
      void call('profile', asks).catch(() => undefined);
    } else ({ locale, profile } = await call('profile', asks));
    // It is registered together with this script; where that is older than the profile, what is done meanwhile waits.
    if (profile?.rows && !rows()) await call('rows', null).catch(() => undefined);
    address = at;
    reported = '';
  };

  const refresh = async (force: boolean): Promise<void> => {
    try {
      if (force || addressOrSite() !== address) {
        await find(addressOrSite()).finally(() => first.settle());
        if (profile && !doors.guarded) await findGuard();
      }
      const readings = profile ? read(profile) : [];
      const key = keyOf(readings);
      const [reading] = readings;
      // A page that is still being built has no subject yet.
      if (!reading || key === reported) return;
      if (!hasSubject(reading)) {
        if (document.readyState !== 'complete') return;
        reported = key;
        // A frame inside the page that has the profile need not show a case, nor a list that is empty.
        const isList = !!profile && !!rows()?.isList(profile);
        if (reading.noRow && isList) await call('case', { reading });
        else if (/^http/.test(location.href) && !isList) await call('astray', { address });
        return;
      }
      reported = key;
      const turn = ++asked;
      // Several chosen rows are asked about one by one, when the step is taken.
      const several = readings.length > 1;
      const answer = call('case', {
        reading: several ? { profile: reading.profile, noRow: true, lost: [] } : reading,
      });
      if (profile?.rows) {
        gate.judge(undefined);
        await (told = Promise.allSettled([told, answer]));
      }
      const { pass, until } = await answer;
      if (turn === asked) gate.judge({ key, pass, until });
    } catch {
      // Not known to be clear: the next press asks again, and says so if that fails too.
      gate.judge(undefined);
      address = reported = '';
    }
  };

  /** Frames without an address of their own get no registered script in older browsers: have it put in now. */
  const findGuard = async (): Promise<void> => {
    doors.greet();
    if (doors.guarded) return;
    await call('guard', null);
    doors.greet();
  };

  const arm = (): void => doors.arm();
  // `document.open()` takes every listener away; an observer stays.
  new MutationObserver(arm).observe(document, { childList: true });
  shared().arm.add(arm);
  shared().looked.add(() => void refresh(false));
  shared().read?.();
  shared().back.add(() => {
    asked++;
    pressed?.left();
    gate.left();
    void refresh(true);
  });
  window.addEventListener('load', () => void refresh(false));
  doors.greet();
  void refresh(true);

  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to !== 'page') return;
    if (message.kind === 'decided') gate.decided(message.hold ?? '', !!message.release);
    else if (message.kind === 'passing') gate.letPass(message.hold ?? '');
    else if (message.kind === 'unchecked') note(holdNotes.notCheckedPassed[locale]);
    else if (message.kind === 'recheck') {
      // What was clear by other lists or rules is not known to be clear any more.
      asked++;
      gate.judge(undefined);
      void refresh(true);
    } else if (message.kind === 'around' && !profile) void refresh(true);
  });
}
