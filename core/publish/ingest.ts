import { parseListFile } from '../list/list-file.ts';
import type { ListProblem } from '../list/types.ts';
import type { PersonKeys } from '../list/person.ts';
import type { CreditRecord, RelatedPerson } from '../record/types.ts';
import type { Collector } from './build/collect.ts';
import { bindHeader, fieldOf, type BoundHeader } from './layout/header.ts';
import { NO_RECORDS } from './layout/layouts.ts';
import { isExplanation } from './row/placeholder.ts';
import type { Notes, Place } from './row/note.ts';
import { readRecord, type ListTerms } from './row/record.ts';
import { readSubject, type Cells } from './row/subject.ts';
import { blankToNothing } from './row/value.ts';
import type { Report } from './report.ts';
import type { Table, TableRow } from './read/table.ts';

/** What is wrong with a file as a whole. */
export type FileProblem =
  | { readonly file: string; readonly code: 'no-header' | 'no-rows' }
  | { readonly file: string; readonly code: 'no-records'; readonly layout: string }
  | { readonly file: string; readonly code: 'list-file'; readonly problem: ListProblem };

/** Lines in which a header is looked for: titles and explanations may stand above it. */
export const HEADER_WITHIN = 20;

export interface IngestOptions {
  readonly terms: ListTerms;
  readonly persons: PersonKeys | undefined;
  readonly progress: (part: number) => void;
}

/** Reads one table, row by row, into the collector. */
export async function ingestTable(
  table: Table,
  collector: Collector,
  report: Report,
  options: IngestOptions,
): Promise<FileProblem | undefined> {
  let header: BoundHeader | undefined;
  let sheet: string | undefined;
  let read = 0;
  let bound = 0;
  let since = 0;
  for await (const rows of table.rows) {
    for (const row of rows) {
      if (row.sheet !== sheet) {
        sheet = row.sheet;
        header = undefined;
        since = 0;
      }
      if (!header) {
        if (since++ < HEADER_WITHIN) header = bindHeader(row.cells);
        if (header && NO_RECORDS.includes(header.layout))
          return { file: table.file, code: 'no-records', layout: header.layout };
        if (header) bound++;
        continue;
      }
      if (row.cells.every((cell) => !cell.trim())) continue;
      const person = ingestRow(row, header, table.file, collector, report, options);
      if (person) await person;
      read++;
    }
    options.progress(table.progress());
    await report.drained();
  }
  if (!bound) return { file: table.file, code: 'no-header' };
  return read ? undefined : { file: table.file, code: 'no-rows' };
}

/** The header again, as on every printed page, or the line of column codes under it (XDR_MC). */
function repeatsHeader(cells: readonly string[], { columns, headers }: BoundHeader): boolean {
  const at = columns.get('name') ?? 0;
  const name = cells[at] ?? '';
  return name.trim() === headers[at] || (/^[\w ]+$/.test(name) && fieldOf(name) === 'name');
}

/** Takes one row. Something to wait for only where it is a person's. */
function ingestRow(
  row: TableRow,
  header: BoundHeader,
  file: string,
  collector: Collector,
  report: Report,
  { terms, persons }: IngestOptions,
): Promise<void> | void {
  const place: Place = { file, row: row.row, ...(row.sheet === undefined ? {} : { sheet: row.sheet }) };
  const notes: Notes = [];
  if (isExplanation(row.cells) || repeatsHeader(row.cells, header)) {
    report.add(place, [{ outcome: 'left-out', code: 'explanation-row' }], false);
    return;
  }
  const cells: Cells = (field) => {
    const at = header.columns.get(field);
    return at === undefined ? '' : blankToNothing(row.cells[at]);
  };
  const subject = readSubject(cells, notes);
  const record = subject && readRecord(subject, cells, header, terms, notes);
  const wrong = notes.some(({ outcome }) => outcome === 'wrong');
  if (!subject || !record || wrong) return report.add(place, notes, false);
  if (subject.subject.id.kind === 'resident-id' && !persons) {
    notes.push({ outcome: 'left-out', code: 'person-without-key' });
    return report.add(place, notes, false);
  }
  if (cells('legalRepresentativeId')) notes.push({ outcome: 'changed', code: 'person-id-withheld' });
  const done = (added: boolean) => {
    if (!added) notes.push({ outcome: 'left-out', code: 'duplicate' });
    else if (record.polarity === 'negative' && !record.actEndDate && !record.actOngoing) report.endless++;
    report.add(place, notes, added);
  };
  const added = collector.add(record, subject.otherIds);
  return typeof added === 'boolean' ? done(added) : added.then(done);
}

/** Takes the records of a list in the simple JSON form (docs/publishing-a-list.md) as they are. */
export async function ingestListFile(
  file: string,
  bytes: Uint8Array,
  collector: Collector,
  report: Report,
  persons: PersonKeys | undefined,
): Promise<FileProblem[]> {
  const parsed = parseListFile(bytes);
  if (!parsed.ok) return parsed.problems.map((problem) => ({ file, code: 'list-file', problem }));
  for (const [at, record] of parsed.list.records.entries()) {
    const notes: Notes = parsed.doubts
      .filter(({ row }) => row === at + 1)
      .map(({ saw }) => ({ outcome: 'doubted', code: 'check-digit', ...(saw ? { from: saw } : {}) }));
    const place = { file, row: at + 1 };
    if (record.subject.id.kind === 'resident-id' && !persons) {
      report.add(place, [...notes, { outcome: 'left-out', code: 'person-without-key' }], false);
      continue;
    }
    const added = await collector.add(withoutPersonIds(record), []);
    report.add(place, added ? notes : [...notes, { outcome: 'left-out', code: 'duplicate' }], added);
  }
  return [];
}

/** Numbers of related persons are not published with the list, in whatever form it came. */
function withoutPersonIds(record: CreditRecord): CreditRecord {
  if (!record.related?.some(({ id }) => id?.kind === 'resident-id')) return record;
  const related = record.related.map((person) => {
    if (person.id?.kind !== 'resident-id') return person;
    const rest: { -readonly [K in keyof RelatedPerson]: RelatedPerson[K] } = { ...person };
    delete rest.id;
    return rest;
  });
  return { ...record, related };
}
