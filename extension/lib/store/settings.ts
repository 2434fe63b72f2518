import { isPlainDate } from '../../../core/date/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { Jurisdiction } from '../../../core/law/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import { database } from './db.ts';

export interface Settings {
  readonly locale: Locale;
  /** Where the department decides; its law governs measures on pages without a profile. */
  readonly jurisdiction: Jurisdiction;
  readonly department: string;
  readonly officer: string;
  /** Whether the panel opens by itself on a page with an applicant. */
  readonly panel: 'open' | 'rail';
  /** A trial day: everything is judged as of it, and every page and log entry says so. Absent: today. */
  readonly trialDay?: PlainDate;
  /** Where feedback goes; absent: it is exported as files. */
  readonly endpoint?: Endpoint;
  /** Days after which the log should be exported again: the department's own rule, no text names one. */
  readonly exportEvery: number;
}

export interface Endpoint {
  readonly url: string;
  /** Sent as `Authorization: Bearer`; empty: no such header. */
  readonly token: string;
  /** Whether the log goes there too. */
  readonly log: boolean;
}

export const DEFAULTS: Settings = {
  locale: 'zh-CN',
  jurisdiction: 'CN',
  department: '',
  officer: '',
  panel: 'open',
  exportEvery: 30,
};

export async function readSettings(): Promise<Settings> {
  return { ...DEFAULTS, ...(await (await database()).get('settings', 'settings')) };
}

/** Changes what is given; `trialDay: undefined` ends the trial, `endpoint: undefined` the sending. */
export async function changeSettings(change: {
  readonly [K in keyof Settings]?: Settings[K] | undefined;
}): Promise<Settings> {
  const tx = (await database()).transaction('settings', 'readwrite', { durability: 'strict' });
  const merged = { ...DEFAULTS, ...(await tx.store.get('settings')), ...change } as Settings & {
    trialDay?: unknown;
  };
  if (!isPlainDate(merged.trialDay)) delete (merged as { trialDay?: unknown }).trialDay;
  if (!merged.endpoint) delete (merged as { endpoint?: unknown }).endpoint;
  await tx.store.put(merged, 'settings');
  await tx.done;
  return merged;
}
