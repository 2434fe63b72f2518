import { browser } from '../browser.ts';
import type { Answer, Calls, Envelope } from '../message/call.ts';

/** Who asks: a frame of a tab. The extension's own pages may stand in no tab (the popup). */
export interface From {
  readonly tab: number;
  readonly frame: number;
  /** Firefox does not say. */
  readonly document?: string;
  /** The frame's address, if it has one of its own, without what follows `?` or `#`. */
  readonly page?: string;
}

/** Whether a frame of ours within a page is the panel we have put there; a page can frame ours by itself. */
export type IsOurPanel = (tab: number, key: string | undefined) => Promise<boolean>;

export type Handlers<T extends Calls<T>> = {
  readonly [K in keyof T]: (ask: T[K]['ask'], from: From) => Promise<T[K]['reply']>;
};

type Loose = Readonly<Record<string, (ask: unknown, from: From) => Promise<unknown>>>;

/**
 * Answers calls. What our scripts in a page may ask and what our own pages may ask are two tables: a page that takes
 * over one of our scripts still can't release a held step or change a list.
 */
export function route<P extends Calls<P>, O extends Calls<O>>(
  pages: Handlers<P>,
  own: Handlers<O>,
  isOurPanel: IsOurPanel,
): void {
  const home = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener(
    (message: Partial<Envelope>, sender, reply: (answer: Answer<unknown>) => void) => {
      if (message?.to !== 'background' || typeof message.call !== 'string') return false;
      const ours = !!sender.url?.startsWith(home);
      const table = (ours ? own : pages) as unknown as Loose;
      const handler = Object.hasOwn(table, message.call) ? table[message.call] : undefined;
      const tab = sender.tab?.id;
      if (!handler || (!ours && tab === undefined)) {
        reply({ ok: false, error: `no such call: ${message.call}` });
        return false;
      }
      const { documentId } = sender;
      const from: From = {
        tab: tab ?? -1,
        frame: sender.frameId ?? 0,
        ...(documentId ? { document: documentId } : {}),
        ...(/^http/.test(sender.url ?? '') ? { page: sender.url!.replace(/[?#].*/s, '') } : {}),
      };
      const framed = ours && tab !== undefined && from.frame > 0;
      const known = framed ? isOurPanel(tab, message.key) : Promise.resolve(true);
      const answer = known.then((ourOwn) => {
        if (!ourOwn) throw new Error('not our panel');
        // A panel in a page speaks for its own tab only.
        return handler(framed ? { ...(message.ask as object), tab } : message.ask, from);
      });
      answer.then(
        (value) => reply({ ok: true, value }),
        (error: unknown) => reply({ ok: false, error: error instanceof Error ? error.name : 'Error' }),
      );
      return true;
    },
  );
}
