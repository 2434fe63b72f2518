import { type Asked, type Channel, paramsOf, readBody } from './outgoing.ts';
import { CLICK, DROP, GO, HELLO_FROM_MAIN, HELLO_FROM_READER } from './wire.ts';

interface Waiting {
  readonly go: () => void;
  readonly drop: () => void;
}

/**
 * Runs in the page's own world, before the page's scripts. Wraps the calls by which a script can send a decision
 * without an event that the reader would see. Every call is asked about; what is held waits here, unsent.
 */
export function patchPage(): void {
  const name = `x${crypto.getRandomValues(new Uint32Array(4)).join('')}`;
  const waiting = new Map<number, Waiting>();
  const dispatch = window.dispatchEvent.bind(window);
  const Custom = CustomEvent;
  const Mouse = MouseEvent;
  const stringify = JSON.stringify;
  let next = 1;
  let passing = false;

  /** True when the call may go on now. */
  const ask = (request: Omit<Asked, 'id'>, go: () => void, drop: () => void = () => undefined): boolean => {
    if (passing) return true;
    const id = next++;
    if (dispatch(new Custom(name, { detail: stringify({ ...request, id }), cancelable: true }))) return true;
    waiting.set(id, {
      go: () => {
        passing = true;
        try {
          go();
        } finally {
          passing = false;
        }
      },
      drop,
    });
    return false;
  };

  const finish = (event: Event, how: keyof Waiting): void => {
    event.stopImmediatePropagation();
    const id = Number((event as CustomEvent<string>).detail);
    const held = waiting.get(id);
    waiting.delete(id);
    held?.[how]();
  };
  const onGo = (event: Event): void => finish(event, 'go');
  const onDrop = (event: Event): void => finish(event, 'drop');
  const onClick = (event: Event): void => {
    event.stopImmediatePropagation();
    const init = JSON.parse(String((event as CustomEvent<unknown>).detail)) as MouseEventInit;
    event.composedPath()[0]?.dispatchEvent(new Mouse('click', { ...init, view: window }));
  };
  const announce = (): void => {
    dispatch(new Custom(HELLO_FROM_MAIN, { detail: name }));
  };
  const arm = (): void => {
    window.addEventListener(name + GO, onGo, true);
    window.addEventListener(name + DROP, onDrop, true);
    window.addEventListener(name + CLICK, onClick, true);
  };
  window.addEventListener(HELLO_FROM_READER, announce, { once: true, capture: true });
  arm();
  announce();
  // `document.open()` takes every listener away; an observer stays.
  new MutationObserver(arm).observe(document, { childList: true });

  patchForms(ask);
  patchRequests(ask);
}

type Ask = (request: Omit<Asked, 'id'>, go: () => void, drop?: () => void) => boolean;

const absolute = (url: string): string => new URL(url, document.baseURI).href;

function patchForms(ask: Ask): void {
  const proto = HTMLFormElement.prototype;
  const { submit, requestSubmit } = proto;
  const about = (
    form: HTMLFormElement,
    channel: Channel,
    submitter?: HTMLElement | null,
  ): Omit<Asked, 'id'> => {
    // A field named `action` or `method` hides the property of that name.
    const attribute = (attr: string): string =>
      submitter?.getAttribute(`form${attr}`) ?? form.getAttribute(attr) ?? '';
    const url = absolute(attribute('action') || location.href);
    return {
      channel,
      url,
      method: attribute('method').toUpperCase() === 'POST' ? 'POST' : 'GET',
      params: paramsOf(url, new FormData(form)),
      readable: true,
      waits: true,
    };
  };
  proto.submit = function (this: HTMLFormElement) {
    if (ask(about(this, 'submit'), () => submit.call(this))) submit.call(this);
  };
  if (!requestSubmit) return;
  proto.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    const go = (): void => (submitter ? requestSubmit.call(this, submitter) : requestSubmit.call(this));
    if (ask(about(this, 'request-submit', submitter), go)) go();
  };
}

function patchRequests(ask: Ask): void {
  const request = (url: string, method: string, body: unknown, waits = true): Omit<Asked, 'id'> => {
    const { readable, entries } = readBody(body);
    const full = absolute(url);
    return {
      channel: 'script',
      url: full,
      method: method.toUpperCase(),
      params: paramsOf(full, entries),
      readable,
      waits,
    };
  };

  const realFetch = window.fetch;
  window.fetch = function (this: unknown, input: RequestInfo | URL, init?: RequestInit) {
    const own = input instanceof Request ? input : undefined;
    const url = own ? own.url : String(input);
    const method = init?.method ?? own?.method ?? 'GET';
    const body = init?.body ?? (own?.body ? own : undefined);
    return new Promise<Response>((resolve, reject) => {
      const go = (): void => {
        realFetch.call(window, input, init).then(resolve, reject);
      };
      const drop = (): void => reject(new DOMException('The request was not sent.', 'AbortError'));
      let about: Omit<Asked, 'id'>;
      try {
        about = request(url, method, body);
      } catch {
        return go();
      }
      if (ask(about, go, drop)) go();
    });
  };

  const proto = XMLHttpRequest.prototype;
  const { open, send } = proto;
  const opened = new WeakMap<XMLHttpRequest, { url: string; method: string; waits: boolean }>();
  proto.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    opened.set(this, { url: String(url), method, waits: rest[0] !== false });
    return (open as (...args: unknown[]) => void).call(this, method, url, ...rest);
  };
  proto.send = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null) {
    const info = opened.get(this);
    const go = (): void => send.call(this, body);
    if (!info) return go();
    const drop = (): void => {
      for (const type of ['error', 'loadend']) this.dispatchEvent(new ProgressEvent(type));
    };
    if (ask(request(info.url, info.method, body, info.waits), info.waits ? go : () => undefined, drop))
      return go();
    if (!info.waits) throw new DOMException('The request was not sent.', 'NetworkError');
  };

  const beacon = navigator.sendBeacon;
  if (beacon) {
    navigator.sendBeacon = function (url, data) {
      const go = (): boolean => beacon.call(navigator, url, data);
      return ask(request(String(url), 'POST', data), () => void go()) ? go() : true;
    };
  }

  const realOpen = window.open;
  window.open = function (url, ...rest) {
    const go = (): Window | null => realOpen.call(window, url, ...rest);
    if (!url || !/^https?:/.test(absolute(String(url)))) return go();
    return ask(request(String(url), 'GET', undefined), () => void go()) ? go() : null;
  };
}
