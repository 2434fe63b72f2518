/**
 * The browser's own functions, taken when our script starts, before any script of the page can put others in their
 * place. A form's fields hide its methods of the same name (`<input name="submit">`), a document's named elements its
 * properties, so these are applied, never called on the object; and `call` itself may be another one by then. For the same
 * reason our scripts in the page's world use no regular expression, no iterator and no object that inherits anything.
 */
const { apply, getOwnPropertyDescriptor } = Reflect;

type Method<T, A extends unknown[], R> = (this: T, ...args: A) => R;

const taken =
  <T, A extends unknown[], R>(method: Method<T, A, R>) =>
  (on: T, ...args: A): R =>
    apply(method, on, args) as R;

/** A property of the browser's objects; throws on what is none of them. */
export const takenGetter = <T extends object, K extends keyof T & string>(proto: T, name: K) => {
  const get = getOwnPropertyDescriptor(proto, name)?.get as (this: unknown) => T[K];
  return (on: unknown): T[K] => apply(get, on, []) as T[K];
};

const { parse, stringify } = JSON;
const { create, entries: entriesOf, assign } = Object;
export { parse };
export const getAttribute = taken(Element.prototype.getAttribute);
export const submitForm = taken(HTMLFormElement.prototype.submit);
export const requestSubmit = taken(HTMLFormElement.prototype.requestSubmit);
export const dispatch = taken(EventTarget.prototype.dispatchEvent);
export const listen = taken(EventTarget.prototype.addEventListener);
export const unlisten = taken(EventTarget.prototype.removeEventListener);
export const stopNow = taken(Event.prototype.stopImmediatePropagation);
export const pathOf = taken(Event.prototype.composedPath);
export const detailOf = takenGetter(CustomEvent.prototype, 'detail') as (on: unknown) => unknown;
export const isInDocument = takenGetter(Node.prototype, 'isConnected');

const { prototype: text } = String;
export const indexIn = taken(text.indexOf);
export const sliceOf = taken(text.slice);
export const trimmed = taken(text.trim);
export const upper = taken(text.toUpperCase);
export const lower = taken(text.toLowerCase);
export const startsWith = taken(text.startsWith);

/** A copy that inherits nothing: no `toJSON`, no getter and no setter that the page has put on all objects. */
export const bare = <T extends object>(from: T): T => assign(create(null) as T, from);
/** For objects made by `bare`, with values that are `bare` too. */
export const written = (plain: object): string => stringify(plain);

const formEach = taken(FormData.prototype.forEach);
const queryEach = taken(URLSearchParams.prototype.forEach);
const Form = FormData;
const Query = URLSearchParams;
const Address = URL;
const hrefOf = takenGetter(URL.prototype, 'href');
const baseOf = takenGetter(Node.prototype, 'baseURI');

export const formData = (form: HTMLFormElement): FormData => new Form(form);
export const absolute = (url: string): string => hrefOf(new Address(url, baseOf(document)));
export const isHttp = (url: string): boolean => startsWith(url, 'http:') || startsWith(url, 'https:');

type Each = (name: string, value: unknown) => void;

/** Values in a query string. */
export function eachInQuery(query: string, each: Each): void {
  queryEach(new Query(query), (value, name) => each(name, value));
}

/**
 * Values in a request body: a form, a query string, or the top level of a JSON object. False where it can't be looked
 * into.
 */
export function eachInBody(body: unknown, each: Each): boolean {
  if (body == null) return true;
  try {
    if (typeof body === 'string') eachInText(body, each);
    else if (!isMade(formEach, body, each) && !isMade(queryEach, body, each)) return false;
    return true;
  } catch {
    return false;
  }
}

/** The browser knows its own: `instanceof` asks the page. */
function isMade(
  every: (on: never, each: (value: unknown, name: string) => void) => void,
  body: object,
  each: Each,
): boolean {
  try {
    every(body as never, (value, name) => each(name, value));
    return true;
  } catch {
    return false;
  }
}

function eachInText(body: string, each: Each): void {
  const begin = trimmed(body);
  if (!startsWith(begin, '{') && !startsWith(begin, '[')) return eachInQuery(body, each);
  const entries = entriesOf(parse(body) as Record<string, unknown>);
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i]!;
    each(entry[0], entry[1] == null ? '' : `${entry[1] as string}`);
  }
}
