import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { plainDate } from '../date/index.ts';
import type { ListSource } from '../list/source.ts';
import { makeUscc } from '../subject/index.ts';
import { buildList, type BuildOptions, type BuildResult } from './build-list.ts';
import { Report } from './report.ts';
import { main } from './cli.ts';

/** A folder that goes when the tests are over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xinshao-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A valid code of a company that does not exist. */
export function madeUscc(n: number): string {
  const code = makeUscc(`91370100MA${n.toString().padStart(6, '0')}`);
  if (!code) throw new Error(`no code for ${n}`);
  return code;
}

export const HEADERS = [
  '行政相对人名称',
  '行政相对人代码_1(统一社会信用代码)',
  '行政相对人代码_2(工商注册号)',
  '曾用名',
  '行政处罚决定书文号',
  '违法行为类型',
  '处罚内容',
  '罚款金额(万元)',
  '处罚决定日期',
  '处罚机关',
];

export interface Row {
  readonly name: string;
  readonly code: string;
  readonly registration?: string;
  readonly former?: string;
  readonly doc?: string;
  readonly type?: string;
  readonly date?: string;
}

export const csvOf = (rows: readonly Row[]): string =>
  [
    HEADERS.join(','),
    ...rows.map((row, at) =>
      [
        row.name,
        row.code,
        row.registration ?? '',
        row.former ?? '',
        row.doc ?? `示罚〔2026〕${at + 1}号`,
        row.type ?? '违法（示例）',
        '',
        '',
        row.date ?? '2026-01-15',
        '示例局',
      ].join(','),
    ),
    '',
  ].join('\r\n');

export const rowsOf = (count: number, from = 0): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `济南第${from + i}建材有限公司（示例）`,
    code: madeUscc(from + i),
  }));

export async function built(
  folder: string,
  out: string,
  rows: readonly Row[],
  more: Partial<BuildOptions> = {},
): Promise<BuildResult> {
  const file = join(folder, 'in.csv');
  writeFileSync(file, csvOf(rows));
  return buildList(
    {
      files: [file],
      out: join(folder, out),
      id: 'demo',
      name: '示例名单',
      expiresOn: plainDate('2026-03-31'),
      terms: {
        law: 'JN',
        heldBy: 'CN-3701',
        domain: '住房和城乡建设',
        issuedOn: plainDate('2026-03-01'),
        publisher: '示例市信用中心',
        disclosureMode: 'public',
        states: {},
      },
      ...more,
    },
    new Report('zh-CN'),
  );
}

/** The `xinshao` command in this process: what it says, and its exit code. */
export function command(...args: readonly string[]): Promise<{ code: number; said: string }> {
  return commandTyping([], ...args);
}

/** The same, by somebody who answers its questions with these lines. */
export async function commandTyping(
  lines: readonly string[],
  ...args: readonly string[]
): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const typed = [...lines];
  const code = await main(args, {
    root: process.cwd(),
    say: (text) => said.push(text),
    ask: () => Promise.resolve(typed.shift() ?? ''),
  });
  return { code, said: said.join('\n') };
}

/** A list read from a folder, as a web server would hand it out. Remembers what was asked for. */
export function folderSource(folder: string): ListSource & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    async get(path, { part } = {}) {
      asked.push(path);
      try {
        const bytes = new Uint8Array(readFileSync(join(folder, path)));
        return { ok: true, bytes: part ? bytes.subarray(part.from, part.to) : bytes };
      } catch {
        return { ok: false, problem: { code: 'http', status: 404 } };
      }
    },
  };
}
