import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { UnreadableFile, type Table, type TableRow } from './table.ts';

/**
 * Reads the old binary .xls (at most 65,536 rows a sheet, so all at once), and the HTML tables that many systems
 * export under that name.
 */
export async function openXls(file: string, isHtml: boolean): Promise<Table> {
  // Loaded here: the code pages take half a second, which only the old format needs.
  const { read, set_cptable, utils } = await import('@e965/xlsx');
  set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const rows: TableRow[] = [];
  try {
    const bytes = readFileSync(file);
    const book = isHtml
      ? read(decodeHtml(bytes), { type: 'string', raw: true })
      : read(bytes, { type: 'buffer', cellDates: false, raw: true });
    for (const sheet of book.SheetNames) {
      const lines = utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, {
        header: 1,
        raw: true,
        defval: '',
        blankrows: true,
      });
      lines.forEach((cells, at) => rows.push({ sheet, row: at + 1, cells: cells.map(String) }));
    }
  } catch (error) {
    throw new UnreadableFile(file, 'damaged', error instanceof Error ? error.message : '');
  }
  return { file, rows: [rows], progress: () => 1 };
}

function decodeHtml(bytes: Buffer): string {
  const head = bytes.subarray(0, 1024).toString('latin1');
  return iconv.decode(bytes, /charset=["']?\s*(gb|GB)/.test(head) ? 'gb18030' : 'utf8');
}
