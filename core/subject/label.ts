import type { IdKind } from './types.ts';

const KINDS: readonly IdKind[] = ['uscc', 'resident-id', 'registration-number', 'organisation-code'];

/** Words a label has for each kind, in the order of `KINDS`; the last of each are column names of exchange templates. */
const LABELS =
  /(信用代码|统一代码|uscc|credit code|shxy)|(身份证|身份号|id (?:card|no|number)|sfz)|(注册号|工商登记|gszc|zch)|(机构代码|zzjg)/gi;

/** A label found in a text: the kind it names and where it begins. */
export interface Label {
  readonly kind: IdKind;
  readonly at: number;
}

/** Every kind the text names, in reading order. */
export function labelsIn(text: string): readonly Label[] {
  return Array.from(text.matchAll(LABELS), (match) => ({
    kind: KINDS[match.slice(1).findIndex((group) => group !== undefined)] ?? 'uscc',
    at: match.index ?? 0,
  }));
}
