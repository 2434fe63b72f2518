import { browser } from '../browser.ts';
import type { PanelMode } from '../message/types.ts';
import type { Overlay } from '../mark/overlay.ts';
import { RAIL, placeIn } from './rail-place.ts';
import { elementAt, newElement } from '../reader/document.ts';

const { width, height } = RAIL;
/**
 * The frame is as large as the window in every mode, and only as much of it is to be seen as the mode asks for: what was
 * drawn in one mode is never shown in the size of another, and the panel can follow a pointer that moves its rail.
 */
const CSS = [
  'dialog{all:initial;position:fixed;inset:0 0 0 auto;width:min(400px,100%);height:100%;pointer-events:auto;overflow:hidden}',
  'dialog:not([open]){display:none}',
  `.rail{width:${width}px;height:min(${height}px,100%);inset:calc(var(--at)*max(0px,100% - ${height}px)) 0 auto auto}`,
  '.full{width:100%;inset:0}',
  '::backdrop{background:none}',
  'iframe{all:initial;position:absolute;inset:0 0 auto auto;width:var(--w,100vw);height:var(--h,100vh);color-scheme:light dark}',
  `.rail iframe{top:calc(var(--at)*min(0px,${height}px - var(--h,100vh)))}`,
  '.rail.moving{height:100%;inset:0 0 0 auto}',
  '.rail.moving iframe{top:0}',
  '.full iframe{width:100%;height:100%}',
  '@media print{dialog{display:none}}',
].join('');

/** How often it is looked whether a held step's dialog still stands on top. */
const WATCH_MS = 300;
/** A page that takes it away or lies over it so often in one hold has won: the dialog goes to a window of its own. */
const FIGHTS = 4;

/**
 * The frame our panel lives in: one extension page, which the host page can neither read nor style.
 * It is held by a `<dialog>`, so that a held step lies in the browser's top layer and the page under it is inert.
 */
export class PanelHost {
  private readonly dialog = newElement('dialog');
  private mode: PanelMode = 'hidden';
  private frame: HTMLIFrameElement | undefined;
  private key = '';
  private watching: ReturnType<typeof setInterval> | undefined;
  private fights = 0;

  constructor(
    private readonly overlay: Overlay,
    private readonly onDismiss: () => void,
    private readonly onLost: () => void,
  ) {
    this.dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.dialog.addEventListener('close', this.onClose);
    overlay.style(CSS);
    this.railAt(placeIn(undefined));
    overlay.root.append(this.dialog);
    new ResizeObserver(([box]) => box && this.fit(box.contentRect)).observe(overlay.host);
  }

  railAt(place: number): void {
    this.dialog.style.setProperty('--at', `${place}`);
  }

  /** While the officer moves the rail all of the window's edge is the panel's, so that it is seen wherever it goes. */
  railMoves(moving: boolean): void {
    this.dialog.classList.toggle('moving', moving && this.mode === 'rail');
  }

  /** The window without its scrollbars. */
  private fit({ width, height }: DOMRectReadOnly): void {
    this.dialog.style.setProperty('--w', `${width}px`);
    this.dialog.style.setProperty('--h', `${height}px`);
  }

  show(mode: PanelMode, key: string): void {
    const before = this.mode;
    this.mode = mode;
    if (mode !== 'hidden') this.load(key);
    this.overlay.ensure();
    this.dialog.className = mode === 'hold' ? 'full' : mode;
    if (mode === 'hold') {
      if (before !== 'hold') this.fights = 0;
      this.raise();
      this.watching ??= setInterval(() => this.watch(), WATCH_MS);
      return;
    }
    clearInterval(this.watching);
    this.watching = undefined;
    if (before === 'hold') this.dialog.close();
    // Not `show()`, which would take the focus from the page.
    this.dialog.toggleAttribute('open', mode !== 'hidden');
  }

  /** The event comes later than the closing: by then it may stand again. */
  private readonly onClose = (): void => {
    if (this.mode === 'hold' && this.dialog.isConnected && !this.dialog.open) this.onDismiss();
  };

  /** On top of everything, whatever has been put into the top layer meanwhile. */
  private raise(): void {
    // Taken away, it is not closed: the step still waits.
    if (!this.dialog.isConnected) return;
    this.dialog.close();
    this.dialog.removeAttribute('open');
    this.dialog.showModal();
    this.frame?.focus();
  }

  private watch(): void {
    if (this.stands()) return;
    this.fights++;
    if (this.fights > FIGHTS) {
      clearInterval(this.watching);
      this.watching = undefined;
      // Put back, it would be loaded again each time.
      this.frame?.remove();
      this.frame = undefined;
      this.key = '';
      this.onLost();
      return;
    }
    this.overlay.ensure();
    this.raise();
  }

  /** In the page, modal, and what the pointer meets in the middle and at the edges. */
  private stands(): boolean {
    if (!this.overlay.isWhole() || !this.dialog.matches(':modal')) return false;
    const { innerWidth: width, innerHeight: height } = window;
    return [0.1, 0.5, 0.9].every((at) => {
      const hit = elementAt(width * at, height * at);
      return hit !== null && this.overlay.owns(hit);
    });
  }

  private load(key: string): void {
    if (this.key === key) return;
    this.key = key;
    this.frame ??= newElement('iframe');
    this.frame.src = `${browser.runtime.getURL('/panel.html')}#${key}`;
    this.frame.title = '信哨 Xinshao';
    // Put in last, so that it never holds an empty page first.
    if (this.frame.parentNode !== this.dialog) this.dialog.append(this.frame);
  }
}
