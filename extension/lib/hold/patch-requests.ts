import { absolute } from './natives.ts';
import { type Question, questionOf } from './outgoing.ts';
import type { Ask } from './patch.ts';

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const nothing = (): void => undefined;

/** The calls by which a script sends a request of its own. */
export function patchRequests(ask: Ask): void {
  patchFetch(ask);
  patchXhr(ask);
  patchBeacon(ask);
  patchOpen(ask);
  patchSources(ask);
}

/** `undefined` for what isn't an address: the browser's own call says so better. */
function about(url: unknown, method: string, body?: unknown, waits = true): Question | undefined {
  try {
    return questionOf('script', String(url), method, body, waits);
  } catch {
    return undefined;
  }
}

function patchFetch(ask: Ask): void {
  const real = window.fetch;
  const Promised = Promise;
  const Refusal = DOMException;
  const AsRequest = Request;
  window.fetch = function (this: unknown, input: RequestInfo | URL, init?: RequestInit) {
    const own = input instanceof AsRequest ? input : undefined;
    const body = init?.body ?? (own?.body ? own : undefined);
    const question = about(own ? own.url : input, init?.method ?? own?.method ?? 'GET', body);
    return new Promised<Response>((resolve, reject) => {
      const go = (): void => {
        (apply(real, window, [input, init]) as Promise<Response>).then(resolve, reject);
      };
      const drop = (): void => reject(new Refusal('The request was not sent.', 'AbortError'));
      if (!question || ask(question, go, drop)) go();
    });
  };
}

interface Opened {
  readonly url: string;
  readonly method: string;
  readonly waits: boolean;
}

function patchXhr(ask: Ask): void {
  const proto = XMLHttpRequest.prototype;
  const { open, send, abort } = proto;
  const Refusal = DOMException;
  const Progress = ProgressEvent;
  const dispatchEvent = EventTarget.prototype.dispatchEvent;
  const opened = new WeakMap<XMLHttpRequest, Opened>();
  const get = opened.get.bind(opened);
  const set = opened.set.bind(opened);
  const forget = opened.delete.bind(opened);
  proto.open = function (this: XMLHttpRequest, method: string, url: string | URL, ...rest: unknown[]) {
    set(this, { url: String(url), method: String(method), waits: rest[0] !== false });
    return apply(open, this, [method, url, ...rest]) as undefined;
  };
  proto.abort = function (this: XMLHttpRequest) {
    // One that waits for its answer is not sent any more.
    forget(this);
    return apply(abort, this, []) as undefined;
  };
  proto.send = function (this: XMLHttpRequest, body?: Document | XMLHttpRequestBodyInit | null) {
    const info = get(this);
    const go = (): void => apply(send, this, [body]) as undefined;
    const question = info && about(info.url, info.method, body, info.waits);
    if (!question) return go();
    const still = (): void => {
      if (get(this) === info) go();
    };
    const drop = (): void => {
      for (const type of ['error', 'loadend']) apply(dispatchEvent, this, [new Progress(type)]);
    };
    if (ask(question, info.waits ? still : nothing, info.waits ? drop : nothing)) return go();
    if (!info.waits) throw new Refusal('The request was not sent.', 'NetworkError');
  };
}

function patchBeacon(ask: Ask): void {
  const beacon = navigator.sendBeacon;
  navigator.sendBeacon = function (url, data) {
    const go = (): boolean => apply(beacon, navigator, [url, data]) as boolean;
    const question = about(url, 'POST', data);
    return !question || ask(question, () => void go()) ? go() : true;
  };
}

function patchOpen(ask: Ask): void {
  const real = window.open;
  window.open = function (url, ...rest) {
    const go = (): Window | null => apply(real, window, [url, ...rest]) as Window | null;
    const question = url ? about(url, 'GET') : undefined;
    if (!question || !/^https?:/.test(absolute(String(url)))) return go();
    return ask(question, () => void go()) ? go() : null;
  };
}

/** Frames, scripts and images whose address a script sets: the request behind JSONP and the hidden frame. */
function patchSources(ask: Ask): void {
  const kinds = [HTMLIFrameElement, HTMLFrameElement, HTMLScriptElement, HTMLImageElement];
  for (const { prototype } of kinds) {
    const described = getOwnPropertyDescriptor(prototype, 'src');
    const real = described?.set;
    if (!real) continue;
    defineProperty(prototype, 'src', {
      ...described,
      set(this: Element, value: unknown) {
        const go = (): void => void apply(real, this, [value]);
        const question = value === '' ? undefined : about(value, 'GET');
        if (!question || !/^https?:/.test(question.url) || ask(question, go)) go();
      },
    });
  }
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    const go = (): void => void apply(setAttribute, this, [name, value]);
    const loads = (name === 'src' || name === 'SRC') && kinds.some((kind) => this instanceof kind);
    const question = loads && value !== '' ? about(value, 'GET') : undefined;
    if (!question || !/^https?:/.test(question.url) || ask(question, go)) go();
  };
}
