import { browser } from '../browser.ts';

/** Calls by name, each with what is asked and what is answered. */
export type Calls<T> = { [K in keyof T]: { ask: unknown; reply: unknown } };

export interface Envelope {
  readonly to: 'background';
  readonly call: string;
  readonly ask: unknown;
  /** Of the panel that we have put into a page: see `TabState.panelKey`. */
  readonly key?: string;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/**
 * Asks the background. Rejects when it can't be reached or its answer is a failure.
 *
 * @param keyOf what our panel in a page says for the background to know it by.
 */
export function caller<T extends Calls<T>>(keyOf?: () => string) {
  return async <K extends keyof T & string>(call: K, ask: T[K]['ask']): Promise<T[K]['reply']> => {
    const envelope: Envelope = { to: 'background', call, ask, ...(keyOf ? { key: keyOf() } : {}) };
    const answer = (await browser.runtime.sendMessage(envelope)) as Answer<T[K]['reply']> | undefined;
    if (!answer) throw new Error('no answer');
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
}

/** The panel's key, in the address of the frame we made. */
export const panelKey = (): string => location.hash.slice(1);
