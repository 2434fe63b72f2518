import { absolute, isHttp, lower, takenGetter } from './natives.ts';
import type { Question } from './asked.ts';
import { questionOf } from './outgoing.ts';
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
function about(url: string, method: string, body?: unknown, waits = true): Question | undefined {
  try {
    absolute(url);
  } catch {
    return undefined;
  }
  return questionOf('script', url, method, body, waits);
}

function patchFetch(ask: Ask): void {
  const real = window.fetch;
  const Promised = Promise;
  const Refusal = DOMException;
  const urlOf = takenGetter(Request.prototype, 'url');
  const methodOf = takenGetter(Request.prototype, 'method');
  // Firefox has no such property: a body that can't be looked into is there wherever there may be one.
  const bodyOf =
    'body' in Request.prototype
      ? takenGetter(Request.prototype, 'body')
      : (on: unknown): unknown => (methodOf(on) === 'GET' || methodOf(on) === 'HEAD' ? undefined : on);
  const request = (input: unknown): { url: string; method: string; body: unknown } | undefined => {
    try {
      return { url: urlOf(input), method: methodOf(input), body: bodyOf(input) };
    } catch {
      return undefined;
    }
  };
  window.fetch = function (this: unknown, input: RequestInfo | URL, init?: RequestInit) {
    const own = typeof input === 'string' ? undefined : request(input);
    // Once: an object may name another address when it is asked again.
    const url = own ? own.url : `${input as string}`;
    const question = about(url, `${init?.method ?? own?.method ?? 'GET'}`, init?.body ?? own?.body);
    return new Promised<Response>((resolve, reject) => {
      const go = (): void => {
        (apply(real, window, [own ? input : url, init]) as Promise<Response>).then(resolve, reject);
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
    const info = { url: `${url as string}`, method: `${method}`, waits: !rest.length || !!rest[0] };
    set(this, info);
    const more = rest.length
      ? [info.method, info.url, info.waits, rest[1], rest[2]]
      : [info.method, info.url];
    return apply(open, this, more) as undefined;
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
    const question = about(`${url as string}`, 'POST', data);
    return !question || ask(question, () => void go()) ? go() : true;
  };
}

function patchOpen(ask: Ask): void {
  const real = window.open;
  window.open = function (url, target, features) {
    const address = url ? `${url as string}` : '';
    const go = (): Window | null => apply(real, window, [address, target, features]) as Window | null;
    const question = address ? about(address, 'GET') : undefined;
    if (!question || !isHttp(question.url)) return go();
    return ask(question, () => void go()) ? go() : null;
  };
}

/** Frames, scripts and images whose address a script sets: the request behind JSONP and the hidden frame. */
function patchSources(ask: Ask): void {
  const kinds = [HTMLIFrameElement, HTMLFrameElement, HTMLScriptElement, HTMLImageElement];
  const sources: ((on: unknown) => unknown)[] = [];
  const policies = (window as { trustedTypes?: { isScriptURL: (value: unknown) => boolean } }).trustedTypes;
  const isTrusted = policies && policies.isScriptURL.bind(policies);
  /** Sets a source. An object may name another address when it is asked again; one of a policy's may not. */
  const load = (value: unknown, set: (given: unknown) => void): void => {
    const given = `${value as string}`;
    const go = (): void => set(isTrusted?.(value) ? value : given);
    const question = given === '' ? undefined : about(given, 'GET');
    if (!question || !isHttp(question.url) || ask(question, go)) go();
  };
  for (const { prototype } of kinds) {
    const described = getOwnPropertyDescriptor(prototype, 'src');
    const real = described?.set;
    if (!real) continue;
    sources.push(takenGetter(prototype as HTMLImageElement, 'src'));
    defineProperty(prototype, 'src', {
      ...described,
      set(this: Element, value: unknown) {
        load(value, (given) => void apply(real, this, [given]));
      },
    });
  }
  const hasSource = (element: Element): boolean => {
    for (let i = 0; i < sources.length; i++) {
      try {
        sources[i]!(element);
        return true;
      } catch {
        continue;
      }
    }
    return false;
  };
  const setAttribute = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (this: Element, name: string, value: string) {
    const set = (given: unknown): void => void apply(setAttribute, this, [name, given]);
    if (lower(`${name}`) === 'src' && hasSource(this)) load(value, set);
    else set(value);
  };
}
