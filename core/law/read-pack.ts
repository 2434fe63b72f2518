import { isPlainDate } from '../date/index.ts';
import { RULE_LISTS } from './rules.ts';
import type { LawPack } from './types.ts';

export interface PackProblem {
  /** Where in the pack, for example `measures.3.quote`; empty for the file itself. */
  readonly path: string;
  readonly code:
    | 'not-an-object'
    | 'unknown-schema'
    | 'missing'
    | 'wrong-type'
    | 'bad-date'
    | 'bad-window'
    | 'unknown-value'
    | 'duplicate-id'
    | 'overlapping-windows'
    | 'unknown-reference'
    | 'unknown-field';
  /** What stands there, or what is referred to. */
  readonly saw?: string;
}

export type ReadPack =
  | { readonly ok: true; readonly pack: LawPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

/** Earlier dates can only be mistakes: no rule in these packs is older than the People's Republic. */
const EARLIEST = '1949-10-01';

/**
 * The check a browser makes before it trusts a file to be a law pack: schema number, head, window, and that every row
 * has id, article and quote. The full check (`core/law/schema.ts`) runs when packs are built and published.
 */
export function readPack(json: unknown): ReadPack {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { ok: false, problems: [{ path: '', code: 'not-an-object' }] };
  }
  const pack = json as Record<string, unknown>;
  if (pack['schema'] !== 1) {
    return { ok: false, problems: [{ path: 'schema', code: 'unknown-schema', saw: String(pack['schema']) }] };
  }
  const problems: PackProblem[] = [];
  const text = (at: Record<string, unknown>, key: string, prefix = ''): void => {
    const v = at[key];
    if (v === undefined || v === '') problems.push({ path: prefix + key, code: 'missing' });
    else if (typeof v !== 'string') problems.push({ path: prefix + key, code: 'wrong-type', saw: typeof v });
  };
  for (const key of ['code', 'version', 'title', 'jurisdiction', 'sourceKind', 'confidence', 'sourceFile']) {
    text(pack, key);
  }
  for (const key of ['from', 'to'] as const) {
    const v = pack[key];
    if (v !== null && (!isPlainDate(v) || v < EARLIEST)) {
      problems.push({ path: key, code: 'bad-date', saw: String(v) });
    }
  }
  const { from, to } = pack;
  if (typeof from === 'string' && typeof to === 'string' && from >= to) {
    problems.push({ path: 'to', code: 'bad-window', saw: `${from}..${to}` });
  }
  for (const list of RULE_LISTS) {
    const rows = pack[list];
    if (rows === undefined) continue;
    if (!Array.isArray(rows)) {
      problems.push({ path: list, code: 'wrong-type', saw: typeof rows });
      continue;
    }
    rows.forEach((row: unknown, i) => {
      const prefix = `${list}.${i}.`;
      if (typeof row !== 'object' || row === null) {
        problems.push({ path: `${list}.${i}`, code: 'not-an-object' });
        return;
      }
      for (const key of ['id', 'article', 'quote']) text(row as Record<string, unknown>, key, prefix);
    });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: pack as unknown as LawPack };
}
