import { once } from 'node:events';
import { promisify } from 'node:util';
import { SaxesParser } from 'saxes';
import { open, type Entry, type ZipFile } from 'yauzl';
import { UnreadableFile, type Table, type TableRow } from './table.ts';

/**
 * Reads .xlsx as a stream: a sheet may have a million rows. Of a workbook it needs the names of the sheets, the
 * shared strings and the cells' raw values; numbers stay as written, so that a day number is read as a date where
 * the column says so and a code is not rounded.
 */
export async function openXlsx(file: string): Promise<Table> {
  const zip = await promisify<string, object, ZipFile>(open)(file, {
    lazyEntries: true,
    autoClose: false,
  }).catch((error: Error) => {
    throw new UnreadableFile(file, 'damaged', error.message);
  });
  const entries = await entriesOf(zip);
  const sheets = await sheetsOf(zip, entries);
  if (!sheets.length) throw new UnreadableFile(file, 'format');
  const strings = await sharedStrings(zip, entries.get('xl/sharedStrings.xml'));
  const total = sheets.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  let read = 0;
  async function* rows(): AsyncGenerator<readonly TableRow[]> {
    try {
      for (const { name, entry } of sheets)
        yield* rowsOf(zip, entry, name, strings, (bytes) => {
          read += bytes;
        });
    } catch (error) {
      throw new UnreadableFile(file, 'damaged', error instanceof Error ? error.message : '');
    } finally {
      zip.close();
    }
  }
  return { file, rows: rows(), progress: () => (total ? read / total : 1) };
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  zip.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  zip.readEntry();
  await once(zip, 'end');
  return entries;
}

/** Visible sheets in the workbook's order. */
async function sheetsOf(
  zip: ZipFile,
  entries: Map<string, Entry>,
): Promise<{ name: string; entry: Entry }[]> {
  const targets = new Map<string, string>();
  const found: { name: string; id: string }[] = [];
  await eachTag(zip, entries.get('xl/_rels/workbook.xml.rels'), (name, attributes) => {
    if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
  });
  await eachTag(zip, entries.get('xl/workbook.xml'), (name, attributes) => {
    if (name === 'sheet' && !attributes['state'])
      found.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
  });
  return found.flatMap(({ name, id }) => {
    const target = (targets.get(id) ?? '').replace(/^\/?(xl\/)?/, 'xl/');
    const entry = entries.get(target);
    return entry ? [{ name, entry }] : [];
  });
}

type Attributes = Record<string, string>;

async function eachTag(
  zip: ZipFile,
  entry: Entry | undefined,
  open: (name: string, attributes: Attributes) => void,
): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => open(local(name), attributes as Attributes));
  for await (const text of textOf(zip, entry)) parser.write(text);
}

/** Some writers put every element into a prefix: <x:row>. */
const local = (name: string) => name.slice(name.indexOf(':') + 1);

async function* textOf(zip: ZipFile, entry: Entry | undefined): AsyncGenerator<string> {
  if (!entry) return;
  const stream = await promisify(zip.openReadStream.bind(zip) as (e: Entry, cb: Callback) => void)(entry);
  stream.setEncoding('utf8');
  for await (const chunk of stream) yield chunk as string;
}
type Callback = (error: Error | null, stream: NodeJS.ReadableStream) => void;

async function sharedStrings(zip: ZipFile, entry: Entry | undefined): Promise<string[]> {
  const strings: string[] = [];
  const parser = new SaxesParser();
  let text = '';
  let inText = false;
  let phonetic = false;
  parser.on('opentag', ({ name }) => {
    const tag = local(name);
    if (tag === 'si') text = '';
    if (tag === 'rPh') phonetic = true;
    inText = tag === 't' && !phonetic;
  });
  parser.on('text', (part) => {
    if (inText) text += part;
  });
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    if (tag === 't') inText = false;
    if (tag === 'rPh') phonetic = false;
    if (tag === 'si') strings.push(text);
  });
  for await (const part of textOf(zip, entry)) parser.write(part);
  return strings;
}

async function* rowsOf(
  zip: ZipFile,
  entry: Entry,
  sheet: string,
  strings: readonly string[],
  read: (bytes: number) => void,
): AsyncGenerator<readonly TableRow[]> {
  const ready: TableRow[] = [];
  const parser = new SaxesParser();
  let row = 0;
  let cells: string[] = [];
  let column = 0;
  let type = '';
  let value = '';
  let inValue = false;
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name);
    if (tag === 'row') {
      row = Number((attributes as Attributes)['r'] ?? row + 1);
      cells = [];
      column = 0;
    } else if (tag === 'c') {
      const { r, t } = attributes as Attributes;
      column = r ? columnOf(r) : column;
      type = t ?? '';
      value = '';
    } else inValue = tag === 'v' || tag === 't';
  });
  parser.on('text', (part) => {
    if (inValue) value += part;
  });
  parser.on('closetag', ({ name }) => {
    const tag = local(name);
    if (tag === 'v' || tag === 't') inValue = false;
    else if (tag === 'c')
      cells[column++] = type === 's' ? (strings[Number(value)] ?? '') : type === 'e' ? '' : value;
    else if (tag === 'row') ready.push({ sheet, row, cells: Array.from(cells, (cell) => cell ?? '') });
  });
  for await (const part of textOf(zip, entry)) {
    parser.write(part);
    read(part.length);
    yield ready.splice(0);
  }
}

/** Column of a reference such as AB12, from 0. */
function columnOf(reference: string): number {
  let column = 0;
  for (const char of reference) {
    const letter = char.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
