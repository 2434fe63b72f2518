import type { Outgoing } from '../profile/match.ts';
import { absolute, eachInBody, eachInQuery, formData, getAttribute } from './natives.ts';

/** How a decision tries to leave the page, in the order in which one attempt passes through them. */
export const RANK = { click: 0, 'request-submit': 1, submit: 2, navigate: 3, script: 9 } as const;
export type Channel = keyof typeof RANK;

/** What the MAIN world tells of a request; `id` names the call that waits there. */
export interface Asked extends Outgoing {
  readonly id: number;
  readonly channel: Channel;
  /** False where the body is of a kind that can't be looked into: then its values count as the decision's. */
  readonly readable: boolean;
  /** False where the call can't wait (synchronous XMLHttpRequest) and has to be made again by the officer. */
  readonly waits: boolean;
}

export type Question = Omit<Asked, 'id'>;

/** A request as the gate wants to hear of it. Later values win, as in a servlet's `getParameter` of the body. */
export function questionOf(
  channel: Channel,
  address: string,
  method: string,
  body: unknown,
  waits = true,
): Question {
  const url = absolute(address);
  const params: Record<string, string> = {};
  const take = (name: string, value: unknown): void => {
    if (typeof value === 'string') params[name] = value;
  };
  const at = url.indexOf('?');
  if (at >= 0) eachInQuery(url.slice(at + 1).split('#')[0] ?? '', take);
  const readable = eachInBody(body, take);
  return { channel, url, method: method.toUpperCase(), params, readable, waits };
}

/** What a form is about to send. A field named `action` or `method` hides the property of that name. */
export function questionOfForm(
  form: HTMLFormElement,
  channel: Channel,
  submitter?: HTMLElement | null,
): Question {
  const attribute = (name: string): string =>
    (submitter && getAttribute(submitter, `form${name}`)) ?? getAttribute(form, name) ?? '';
  const method = attribute('method').toUpperCase() === 'POST' ? 'POST' : 'GET';
  const about = questionOf(channel, attribute('action') || location.href, method, formData(form));
  const name = submitter && getAttribute(submitter, 'name');
  if (!name) return about;
  return { ...about, params: { ...about.params, [name]: getAttribute(submitter, 'value') ?? '' } };
}
