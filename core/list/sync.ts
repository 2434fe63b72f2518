import type { PlainDate } from '../date/types.ts';
import type { Manifest } from './manifest.ts';
import type { ListState } from './store.ts';
import { syncDelta } from './sync-delta.ts';
import { fetchManifest, type SignedManifest } from './sync-manifest.ts';
import {
  SyncFailure,
  type SyncOptions,
  type SyncProblem,
  type SyncResult,
  type SyncWarning,
} from './sync-types.ts';
import { installWhole, isComplete } from './sync-whole.ts';

/**
 * Brings the installed list up to what is published. Verified before it counts, swapped in one transaction: whatever
 * goes wrong, at whatever moment, the list that was installed stays whole and answers.
 */
export async function syncList(options: SyncOptions): Promise<SyncResult> {
  let installed: ListState | undefined;
  let before: Manifest | undefined;
  try {
    installed = await options.store.state(options.listId);
    before = installed && (JSON.parse(installed.manifest) as Manifest);
    options.progress?.({ stage: 'manifest', done: 0, total: 1 });
    const signed = await fetchManifest(options, before);
    const warnings = warningsOf(signed.manifest, options.today, installed?.seenOn);
    const seenOn = latest(options.today, installed?.seenOn, signed.manifest.issuedOn);
    const how = await bringUp(options, installed, before, signed, seenOn);
    return { ok: true, how, manifest: signed.manifest, warnings };
  } catch (error) {
    const kept = before && { kept: before.sequence };
    return { ok: false, problem: problemOf(error), ...kept };
  }
}

async function bringUp(
  options: SyncOptions,
  installed: ListState | undefined,
  before: Manifest | undefined,
  signed: SignedManifest,
  seenOn: PlainDate,
): Promise<'unchanged' | 'delta' | 'whole'> {
  if (installed && before && before.sequence === signed.manifest.sequence) {
    const complete = !options.persons || installed.hasPersons || signed.manifest.counts.persons === 0;
    if (complete && !options.distrust && (await isComplete(options, installed))) {
      if (seenOn !== installed.seenOn)
        await options.store.swap(options.listId, installed, { ...installed, seenOn }, [], 0);
      return 'unchanged';
    }
  } else if (
    installed &&
    before &&
    !options.distrust &&
    (await syncDelta(options, installed, before, signed, seenOn))
  )
    return 'delta';
  await installWhole(options, installed, signed, seenOn);
  return 'whole';
}

const latest = (...days: readonly (PlainDate | undefined)[]): PlainDate =>
  days.reduce((a, b) => (b !== undefined && (a === undefined || b > a) ? b : a)) as PlainDate;

/** What has to be said beside a list that is whole. A clock set back does not make it fresh again. */
export function warningsOf(manifest: Manifest, today: PlainDate, seenOn?: PlainDate): SyncWarning[] {
  const atLeast = latest(manifest.issuedOn, seenOn);
  const now = latest(today, atLeast);
  return [
    ...(now > manifest.expiresOn ? [{ code: 'stale' as const, lastDay: manifest.expiresOn }] : []),
    ...(today < atLeast ? [{ code: 'clock' as const, today, atLeast }] : []),
  ];
}

function problemOf(error: unknown): SyncProblem {
  if (error instanceof SyncFailure) return error.problem;
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'QuotaExceededError') return { code: 'quota' };
  return { code: 'store', message: error instanceof Error ? error.message : String(error) };
}
