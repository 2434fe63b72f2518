/**
 * The browser's own functions, taken when our script starts, before any script of the page can put others in their
 * place. A form's fields hide its methods of the same name (`<input name="submit">`), so these are applied, never called
 * on the object; and `call` itself may be another one by then.
 */
const { apply } = Reflect;

type Method<T, A extends unknown[], R> = (this: T, ...args: A) => R;

const taken =
  <T, A extends unknown[], R>(method: Method<T, A, R>) =>
  (on: T, ...args: A): R =>
    apply(method, on, args) as R;

export const { parse, stringify } = JSON;
export const getAttribute = taken(Element.prototype.getAttribute);
export const submitForm = taken(HTMLFormElement.prototype.submit);
export const requestSubmit = taken(HTMLFormElement.prototype.requestSubmit);
export const dispatch = taken(EventTarget.prototype.dispatchEvent);
export const listen = taken(EventTarget.prototype.addEventListener);
export const stopNow = taken(Event.prototype.stopImmediatePropagation);

const formEach = taken(FormData.prototype.forEach);
const queryEach = taken(URLSearchParams.prototype.forEach);
const Form = FormData;
const Query = URLSearchParams;
const Address = URL;
const entriesOf = Object.entries;
const test = taken(RegExp.prototype.test);

export const formData = (form: HTMLFormElement): FormData => new Form(form);
export const absolute = (url: string): string => new Address(url, document.baseURI).href;

type Each = (name: string, value: unknown) => void;

/** Values in a query string. */
export function eachInQuery(text: string, each: Each): void {
  queryEach(new Query(text), (value, name) => each(name, value));
}

/**
 * Values in a request body: a form, a query string, or the top level of a JSON object. False where it can't be looked
 * into.
 */
export function eachInBody(body: unknown, each: Each): boolean {
  if (body == null) return true;
  if (body instanceof Form) {
    formEach(body, (value, name) => each(name, value));
    return true;
  }
  if (body instanceof Query) {
    queryEach(body, (value, name) => each(name, value));
    return true;
  }
  if (typeof body !== 'string') return false;
  if (!test(/^\s*[{[]/, body)) {
    eachInQuery(body, each);
    return true;
  }
  try {
    const entries = entriesOf(parse(body) as Record<string, unknown>);
    for (let i = 0; i < entries.length; i++) {
      const [name, value] = entries[i] as [string, unknown];
      each(name, value == null ? '' : `${value as string}`);
    }
    return true;
  } catch {
    return false;
  }
}
