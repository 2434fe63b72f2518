import type { Citation } from '../answer/index.ts';
import type { Cited, LawPack } from './types.ts';

interface Row {
  readonly article: string;
  readonly quote: string;
  readonly from?: string;
  readonly to?: string;
}

/** Where a row stands. The row's own window, where it has one, is narrower than the pack's and wins. */
export function citationOf(pack: LawPack, row: Row): Citation {
  const from = row.from ?? pack.from;
  const to = row.to ?? pack.to;
  return {
    pack: pack.code,
    document: pack.title,
    ...(pack.number === undefined ? {} : { number: pack.number }),
    article: row.article,
    quote: row.quote,
    sourceKind: pack.sourceKind,
    version: pack.version,
    ...(from === null || from === undefined ? {} : { from }),
    ...(to === null || to === undefined ? {} : { to }),
  };
}

const cache = new WeakMap<object, object>();

/** The row with its citation; the same object every time, so that compiled conditions are found again. */
export function cite<T extends Row>(pack: LawPack, row: T): Cited<T> {
  let found = cache.get(row) as Cited<T> | undefined;
  if (found === undefined) {
    found = Object.freeze({ ...row, citation: Object.freeze(citationOf(pack, row)) });
    cache.set(row, found);
  }
  return found;
}
