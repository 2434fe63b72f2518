import { browser } from '../browser.ts';

/** Firefox's own name for it. */
interface SidebarAction {
  open(): Promise<void>;
  isOpen(of: { readonly windowId: number }): Promise<boolean>;
}
const sidebar = (browser as unknown as { readonly sidebarAction?: SidebarAction }).sidebarAction;

/** Whether the browser has a side panel that a press in the popup may open: Chromium 116 and later, Firefox. */
export const canOpenBeside: boolean =
  !!sidebar || typeof (browser.sidePanel as { open?: unknown } | undefined)?.open === 'function';

/** To be called in the press itself, before anything is waited for. */
export function openBeside(windowId: number): Promise<void> {
  return sidebar ? sidebar.open() : browser.sidePanel.open({ windowId });
}

/** Whether the side panel stands beside the tabs of a window. Where the browser can't say, it does not. */
export async function isOpenBeside(windowId: number): Promise<boolean> {
  if (sidebar) return sidebar.isOpen({ windowId }).catch(() => false);
  const open = await browser.runtime
    .getContexts?.({ contextTypes: ['SIDE_PANEL' as chrome.runtime.ContextType] })
    .catch(() => []);
  // Some versions do not say which window it is.
  return !!open?.some((context) => context.windowId === windowId || context.windowId < 0);
}
