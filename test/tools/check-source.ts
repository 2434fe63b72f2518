/**
 * `npm run check:source -- https://portal.example/api/credit --code <code> --department <使用部门>`
 *
 * Does an endpoint keep the contract of docs/data-source.md? Asks it three times, as the widget would.
 * Exit code 0: it does; 1: it does not; 2: the command is not right.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { identify, mask } from '../../core/subject/index.ts';
import type { Identifier } from '../../core/subject/types.ts';
import { todayInChina } from '../../widgets/base/clock.ts';
import { MODES, type Mode } from '../../widgets/base/config.ts';
import type { CreditQuery } from '../../widgets/base/credit-source.ts';
import { CheckFailed } from '../../widgets/base/failure.ts';
import { readMapping, type SourceMapping } from '../../widgets/base/mapping.ts';
import { checkSource, type Round } from './source/check.ts';
import { finding } from './source/judge.ts';
import { sourceWords } from './source/words.ts';

const USAGE = `用法 / Usage:
  npm run check:source -- https://portal.example/api/credit --code <统一社会信用代码> --department <使用部门>

  --code            要查询的主体代码 / identifier to ask for
  --kind            uscc, resident-id, registration-number, organisation-code（两种都说得通时 / where it could be two）
  --department      使用部门 / who embeds the widget
  --mode            ${MODES.join(', ')}（默认 / default: public）
  --name, --purpose, --authorisation
  --header "名: 值"  附加请求头，可重复 / further request header, may be repeated
  --mapping FILE    字段对应（JSON），与页面的 mapping 相同 / the page’s field mapping, as JSON
  --timeout         毫秒，默认 10000 / milliseconds, default 10000`;

class Usage extends Error {}

function readCode(code: string, kind: string | undefined): Identifier {
  const { id, candidates } = identify(code);
  const found = kind ? candidates.find((each) => each.kind === kind) : (id ?? candidates[0]);
  if (!found || (!kind && !id && candidates.length > 1))
    throw new Usage(
      '--code 不是有效代码，或需用 --kind 指明 / --code is not valid, or --kind must say what it is',
    );
  return found;
}

function readMappingFile(file: string): SourceMapping {
  try {
    return readMapping(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const what = error instanceof CheckFailed ? error.detail : (error as Error).message;
    throw new Usage(`--mapping ${file}: ${what}`);
  }
}

function readCommand(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ code: text, kind: text, name: text, mode: text, department: text },
      ...{
        purpose: text,
        authorisation: text,
        mapping: text,
        timeout: text,
        header: { ...text, multiple: true },
      },
    },
  });
  const { code, kind, name, purpose, authorisation, department } = values;
  const [url] = positionals;
  if (!url || !URL.canParse(url) || !/^https?:/.test(url))
    throw new Usage('缺少地址 / the address is missing');
  if (!code) throw new Usage('缺少 --code / --code is missing');
  if (!department?.trim()) throw new Usage('缺少 --department / --department is missing');
  const mode = (values.mode ?? 'public') as Mode;
  if (!MODES.includes(mode)) throw new Usage(`--mode: ${MODES.join(', ')}`);
  const timeout = Number(values.timeout ?? 10_000);
  if (!(timeout > 0)) throw new Usage('--timeout');
  const query: CreditQuery = {
    ...readCode(code, kind),
    ...(name && { name }),
    ...(purpose && { purpose }),
    ...(authorisation && { authorisation }),
    mode,
    department,
  };
  const headers = Object.fromEntries(
    (values.header ?? []).map((line) => {
      const [, key, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
      if (!key) throw new Usage(`--header "${line}"`);
      return [key, value ?? ''];
    }),
  );
  const mapping = values.mapping === undefined ? undefined : readMappingFile(values.mapping);
  return { url, query, timeout, headers, ...(mapping && { mapping }) };
}

const SIGNS = { fine: '✓', advice: '!', wrong: '✗' } as const;

/** The report as lines, Chinese and English side by side. */
export function sayRounds(rounds: readonly Round[]): readonly string[] {
  const lines = rounds.flatMap(({ request, findings }) => [
    '',
    `${sourceWords[request]['zh-CN'] as string} / ${sourceWords[request].en as string}`,
    ...findings.flatMap(({ level, say }) => [`  ${SIGNS[level]} ${say['zh-CN']}`, `    ${say.en}`]),
  ]);
  const wrong = rounds.flatMap(({ findings }) => findings).filter(({ level }) => level === 'wrong').length;
  const { say } = wrong ? finding('wrong', 'fails', String(wrong)) : finding('fine', 'conforms');
  return [...lines, '', say['zh-CN'], say.en];
}

/** Runs the command; resolves to the exit code. */
export async function run(args: readonly string[], print: (line: string) => void): Promise<0 | 1 | 2> {
  let command: ReturnType<typeof readCommand>;
  try {
    command = readCommand(args);
  } catch (error) {
    print(`${(error as Error).message}\n\n${USAGE}`);
    return 2;
  }
  const { url, query, ...options } = command;
  print(`${url.split('?')[0]!}  ${query.kind} ${mask(query.value, query.kind)}`);
  const rounds = await checkSource(url, query, { ...options, today: todayInChina() });
  sayRounds(rounds).forEach(print);
  return rounds.some(({ findings }) => findings.some(({ level }) => level === 'wrong')) ? 1 : 0;
}

if (process.argv[1] === import.meta.filename)
  process.exitCode = await run(process.argv.slice(2), (line) => console.log(line));
