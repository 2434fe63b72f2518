import type { SharedEntry } from '../../../core/collection/types.ts';
import { isPlainDate } from '../../../core/date/index.ts';
import { DEFAULT_THRESHOLDS } from '../../../core/deadline/index.ts';
import type { PlainDate } from '../../../core/date/types.ts';
import type { Jurisdiction } from '../../../core/law/types.ts';
import type { Locale } from '../../../core/words/types.ts';
import type { GradeTable } from '../../../core/screening/index.ts';
import type { ClockThresholds } from '../../../core/deadline/types.ts';
import { policy } from '../policy/read.ts';
import { database } from './db.ts';

export interface Settings {
  readonly locale: Locale;
  /** Where the department decides; its law governs measures on pages without a profile. */
  readonly jurisdiction: Jurisdiction;
  readonly department: string;
  readonly officer: string;
  /** Whether the panel opens by itself on a page with an applicant. */
  readonly panel: 'open' | 'rail';
  /** 长辈模式: larger type in every page of the extension. */
  readonly elder: boolean;
  /** A check that fails holds the step, whatever the profile says. */
  readonly failClosed: boolean;
  /** When the case's clock turns yellow and red, in working days to go. */
  readonly thresholds: ClockThresholds;
  /** A trial day: everything is judged as of it, and every page and log entry says so. Absent: today. */
  readonly trialDay?: PlainDate;
  /** Where feedback goes; absent: it is exported as files. */
  readonly endpoint?: Endpoint;
  /** What can be had by sharing, from the department's catalogue (目录): nothing is called repeated collection without it. */
  readonly catalogue: readonly SharedEntry[];
  /** The department's own table: ids of listed measures by grade. No text gives one. */
  readonly grades: GradeTable;
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
  elder: false,
  failClosed: false,
  thresholds: DEFAULT_THRESHOLDS['working-day'],
  catalogue: [],
  grades: {},
  exportEvery: 30,
};

/** Settings in force: the department's policy stands over what was chosen here. */
export async function readSettings(): Promise<Settings> {
  const [own, set] = await Promise.all([
    database().then((db) => db.get('settings', 'settings')),
    policySettings(),
  ]);
  return { ...DEFAULTS, ...own, ...set };
}

/** Parts of the policy that are no settings. */
const NO_SETTINGS = ['lists', 'profiles', 'killedProfiles', 'purge'];

/** The settings that policy has fixed. */
export async function policySettings(): Promise<Partial<Settings>> {
  const set = Object.entries((await policy()).values);
  return Object.fromEntries(set.filter(([name]) => !NO_SETTINGS.includes(name)));
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
  return readSettings();
}
