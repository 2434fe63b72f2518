import { browser } from '../browser.ts';
import { caller } from '../message/call.ts';
import type { PageCalls, ToPage } from '../message/types.ts';
import { ourOverlay } from '../mark/overlay.ts';
import { PanelHost } from './panel-host.ts';
import { watchRailPlace } from './rail-place.ts';

/** Put into the frame that carries the panel when there is first something to show. */
export function startStage(): void {
  const overlay = ourOverlay();
  const tell = (what: 'dismiss' | 'lost') => (): void =>
    void caller<PageCalls>()(what, null).catch(() => undefined);
  const host = new PanelHost(overlay, tell('dismiss'), tell('lost'));
  watchRailPlace((place) => host.railAt(place));
  browser.runtime.onMessage.addListener((message: Partial<ToPage>) => {
    if (message.to !== 'page') return;
    if (message.kind === 'panel' && message.mode && message.key) host.show(message.mode, message.key);
    if (message.kind === 'rail') host.railMoves(message.moving === true);
  });
}
