import { glimpse } from '../detect/glimpse.ts';
import { type Looked, watchDocument } from '../detect/watch.ts';
import { caller } from '../message/call.ts';
import type { PageCalls } from '../message/types.ts';
import { shared } from './shared.ts';

const call = caller<PageCalls>();

/**
 * The reader of one frame, in every page: it watches for a document that can name anybody, and only then, or where the
 * page's profile is at work, has the recogniser put in. Most pages never need it.
 */
export function startReader(): void {
  const ours = shared();
  const open = (): void => void call('open', null).catch(() => undefined);

  const look = async (begins: () => boolean): Promise<Looked> => {
    if (!ours.recogniser) {
      const { speaks, ...looked } = glimpse(document);
      if (!speaks && !ours.looked.size) return looked;
      await call('recogniser', null).catch(() => undefined);
      // The background is out of reach: nothing can be said of the page, here or in the panel.
      if (!ours.recogniser) return { ...looked, failed: true };
    }
    const early = begins();
    const looked = await ours.recogniser.look(early);
    // What has only begun to load may show half a case.
    if (!early) for (const listener of ours.looked) listener();
    return looked;
  };

  /** Back from the browser's cache of pages: nobody has been told of this document since it was left. */
  const onShow = (event: PageTransitionEvent): void => {
    if (!event.persisted || !event.isTrusted) return;
    open();
    for (const listener of ours.back) listener();
    ours.recogniser?.report();
  };

  open();
  // In a task of its own, so that neither keeps the page waiting for long.
  setTimeout(() => {
    const watch = watchDocument({
      ours: (node) => node === ours.overlay?.host,
      look,
      onMutation: (moved) => {
        ours.overlay?.ensure();
        if (moved) for (const listener of ours.changed) listener();
      },
      onReplaced: () => {
        for (const other of ours.arm) other();
        arm();
      },
    });
    const arm = (): void => {
      watch.arm();
      window.addEventListener('pageshow', onShow);
    };
    arm();
    ours.read = watch.schedule;
  });
}
