import { createReadStream, openSync, readSync, closeSync, statSync, type ReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { UnreadableFile, type Table, type TableRow } from './table.ts';

const CHUNK = 1 << 20;

/** Reads a CSV file as a stream: UTF-8, GBK or GB18030, with or without byte order mark, comma, tab or semicolon. */
export async function openCsv(file: string): Promise<Table> {
  const size = statSync(file).size;
  const encoding = await encodingOf(file);
  const source = createReadStream(file, { highWaterMark: CHUNK });
  const rows = rowsOf(file, decoded(source, encoding), delimiterOf(file, encoding));
  return { file, rows, progress: () => (size ? source.bytesRead / size : 1) };
}

function decoded(source: ReadStream, encoding: Encoding): AsyncIterable<Buffer | string> {
  if (encoding === 'utf8') return source;
  const text = iconv.decodeStream(encoding);
  source.on('error', (error) => text.emit('error', error));
  return source.pipe(text) as NodeJS.ReadWriteStream & AsyncIterable<string>;
}

/** All rows of a chunk at once: a stream that hands over a million rows one by one takes longer than reading them. */
async function* rowsOf(
  file: string,
  chunks: AsyncIterable<Buffer | string>,
  delimiter: string,
): AsyncGenerator<readonly TableRow[]> {
  let row = 0;
  let batch: TableRow[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    // A quoted cell may hold line breaks: rows are counted as a spreadsheet shows them.
    on_record: (cells: string[]) => void batch.push({ row: ++row, cells }),
  });
  let failure: Error | undefined;
  const closed = new Promise<void>((done) => parser.on('close', done).resume());
  parser.on('error', (error) => (failure = error));
  const taken = () => {
    const full = batch;
    batch = [];
    return full;
  };
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((next) => parser.write(chunk, () => next()));
      yield taken();
      if (failure) throw failure;
    }
    parser.end();
    await closed;
    yield taken();
    if (failure) throw failure;
  } catch (error) {
    throw new UnreadableFile(file, 'csv', error instanceof Error ? error.message : '', row + 1);
  }
}

type Encoding = 'utf8' | 'gb18030' | 'utf16le';

/** UTF-8 where the whole file is valid UTF-8; otherwise GB18030, of which GBK and GB 2312 are parts. */
async function encodingOf(file: string): Promise<Encoding> {
  const head = firstBytes(file, 4);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (await decodes(file, 'utf-8')) return 'utf8';
  if (await decodes(file, 'gb18030')) return 'gb18030';
  throw new UnreadableFile(file, 'encoding');
}

async function decodes(file: string, label: string): Promise<boolean> {
  const decoder = new TextDecoder(label, { fatal: true });
  try {
    for await (const chunk of createReadStream(file, { highWaterMark: CHUNK }))
      decoder.decode(chunk as Uint8Array, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The sign that occurs most in the first lines: a title above the table has none. */
function delimiterOf(file: string, encoding: Encoding): string {
  const text = iconv
    .decode(firstBytes(file, 65_536), encoding)
    .split(/\r\n|\n|\r/, 30)
    .join('\n');
  const count = (char: string) => text.split(char).length;
  return [',', '\t', ';', '|'].reduce((best, char) => (count(char) > count(best) ? char : best), ',');
}

function firstBytes(file: string, length: number): Buffer {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(handle, buffer, 0, length, 0));
  } finally {
    closeSync(handle);
  }
}
