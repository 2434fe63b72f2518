import { once } from 'node:events';
import { createWriteStream, openSync, type WriteStream } from 'node:fs';
import { sayField, sayMade, sayNote, publishWords } from '../words/publish.ts';
import type { Locale } from '../words/index.ts';
import type { Note, NoteCode, Notes, Outcome, Place } from './row/note.ts';

export interface Finding {
  readonly place: Place;
  readonly note: Note;
}

/** How many findings of each kind are kept for the text report; the CSV has them all. */
const EXAMPLES = 5;
/** How many wrong rows are named before the build stops looking. */
export const MOST_WRONG = 100;

/** What became of every row: counted, with examples in text and all of it in CSV. */
export class Report {
  readonly rows: Record<Outcome, number> = { taken: 0, changed: 0, doubted: 0, 'left-out': 0, wrong: 0 };
  readonly counts = new Map<NoteCode, number>();
  readonly examples = new Map<NoteCode, Finding[]>();
  readonly wrong: Finding[] = [];
  /** Negative records of which it is not known when the act ended. */
  endless = 0;
  private readonly csv: WriteStream | undefined;
  private failure: Error | undefined;

  /** @throws where the file can't be written. */
  constructor(
    private readonly locale: Locale,
    csvFile?: string,
  ) {
    this.csv = csvFile === undefined ? undefined : createWriteStream(csvFile, { fd: openSync(csvFile, 'w') });
    // A full disk: said when the report is closed, not as a crash in the middle.
    this.csv?.on('error', (error) => (this.failure ??= error));
    const head = publishWords.reportColumns[locale];
    this.csv?.write(`\ufeff${head}\r\n`);
  }

  /** Notes one row. The gravest of its notes says what became of it. */
  add(place: Place, notes: Notes, taken: boolean): void {
    const outcome = outcomeOf(notes, taken);
    this.rows[outcome]++;
    for (const note of notes) {
      this.counts.set(note.code, (this.counts.get(note.code) ?? 0) + 1);
      const examples = this.examples.get(note.code) ?? [];
      if (examples.length < EXAMPLES) this.examples.set(note.code, [...examples, { place, note }]);
      if (note.outcome === 'wrong' && this.wrong.length < MOST_WRONG) this.wrong.push({ place, note });
    }
    if (!this.csv) return;
    const lines = notes.length ? notes : [undefined];
    for (const note of lines) this.csv.write(`${this.line(place, note?.outcome ?? outcome, note)}\r\n`);
  }

  /** Room for more: a slow disk must not fill the memory. */
  async drained(): Promise<void> {
    if (this.csv?.writableNeedDrain && !this.failure) await once(this.csv, 'drain');
  }

  async close(): Promise<void> {
    if (this.csv && !this.failure) await new Promise<void>((done) => this.csv!.end(() => done()));
    if (this.failure) throw this.failure;
  }

  private line(place: Place, outcome: Outcome, note: Note | undefined): string {
    const words = publishWords.outcome[outcome][this.locale];
    return [
      place.file,
      place.sheet ?? '',
      place.row,
      words,
      note?.field ? sayField(note.field, this.locale) : '',
      note ? sayNote(note.code, this.locale) : '',
      note?.from ?? '',
      note?.to === undefined ? '' : sayMade(note.code, note.to, this.locale),
    ]
      .map(csvCell)
      .join(',');
  }
}

function outcomeOf(notes: Notes, taken: boolean): Outcome {
  if (!taken) return notes.some(({ outcome }) => outcome === 'wrong') ? 'wrong' : 'left-out';
  if (notes.some(({ outcome }) => outcome === 'doubted')) return 'doubted';
  return notes.some(({ outcome }) => outcome === 'changed') ? 'changed' : 'taken';
}

/** Quoted where needed; a leading =, +, - or @ is defused, since the report is opened in spreadsheets. */
function csvCell(value: string | number): string {
  const text = String(value).replace(/^([=+\-@\t\r])/, "'$1");
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
