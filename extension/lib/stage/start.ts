import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, ToPage } from '../message/types.ts';
import { ourOverlay } from '../mark/overlay.ts';
import { PanelHost } from './panel-host.ts';

/** Put into the frame that carries the panel when there is first something to show. */
export function startStage(): void {
  const overlay = ourOverlay();
  const host = new PanelHost(overlay, () => void caller<PageCalls>()('dismiss', null).catch(() => undefined));
  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to === 'page' && message.kind === 'panel' && message.mode) host.show(message.mode);
  });
}
