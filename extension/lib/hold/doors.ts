import type { Gate } from './gate.ts';
import { requestSubmit } from './natives.ts';
import type { Asked } from './asked.ts';
import { questionOf, questionOfForm } from './outgoing.ts';
import { ASK, DROP, GO, HELLO_FROM_MAIN, HELLO_FROM_READER, type Line, lineOf } from './wire.ts';
import { matchTarget } from '../profile/read-case.ts';
import type { Profile } from '../profile/types.ts';

interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
  readonly hashChange: boolean;
  readonly formData: FormData | null;
  readonly downloadRequest: string | null;
}

/**
 * The doors by which a step can leave a page, each led past the gate: clicks (a press of Enter is one too),
 * submit events, navigations, and the calls that the script in the page's own world asks about.
 */
export class Doors {
  private line: Line | undefined;
  private passing = false;

  constructor(
    private readonly gate: Gate,
    private readonly profile: () => Profile | undefined,
    /** The frame shows no case of its own: a decision that navigates it was sent from elsewhere. */
    private readonly foreign: () => boolean,
    private readonly pressAgain: () => void,
    /** Not known yet whether this page has a profile: what happens is done once more when it is. */
    private readonly pending: () => boolean,
    private readonly later: (go: () => void) => void,
    private readonly rows: {
      /** A press, before anything comes of it: on a list it says which case is meant. */
      readonly pressed: (profile: Profile, path: readonly EventTarget[], step: boolean) => void;
      /** Whether the same press would still mean the same. */
      readonly stands: (profile: Profile, on: Element) => boolean;
    },
  ) {
    const navigation = (window as { navigation?: EventTarget }).navigation;
    navigation?.addEventListener('navigate', this.onNavigate as EventListener);
  }

  /** True once the script in the page's world has been heard. */
  get guarded(): boolean {
    return this.line !== undefined;
  }

  /** Adding a listener that is there already does nothing; one that `document.open()` took comes back. */
  arm(): void {
    window.addEventListener('click', this.onClick, true);
    window.addEventListener('submit', this.onSubmit, true);
    // Some act before the click.
    for (const type of ['pointerdown', 'mousedown', 'keydown'])
      window.addEventListener(type, this.onPress, true);
    if (!this.line) window.addEventListener(HELLO_FROM_MAIN, this.onHello, true);
  }

  /** Asks the other script to say its name, in case it came first. */
  greet(): void {
    this.arm();
    if (!this.line) window.dispatchEvent(new CustomEvent(HELLO_FROM_READER));
  }

  private readonly onHello = (event: Event): void => {
    const line = lineOf(event);
    if (!line || this.line) return;
    stop(event);
    window.removeEventListener(HELLO_FROM_MAIN, this.onHello, true);
    this.line = line;
    line.node.addEventListener(ASK, this.onAsked);
  };

  private readonly onPress = (event: Event): void => {
    const acts = !(event instanceof KeyboardEvent) || event.key === 'Enter' || event.key === ' ';
    const profile = acts && event.isTrusted && !this.passing && this.profile();
    if (profile) this.rows.pressed(profile, event.composedPath(), false);
  };

  private readonly onClick = (event: MouseEvent): void => {
    if (this.passing) return;
    const path = event.composedPath();
    const from = path[0] as Element;
    if (this.pending()) {
      this.later(() => this.dispatch(event, from));
      return stop(event);
    }
    const profile = this.profile();
    if (!profile) return;
    const target = matchTarget(path, profile.approve);
    if (target || event.isTrusted) this.rows.pressed(profile, path, !!target);
    const go = (on: Element) => (): void => {
      if (this.rows.stands(profile, on)) this.click(event, from.isConnected ? from : on);
      else this.pressAgain();
    };
    if (target) {
      if (!this.gate.press(go(target))) stop(event);
      return;
    }
    // A link may open a window, where no event of ours would see the request.
    const link = path.find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (!link || !/^https?:/.test(link.href)) return;
    const asked = { ...questionOf('submit', link.href, 'GET', undefined), id: -1 };
    if (!this.gate.request(asked, go(link))) stop(event);
  };

  /** The same click once more, past this door. */
  private click(event: MouseEvent, on: Element): void {
    this.passing = true;
    try {
      this.dispatch(event, on);
    } finally {
      this.passing = false;
    }
  }

  /** Handlers, links and submit buttons act on it as on the first. */
  private dispatch(event: MouseEvent, on: Element): void {
    const { screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, detail } = event;
    const init = {
      ...{ bubbles: true, cancelable: true, composed: true },
      ...{ screenX, screenY, clientX, clientY, ctrlKey, shiftKey, altKey, metaKey, detail },
    };
    const again = this.line
      ? new CustomEvent(this.line.click, { detail: JSON.stringify(init), composed: true })
      : new MouseEvent('click', { ...init, view: window });
    on.dispatchEvent(again);
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    if (!(this.pending() || this.profile()) || !(event.target instanceof HTMLFormElement)) return;
    const form = event.target;
    const profile = this.profile();
    if (profile) this.rows.pressed(profile, event.composedPath(), false);
    const { submitter } = event;
    const asked: Asked = { ...questionOfForm(form, 'submit', submitter), id: 0 };
    // The page's own script may ask for the submit and hide the method of that name behind a field.
    const again = (): void => (submitter ? requestSubmit(form, submitter) : requestSubmit(form));
    if (!this.gate.request(asked, again)) return stop(event);
    this.gate.during(() => event.defaultPrevented);
  };

  private readonly onNavigate = (event: NavigateEvent): void => {
    if (!(this.pending() || this.profile())) return;
    if (!event.cancelable || event.hashChange || event.downloadRequest !== null) return;
    const { destination, formData } = event;
    // Forms pass other doors first; one that comes from nowhere in the first moments can't be sent again.
    if (formData && this.pending()) return;
    const { url } = destination;
    if (formData && this.foreign()) return;
    const question = questionOf('navigate', url, formData ? 'POST' : 'GET', formData ?? undefined);
    // A form's navigation can't be made again from here; the press that led to it can.
    const go = (): void => {
      if (formData) this.pressAgain();
      else if (event.navigationType === 'replace') location.replace(url);
      else location.href = url;
    };
    if (!this.gate.request({ ...question, id: 0 }, go)) event.preventDefault();
  };

  private readonly onAsked = (event: Event): void => {
    const asked = JSON.parse(String((event as CustomEvent<unknown>).detail)) as Asked;
    const answer = (how: string) => (): void => {
      this.line?.node.dispatchEvent(new CustomEvent(how, { detail: String(asked.id) }));
    };
    if (!this.gate.request(asked, answer(GO), answer(DROP))) event.preventDefault();
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
