import { isPlainDate } from '../date/index.ts';
import { findSubjects, mask } from '../subject/index.ts';
import { canonicalJson, hex, utf8 } from './canonical.ts';
import type { AppendAnswer, AuditDraft, AuditEntry, Digest } from './types.ts';

/** `prev` of the first entry. */
export const FIRST_PREV = '0'.repeat(64);

const TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** Local time with its offset, on a day that exists. */
export function isAuditTime(text: unknown): text is string {
  const day = typeof text === 'string' ? TIME.exec(text)?.[1] : undefined;
  return day !== undefined && isPlainDate(day);
}

/** Minutes and offset compared as one instant; text order would be wrong across offsets. */
export function instantOf(time: string): number {
  const [, y, mo, d, h, mi, s, zone] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):([\d.]+)(Z|[+-]\d\d:\d\d)$/.exec(time) ?? [];
  const [year, month] = [Number(y), Number(mo)];
  // Days since 0000-03-01, by the Gregorian rule.
  const shifted = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const days =
    shifted * 365 +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((m * 306 + 5) / 10) +
    Number(d) -
    1;
  const offset =
    zone === undefined || zone === 'Z'
      ? 0
      : (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
  return (days * 1440 + Number(h) * 60 + Number(mi) - offset) * 60 + Number(s);
}

/** Resident ID numbers in free text are masked; anything that could be one counts as one. */
export function maskText(text: string): string {
  let out = '';
  let at = 0;
  for (const found of findSubjects(text)) {
    if (found.kind !== 'resident-id' && found.alsoValidAs?.includes('resident-id') !== true) continue;
    out += text.slice(at, found.start) + mask(found.value, 'resident-id');
    at = found.end;
  }
  return out + text.slice(at);
}

/** Every text in a value, masked; the rest as it is. */
function masked<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => masked(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, masked(member as unknown)]),
  ) as T;
}

/** The hash an entry must have: of everything in it but `hash` itself. */
export async function hashOf(
  entry: Readonly<Record<string, unknown>>,
  digest: Digest,
): Promise<string | undefined> {
  const text = canonicalJson({ ...entry, hash: undefined });
  return text === undefined ? undefined : hex(await digest(utf8(text)));
}

/**
 * The next entry of a log, chained to the one before. The log itself is not changed: store the entry, and only then let
 * the step it is about go on. Identifiers of persons are masked here, in every text of the entry.
 *
 * @param log the log so far; its last entry is enough.
 * @source 政务数据共享条例 第二十九条; 公共信用信息管理办法（大连） 第十八条
 */
export async function appendEntry(
  log: readonly AuditEntry[],
  draft: AuditDraft,
  { digest }: { readonly digest: Digest },
): Promise<AppendAnswer> {
  const last = log[log.length - 1];
  if (!isAuditTime(draft.time)) return { ok: false, code: 'bad-time', field: 'time' };
  if (last !== undefined && instantOf(draft.time) < instantOf(last.time)) {
    return { ok: false, code: 'time-goes-back', field: 'time' };
  }
  for (const field of ['user', 'department', 'lawVersion'] as const) {
    if (draft[field].trim() === '') return { ok: false, code: 'missing', field };
  }
  if (draft.use.scenario.trim() === '') return { ok: false, code: 'missing', field: 'use.scenario' };
  const { subject, ...rest } = draft;
  const content = {
    ...masked(rest),
    ...(subject === undefined
      ? {}
      : { subject: { kind: subject.kind, masked: mask(subject.value, subject.kind) } }),
    format: 1 as const,
    seq: (last?.seq ?? 0) + 1,
    prev: last?.hash ?? FIRST_PREV,
  };
  const hash = await hashOf(content, digest);
  return hash === undefined
    ? { ok: false, code: 'not-json', field: 'entry' }
    : { ok: true, entry: { ...content, hash } };
}
