import type { Locale } from '../../../core/words/types.ts';
import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, ToPage } from '../message/types.ts';
import { caseKey, hasSubject, readCase } from '../profile/read-case.ts';
import type { Profile } from '../profile/types.ts';
import { frameAddress } from '../reader/address.ts';
import { ourOverlay } from '../mark/overlay.ts';
import { shared } from '../reader/shared.ts';
import { holdNotes } from '../words/notes.ts';
import { Doors } from './doors.ts';
import { Gate } from './gate.ts';
import { keepForLog } from './keep.ts';
import { showNote } from './note.ts';

const call = caller<PageCalls>();

/** The holder of one frame, on the sites of a profile only: it reads the case and keeps the gate. */
export function startHolder(): void {
  let locale: Locale = 'zh-CN';
  let profile: Profile | undefined;
  let address = '';
  let reported = '';

  const note = (text: string): void => showNote(ourOverlay(), text);
  const gate = new Gate({
    profile: () => profile,
    recorder: () => shared().recorder,
    read: readCase,
    ask: (reading, channel) => call('action', { reading, channel }),
    clear: () => call('clear', null),
    sent: (hold) => void call('sent', hold ? { hold } : {}).catch(() => undefined),
    unchecked: (reading, released, logged) => {
      note(holdNotes[released ? 'notCheckedPassed' : 'notCheckedHeld'][locale]);
      if (!logged) keepForLog({ reading, released, at: new Date().toISOString() });
    },
    pressAgain: () => note(holdNotes.pressAgain[locale]),
    now: () => Date.now(),
  });
  const doors = new Doors(
    gate,
    () => shared().recorder?.profile ?? profile,
    () => !shared().recorder && (!profile || !hasSubject(readCase(profile))),
    () => note(holdNotes.pressAgain[locale]),
  );

  const refresh = async (force: boolean): Promise<void> => {
    try {
      if (force || frameAddress() !== address) {
        address = frameAddress();
        ({ locale, profile } = await call('profile', { address }));
        reported = '';
        if (profile && !doors.guarded) await findGuard();
      }
      const reading = profile && readCase(profile);
      const key = reading ? caseKey(reading) : '';
      // A page that is still being built has no subject yet.
      if (!reading || key === reported) return;
      if (!hasSubject(reading)) {
        if (document.readyState !== 'complete') return;
        reported = key;
        await call('astray', { address });
        return;
      }
      reported = key;
      const { pass, until } = await call('case', { reading });
      gate.judge({ key, pass, until });
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
  window.addEventListener('load', () => void refresh(false));
  doors.greet();
  void refresh(true);

  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to !== 'page') return;
    if (message.kind === 'decided') gate.decided(message.hold ?? '', !!message.release);
    else if (message.kind === 'passing') gate.letPass(message.hold ?? '');
    else if (message.kind === 'recheck' || (message.kind === 'around' && !profile)) void refresh(true);
  });
}
