import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchVisible } from '../ui/visible.ts';
import type { Settling } from './settling.ts';

/** What lies over it so long does not go by itself. */
const COVERED_MS = 1000;

/**
 * Whether anything lies over the dialog's buttons, as far as the browser can tell. The dialog's own words may be covered
 * too: as long as it stays so, somebody is told, who brings the dialog up and then gives it a window of its own.
 */
export class Covered implements ReactiveController {
  now = false;
  private stop: (() => void) | undefined;
  private telling: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly settling: Settling,
    private readonly tell: () => void,
  ) {
    host.addController(this);
  }

  watch(buttons: Element): void {
    this.stop = watchVisible(buttons, (visible) => this.seen(visible));
  }

  hostDisconnected(): void {
    this.stop?.();
    clearInterval(this.telling);
  }

  /** Bared, it has only just appeared. */
  seen(visible: boolean): void {
    if (visible && this.now) this.settling.start();
    if (!visible) this.telling ??= setInterval(() => this.look(), COVERED_MS);
    if (this.now === !visible) return;
    this.now = !visible;
    this.host.requestUpdate();
  }

  /** Covered and bared by turns, it never comes to rest: that is covered too. */
  private look(): void {
    if (this.now || !this.settling.ready) return this.tell();
    clearInterval(this.telling);
    this.telling = undefined;
  }
}
