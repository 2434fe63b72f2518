import type { Channel, Question } from './asked.ts';
import {
  absolute,
  bare,
  eachInBody,
  eachInQuery,
  formData,
  getAttribute,
  indexIn,
  sliceOf,
  upper,
} from './natives.ts';

/** A request as the gate wants to hear of it. Later values win, as in a servlet's `getParameter` of the body. */
export function questionOf(
  channel: Channel,
  address: string,
  method: string,
  body: unknown,
  waits = true,
): Question {
  const url = absolute(address);
  const params: Record<string, string> = bare({});
  const take = (name: string, value: unknown): void => {
    if (typeof value === 'string') params[name] = value;
  };
  const hash = indexIn(url, '#');
  const plain = hash < 0 ? url : sliceOf(url, 0, hash);
  const at = indexIn(plain, '?');
  if (at >= 0) eachInQuery(sliceOf(plain, at + 1), take);
  const readable = eachInBody(body, take);
  return { channel, url, method: upper(method), params, readable, waits };
}

/** What a form is about to send. A field named `action` or `method` hides the property of that name. */
export function questionOfForm(
  form: HTMLFormElement,
  channel: Channel,
  submitter?: HTMLElement | null,
): Question {
  const attribute = (name: string): string =>
    (submitter && getAttribute(submitter, `form${name}`)) ?? getAttribute(form, name) ?? '';
  const method = upper(attribute('method')) === 'POST' ? 'POST' : 'GET';
  const about = questionOf(channel, attribute('action') || location.href, method, formData(form));
  const name = submitter && getAttribute(submitter, 'name');
  if (!name) return about;
  return { ...about, params: bare({ ...about.params, [name]: getAttribute(submitter, 'value') ?? '' }) };
}
