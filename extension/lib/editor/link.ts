import { browser } from '../browser.ts';
import type { Ask, Picker, Preview, ToEditor } from '../picker/types.ts';
import type { Profile } from '../profile/types.ts';

/** The editor's line to the page it is made for. */
export class PageLink {
  constructor(
    private readonly tab: number,
    private readonly hear: (message: ToEditor, frame: number) => void,
    private readonly lost: (reachable: boolean) => void,
  ) {}

  start(): void {
    browser.runtime.onMessage.addListener(this.onMessage);
    browser.tabs.onUpdated.addListener(this.onUpdated);
    void this.enter();
  }

  stop(): void {
    browser.runtime.onMessage.removeListener(this.onMessage);
    browser.tabs.onUpdated.removeListener(this.onUpdated);
    void this.tell({ do: 'rest' });
  }

  /** To every frame of the page; fulfilled when each of them has heard. */
  async tell(ask: Ask): Promise<void> {
    await browser.scripting
      .executeScript({ target: { tabId: this.tab, allFrames: true }, func: askPicker, args: [ask] })
      .catch(() => undefined);
  }

  /** What a profile reads in one frame now. */
  async read(frame: number, profile: Profile): Promise<Preview | undefined> {
    const target = { tabId: this.tab, frameIds: [frame] };
    const ask: Ask = { do: 'read', profile };
    const [answer] = await browser.scripting
      .executeScript({ target, func: askPicker, args: [ask] })
      .catch(() => []);
    return (answer?.result as Preview | undefined) ?? undefined;
  }

  private readonly onMessage = (message: Partial<ToEditor>, sender: chrome.runtime.MessageSender): void => {
    if (message.to === 'editor' && sender.tab?.id === this.tab)
      this.hear(message as ToEditor, sender.frameId ?? 0);
  };

  private readonly onUpdated = (tab: number, change: { status?: string }): void => {
    if (tab === this.tab && change.status === 'complete') void this.enter();
  };

  /** Our scripts may be there already, or the page may have changed since: each of them looks for itself. */
  private async enter(): Promise<void> {
    const target = { tabId: this.tab, allFrames: true };
    try {
      await browser.scripting.executeScript({
        target,
        files: ['rows.js', 'holder.js', 'picker.js'],
        injectImmediately: true,
      });
      const world = 'MAIN' as chrome.scripting.ExecutionWorld;
      await browser.scripting.executeScript({ target, files: ['guard.js'], injectImmediately: true, world });
      this.lost(true);
    } catch {
      this.lost(false);
    }
  }
}

/** Runs in the frame, beside our scripts there. */
function askPicker(ask: Ask): unknown {
  return (globalThis as unknown as { xinshaoPicker?: Picker }).xinshaoPicker?.(ask);
}
