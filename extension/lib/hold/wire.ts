/**
 * The line between our two scripts in a page. Before any script of the page runs, the one in the page's world says
 * hello once and hands over an element that is in no document; after that they talk on an element in its shadow root,
 * where nobody else can listen, which `document.open()` leaves alone, and whose events `window.event` does not show.
 * The question is a cancelable event: the answer is there when `dispatchEvent` returns, so that even `form.submit()`
 * can be asked about.
 */
export const HELLO_FROM_MAIN = 'xinshao:main';
export const HELLO_FROM_READER = 'xinshao:reader';

/** On the line: a question, and the two answers to one that had to wait. */
export const ASK = 'ask';
export const GO = 'go';
export const DROP = 'drop';

/** The line at the end of the holder. */
export interface Line {
  readonly node: Node;
  /** Type of an event dispatched on an element: click it from the page's own world, where `javascript:` links run. */
  readonly click: string;
}

/** What a hello hands over; `undefined` for anybody else's. */
export function lineOf(event: Event): Line | undefined {
  const host = event instanceof MouseEvent ? event.relatedTarget : null;
  const node = host instanceof HTMLElement ? host.shadowRoot?.firstChild : null;
  return node ? { node, click: (host as HTMLElement).title } : undefined;
}
