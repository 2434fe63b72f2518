import { creditRecord, listHead } from './check-record.ts';
import { report, type Walk } from './check-shape.ts';
import { decodeUtf8, fromText } from './decode.ts';
import type { ListFile, ListProblem } from './types.ts';

export type ParsedListFile =
  | { readonly ok: true; readonly list: ListFile; readonly doubts: readonly ListProblem[] }
  | { readonly ok: false; readonly problems: readonly ListProblem[] };

export interface ParseListOptions {
  /** What is installed now: an older issue of the same list is refused. */
  readonly installed?: { readonly id: string; readonly sequence: number };
}

/**
 * Reads a credit list given as one JSON file, from text or from the file's bytes (UTF-8, with or without BOM).
 * All or nothing: one error in one record refuses the file, with every problem named by row and field.
 * Doubts (a wrong check digit) keep the record and are handed over beside the list.
 *
 * @example const parsed = parseListFile(bytes); //=> { ok: false, problems: [{ row: 3, field: 'decisionDate', code: 'impossible-date', saw: '2026-02-30', severity: 'error' }] }
 */
export function parseListFile(input: string | Uint8Array, options: ParseListOptions = {}): ParsedListFile {
  const decoded = typeof input === 'string' ? fromText(input) : decodeUtf8(input);
  if (!decoded.ok) return refuse('encoding', decoded.looksLike);
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return refuse('not-json', error instanceof Error ? error.message : undefined);
  }
  if (!looksLikeList(value)) return refuse('not-a-list', decoded.text.trim().slice(0, 40));

  const problems: ListProblem[] = [];
  const head: Walk = { row: 0, problems };
  listHead(value, '', head);
  const list = value as unknown as ListFile;
  if (Array.isArray(list.records)) checkRecords(list.records, problems);
  if (problems.length === 0 || !problems.some(isError)) checkHeadTogether(list, head, options);
  return problems.some(isError) ? { ok: false, problems } : { ok: true, list, doubts: problems };
}

const isError = (problem: ListProblem) => problem.severity === 'error';

function refuse(code: ListProblem['code'], saw?: string): ParsedListFile {
  const walk: Walk = { row: 0, problems: [] };
  report(walk, '', code, saw);
  return { ok: false, problems: walk.problems };
}

function looksLikeList(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    ('format' in value || 'records' in value)
  );
}

function checkRecords(records: readonly unknown[], problems: ListProblem[]): void {
  const seen = new Set<string>();
  records.forEach((record, at) => {
    const walk: Walk = { row: at + 1, problems };
    creditRecord(record, '', walk);
    const id = (record as { id?: unknown } | null)?.id;
    if (typeof id !== 'string') return;
    if (seen.has(id)) report(walk, 'id', 'duplicate-id', id);
    seen.add(id);
  });
}

function checkHeadTogether(list: ListFile, head: Walk, { installed }: ParseListOptions): void {
  if (list.expiresOn < list.issuedOn) report(head, 'expiresOn', 'impossible-date', list.expiresOn);
  if (installed && installed.id === list.id && list.sequence < installed.sequence)
    report(head, 'sequence', 'rollback', list.sequence);
}
