import { isPlainDate } from '../date/index.ts';
import type { ScreenInput } from './types.ts';

/** Everything may be left out by a program that has only its types to vouch for it. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | null };

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const NONE: readonly never[] = Object.freeze([]);

/** The day last asked about: many screenings are of one day. */
let lastDay: unknown = NONE;

function isDay(on: unknown): boolean {
  if (!isPlainDate(on)) return false;
  lastDay = on;
  return true;
}

/** What a screening can't do without, that is not there: nothing then passes for clear. Most screenings are whole. */
export function lackingIn(input: ScreenInput): readonly string[] {
  const { subject, matter, authority, records, law, on } = (input as Loose<ScreenInput> | undefined) ?? {};
  let lacking: string[] | undefined;
  if (!isObject(subject)) (lacking ??= []).push('subject');
  if (typeof matter?.type !== 'string') (lacking ??= []).push('matter.type');
  if (typeof authority?.jurisdiction !== 'string') (lacking ??= []).push('authority.jurisdiction');
  if (!Array.isArray(records)) (lacking ??= []).push('records');
  if (!Array.isArray(law)) (lacking ??= []).push('law');
  if (on !== lastDay && !isDay(on)) (lacking ??= []).push('on');
  return lacking ?? NONE;
}
