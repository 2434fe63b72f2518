import type { JSHandle, Page } from 'playwright-core';

/** Waits until nothing is loading but what is meant to wait for ever, and nothing has moved for some looks. */
export const rest = (page: Page): Promise<JSHandle> =>
  page.waitForFunction(
    () => {
      type Part = HTMLElement & { isUpdatePending?: boolean };
      const parts = (root: ParentNode): Part[] =>
        [...root.querySelectorAll<Part>('*')].flatMap((el) => [
          el,
          ...(el.shadowRoot ? parts(el.shadowRoot) : []),
        ]);
      const stages = [...document.querySelectorAll('.stage')];
      const busy =
        stages.some((stage) => stage.hasAttribute('data-play')) ||
        stages
          .filter((stage) => !stage.outerHTML.includes('/slow'))
          .some((stage) =>
            parts(stage).some((el) => el.isUpdatePending === true || el.hasAttribute('aria-busy')),
          );
      const all = stages.flatMap(parts);
      const now = `${all.length} ${all.reduce((sum, el) => sum + el.scrollHeight + el.scrollWidth, 0)}`;
      const kept = window as unknown as { was?: string; quiet?: number };
      kept.quiet = busy || now !== kept.was ? 0 : (kept.quiet ?? 0) + 1;
      kept.was = now;
      return kept.quiet >= 5;
    },
    undefined,
    { polling: 100, timeout: 200_000 },
  );
