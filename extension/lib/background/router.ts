import { browser } from '../browser.ts';
import type { Answer, Calls, Envelope } from '../message/call.ts';

/** Who asks: a frame of a tab. The extension's own pages may stand in no tab (the popup). */
export interface From {
  readonly tab: number;
  readonly frame: number;
}

export type Handlers<T extends Calls<T>> = {
  readonly [K in keyof T]: (ask: T[K]['ask'], from: From) => Promise<T[K]['reply']>;
};

type Loose = Readonly<Record<string, (ask: unknown, from: From) => Promise<unknown>>>;

/**
 * Answers calls. What our scripts in a page may ask and what our own pages may ask are two tables: a page that takes
 * over one of our scripts still can't release a held step or change a list.
 */
export function route<P extends Calls<P>, O extends Calls<O>>(pages: Handlers<P>, own: Handlers<O>): void {
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
      handler(message.ask, { tab: tab ?? -1, frame: sender.frameId ?? 0 }).then(
        (value) => reply({ ok: true, value }),
        (error: unknown) => reply({ ok: false, error: error instanceof Error ? error.name : 'Error' }),
      );
      return true;
    },
  );
}
