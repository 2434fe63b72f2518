import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { openCsv } from './csv.ts';
import { UnreadableFile, type Table } from './table.ts';
import { openXls } from './xls.ts';
import { openXlsx } from './xlsx.ts';

/** Opens a table by what its first bytes say; names lie (an .xls is often HTML, a .csv sometimes a workbook). */
export async function openTable(file: string): Promise<Table> {
  if (!existsSync(file)) throw new UnreadableFile(file, 'not-found');
  if (!statSync(file).isFile()) throw new UnreadableFile(file, 'folder');
  const head = Buffer.alloc(512);
  const handle = openSync(file, 'r');
  const length = readSync(handle, head, 0, 512, 0);
  closeSync(handle);
  if (length === 0) throw new UnreadableFile(file, 'empty');
  if (head.readUInt32BE(0) === 0x504b0304) return openXlsx(file);
  if (head.readUInt32BE(0) === 0xd0cf11e0) return openXls(file, false);
  const text = head
    .subarray(0, length)
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (/^<(html|table|!doctype|meta|head|\?xml)/i.test(text)) return openXls(file, true);
  if (head.subarray(0, length).includes(0) && !(head[0] === 0xff && head[1] === 0xfe))
    throw new UnreadableFile(file, 'format');
  return openCsv(file);
}
