import { canonicalJson } from './canonical.ts';

/** A column of a table export: where it stands in a row, and its heading. */
export interface AuditColumn {
  /** Dotted, for example `use.scenario`. */
  readonly path: string;
  readonly title: string;
  /** Turns codes into words; texts and numbers go as they are. */
  readonly say?: (value: string) => string;
}

/** Columns of an export, in order; their headings are in core/words/audit.ts. */
export const AUDIT_PATHS = [
  'seq',
  'time',
  'kind',
  'user',
  'department',
  'matter.type',
  'matter.name',
  'matter.caseNumber',
  'subject.kind',
  'subject.masked',
  'query.purpose',
  'query.source',
  'query.sourceDate',
  'query.subjects',
  'prompt.level',
  'prompt.records',
  'prompt.measures',
  'prompt.because',
  'decision',
  'measure',
  'reason.code',
  'reason.text',
  'confirmedBy',
  'refers',
  'places',
  'purged.from',
  'purged.through',
  'use.scenario',
  'use.process',
  'use.effect',
  'use.storage',
  'use.destruction',
  'lawVersion',
  'calendarVersion',
  'prev',
  'hash',
] as const;
export type AuditPath = (typeof AUDIT_PATHS)[number];

function read(entry: unknown, path: string): string {
  let value = entry;
  for (const key of path.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** What a spreadsheet would take for a formula, also in full width; and what it would turn into a rounded number. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r\n|%]/;
const LONG_NUMBER = /^\d{12,}$|^\d+[eE]\d+$/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : LONG_NUMBER.test(text) ? `\t${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}

/**
 * The log, or other rows, as a table for Excel: UTF-8 with byte-order mark, CRLF, every cell quoted. Cells that a spreadsheet would
 * run as a formula get an apostrophe, long numbers a tab, so that codes keep all their digits.
 */
export function toCsv(entries: readonly unknown[], columns: readonly AuditColumn[]): string {
  const rows = entries.map((entry) =>
    columns.map(({ path, say }) => {
      const text = read(entry, path);
      return cell(say === undefined || text === '' ? text : say(text));
    }),
  );
  const lines = [columns.map(({ title }) => cell(title)), ...rows].map((row) => row.join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/** Rows as JSON Lines, one a line in canonical form; of a log, what `verifyLog` can check again elsewhere. */
export function toJsonLines(entries: readonly unknown[]): string {
  return entries.map((entry) => `${canonicalJson(entry) ?? ''}\n`).join('');
}

/** Reads JSON Lines back for `verifyLog`; the number of the first line that is no JSON, from 1. */
export function fromJsonLines(
  text: string,
):
  | { readonly ok: true; readonly entries: readonly unknown[] }
  | { readonly ok: false; readonly line: number } {
  const entries: unknown[] = [];
  const lines = text.split('\n');
  if (lines[lines.length - 1] === '') lines.pop();
  for (const [i, line] of lines.entries()) {
    try {
      entries.push(JSON.parse(line));
    } catch {
      return { ok: false, line: i + 1 };
    }
  }
  return { ok: true, entries };
}
