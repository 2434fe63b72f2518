import {
  bare,
  detailOf,
  dispatch,
  getAttribute,
  isInDocument,
  listen,
  lower,
  parse,
  pathOf,
  requestSubmit,
  startsWith,
  stopNow,
  submitForm,
  takenGetter,
  trimmed,
  unlisten,
  written,
} from './natives.ts';
import type { Question } from './asked.ts';
import { questionOf, questionOfForm } from './outgoing.ts';
import { patchRequests } from './patch-requests.ts';
import { ASK, DROP, GO, HELLO_FROM_MAIN, HELLO_FROM_READER } from './wire.ts';

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
  const click = `x${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
  const host = document.createElement('div');
  host.title = click;
  const line = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('i'));
  const waiting: Record<number, Waiting | undefined> = Object.create(null) as Record<number, Waiting>;
  const Custom = CustomEvent;
  const Mouse = MouseEvent;
  let next = 1;
  let passing = false;

  const ask: Ask = (question, go, drop = () => undefined) => {
    if (passing) return true;
    const id = next++;
    const detail = written(bare({ ...question, id }));
    if (dispatch(line, new Custom(ASK, { detail, cancelable: true }))) return true;
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
    const id = +(detailOf(event) as string);
    const held = waiting[id];
    waiting[id] = undefined;
    held?.[how]();
  };
  listen(line, GO, (event) => finish(event, 'go'));
  listen(line, DROP, (event) => finish(event, 'drop'));

  const onClick = (event: Event): void => {
    stopNow(event);
    const init = bare(parse(`${detailOf(event) as string}`) as MouseEventInit);
    const target = pathOf(event)[0];
    if (target) dispatch(target, new Mouse('click', bare({ ...init, view: window })));
  };
  const announce = (): void => {
    // Whoever takes the line says so; then nobody is told again.
    const hello = new Mouse(HELLO_FROM_MAIN, { relatedTarget: host, cancelable: true });
    if (!dispatch(window, hello)) unlisten(window, HELLO_FROM_READER, announce, true);
  };
  const arm = (): void => listen(window, click, onClick, true);
  listen(window, HELLO_FROM_READER, announce, true);
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
  const hrefOf = takenGetter(HTMLAnchorElement.prototype, 'href');
  const isLink = (element: HTMLElement): boolean => {
    try {
      hrefOf(element);
      return true;
    } catch {
      return false;
    }
  };
  proto.click = function (this: HTMLElement) {
    const go = (): void => void apply(click, this, []);
    const href = isLink(this) && !isInDocument(this) ? getAttribute(this, 'href') : null;
    const begin = lower(trimmed(href ?? ''));
    if (!href || startsWith(begin, 'javascript:') || startsWith(begin, '#')) return go();
    if (ask(questionOf('submit', href, 'GET', undefined), go)) go();
  };
}
