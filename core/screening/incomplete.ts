import { isPlainDate } from '../date/index.ts';
import type { ScreenInput } from './types.ts';

/** Everything may be left out by a program that has only its types to vouch for it. */
type Loose<T> = { readonly [K in keyof T]?: T[K] | null };

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What a screening can't do without, that is not there: nothing then passes for clear. */
export function lackingIn(input: ScreenInput): readonly string[] {
  const { subject, matter, authority, records, law, on } = (input as Loose<ScreenInput> | undefined) ?? {};
  const lacking: string[] = [];
  if (!isObject(subject)) lacking.push('subject');
  if (typeof matter?.type !== 'string') lacking.push('matter.type');
  if (typeof authority?.jurisdiction !== 'string') lacking.push('authority.jurisdiction');
  if (!Array.isArray(records)) lacking.push('records');
  if (!Array.isArray(law)) lacking.push('law');
  if (!isPlainDate(on)) lacking.push('on');
  return lacking;
}
