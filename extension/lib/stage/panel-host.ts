import { browser } from '../browser.ts';
import type { PanelMode } from '../message/types.ts';
import type { Overlay } from '../mark/overlay.ts';

const CSS = [
  'dialog{all:initial;position:fixed;inset:0 0 0 auto;width:min(400px,100vw);height:100%;pointer-events:auto;overflow:hidden}',
  'dialog:not([open]){display:none}',
  '.rail{width:44px;height:148px;inset:88px 0 auto auto}',
  '.full{width:100vw;inset:0}',
  '::backdrop{background:none}',
  'iframe{all:initial;width:100%;height:100%;color-scheme:light dark}',
  '@media print{dialog{display:none}}',
].join('');

/**
 * The frame our panel lives in: one extension page, which the host page can neither read nor style.
 * It is held by a `<dialog>`, so that a held step lies in the browser's top layer and the page under it is inert.
 */
export class PanelHost {
  private readonly dialog = document.createElement('dialog');
  private mode: PanelMode = 'hidden';
  private loaded = false;

  constructor(
    private readonly overlay: Overlay,
    onDismiss: () => void,
  ) {
    this.dialog.addEventListener('cancel', (event) => event.preventDefault());
    this.dialog.addEventListener('close', () => {
      if (this.mode === 'hold') onDismiss();
    });
    overlay.style(CSS);
    overlay.root.append(this.dialog);
  }

  show(mode: PanelMode): void {
    const before = this.mode;
    this.mode = mode;
    if (mode !== 'hidden') this.load();
    this.overlay.ensure();
    this.dialog.className = mode === 'hold' ? 'full' : mode;
    if (mode === 'hold') {
      if (before !== 'hold' || !this.dialog.matches(':modal')) {
        this.dialog.removeAttribute('open');
        this.dialog.showModal();
      }
      this.dialog.querySelector('iframe')?.focus();
      return;
    }
    if (before === 'hold') this.dialog.close();
    // Not `show()`, which would take the focus from the page.
    this.dialog.toggleAttribute('open', mode !== 'hidden');
  }

  private load(): void {
    if (this.loaded) return;
    this.loaded = true;
    const frame = document.createElement('iframe');
    frame.src = browser.runtime.getURL('/panel.html');
    frame.title = '信哨 Xinshao';
    this.dialog.append(frame);
  }
}
