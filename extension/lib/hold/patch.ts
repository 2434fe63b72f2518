import {
  dispatch,
  getAttribute,
  listen,
  parse,
  requestSubmit,
  stopNow,
  stringify,
  submitForm,
} from './natives.ts';
import { type Question, questionOf, questionOfForm } from './outgoing.ts';
import { patchRequests } from './patch-requests.ts';
import { CLICK, DROP, GO, HELLO_FROM_MAIN, HELLO_FROM_READER } from './wire.ts';

interface Waiting {
  readonly go: () => void;
  readonly drop: () => void;
}

/** Asks whether a request may leave. True: now; else `go` or `drop` is called when the answer is there. */
export type Ask = (question: Question, go: () => void, drop?: () => void) => boolean;

/**
 * Runs in the page's own world, before the page's scripts. Wraps the calls by which a script can send a decision
 * without an event that the reader would see. Every call is asked about; what is held waits here, unsent.
 */
export function patchPage(): void {
  const name = `x${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
  const waiting: Record<number, Waiting | undefined> = Object.create(null) as Record<number, Waiting>;
  const Custom = CustomEvent;
  const Mouse = MouseEvent;
  let next = 1;
  let passing = false;

  const ask: Ask = (question, go, drop = () => undefined) => {
    if (passing) return true;
    const id = next++;
    const event = new Custom(name, { detail: stringify({ ...question, id }), cancelable: true });
    if (dispatch(window, event)) return true;
    waiting[id] = {
      go: () => {
        passing = true;
        try {
          go();
        } finally {
          passing = false;
        }
      },
      drop,
    };
    return false;
  };

  const finish = (event: Event, how: keyof Waiting): void => {
    stopNow(event);
    const id = Number((event as CustomEvent<string>).detail);
    const held = waiting[id];
    waiting[id] = undefined;
    held?.[how]();
  };
  const onGo = (event: Event): void => finish(event, 'go');
  const onDrop = (event: Event): void => finish(event, 'drop');
  const onClick = (event: Event): void => {
    stopNow(event);
    const init = parse(String((event as CustomEvent<unknown>).detail)) as MouseEventInit;
    const [target] = event.composedPath();
    if (target) dispatch(target, new Mouse('click', { ...init, view: window }));
  };
  const announce = (): void => {
    dispatch(window, new Custom(HELLO_FROM_MAIN, { detail: name }));
  };
  const arm = (): void => {
    listen(window, name + GO, onGo, true);
    listen(window, name + DROP, onDrop, true);
    listen(window, name + CLICK, onClick, true);
  };
  listen(window, HELLO_FROM_READER, announce, { once: true, capture: true });
  arm();
  announce();
  // `document.open()` takes every listener away; an observer stays.
  new MutationObserver(arm).observe(document, { childList: true });

  patchForms(ask);
  patchLinks(ask);
  patchRequests(ask);
}

function patchForms(ask: Ask): void {
  const proto = HTMLFormElement.prototype;
  proto.submit = function (this: HTMLFormElement) {
    if (ask(questionOfForm(this, 'submit'), () => submitForm(this))) submitForm(this);
  };
  proto.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    const go = (): void => (submitter ? requestSubmit(this, submitter) : requestSubmit(this));
    if (ask(questionOfForm(this, 'request-submit', submitter), go)) go();
  };
}

/** A link that is in no document can still be clicked by a script, and nobody hears of it. */
function patchLinks(ask: Ask): void {
  const proto = HTMLElement.prototype;
  const click = proto.click;
  const { apply } = Reflect;
  const Link = HTMLAnchorElement;
  proto.click = function (this: HTMLElement) {
    const go = (): void => void apply(click, this, []);
    const href = this instanceof Link && !this.isConnected ? getAttribute(this, 'href') : null;
    if (!href || /^\s*(?:javascript:|#)/i.test(href)) return go();
    if (ask(questionOf('submit', href, 'GET', undefined), go)) go();
  };
}
