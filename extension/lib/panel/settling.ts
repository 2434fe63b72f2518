import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long after it appeared a click is not taken for one on it. */
const SETTLE_MS = 600;

/**
 * The second click of a double-click on the page's button, or a key held down, is not meant for what just appeared: a
 * dialog takes presses only when it has stood as it is for a while.
 */
export class Settling implements ReactiveController {
  /** It has been to be seen long enough for a click to be meant for it. */
  ready = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** It has appeared, changed or been uncovered. */
  start(): void {
    this.set(false);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.set(true), SETTLE_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }

  private set(ready: boolean): void {
    if (this.ready === ready) return;
    this.ready = ready;
    this.host.requestUpdate();
  }
}

/** A key held down presses once; in a text it may repeat. */
export function stopHeldKey(event: KeyboardEvent): void {
  const typing = event.composedPath()[0] instanceof HTMLTextAreaElement;
  if (event.repeat && !typing && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}
