import type { FrameReport } from '../../../extension/lib/message/types.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** What the background was told of a tab. */
export interface ReadIn {
  /** `role value name`, a line each, of all frames. */
  readonly subjects: readonly string[];
  readonly rows?: { readonly seen: number; readonly of: number };
}

/** What our reader found in all frames of the tab that shows an address; complete reports only. */
export async function readIn(browser: ExtensionBrowser, address: string): Promise<ReadIn> {
  const worker = await browser.worker();
  const reports = await worker.evaluate(async (wanted) => {
    const tab = (await chrome.tabs.query({})).find(({ url }) => url === wanted);
    const name = `tab:${tab?.id ?? -1}`;
    const { [name]: state } = await chrome.storage.session.get(name);
    const frames = (state as { frames?: Record<string, { report?: unknown }> } | undefined)?.frames ?? {};
    return Object.values(frames).flatMap(({ report }) => report ?? []);
  }, address);
  const whole = (reports as FrameReport[]).filter(({ more }) => !more);
  const rows = whole.find((report) => report.rows)?.rows;
  return {
    subjects: whole.flatMap(({ subjects }) =>
      subjects.map(({ role, value, name }) => `${role} ${value ?? '-'} ${name ?? '-'}`),
    ),
    ...(rows ? { rows } : {}),
  };
}
