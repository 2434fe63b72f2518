import { parseArgs, type ParseArgsConfig } from 'node:util';
import { cliWords } from '../words/cli.ts';
import type { Locale } from '../words/index.ts';
import { build } from './command/build.ts';
import { diff } from './command/diff.ts';
import { inspect } from './command/inspect.ts';
import { keygen } from './command/keygen.ts';
import { officer } from './command/officer.ts';
import { signList } from './command/sign.ts';
import { verify } from './command/verify.ts';
import { askSecret } from './command/ask.ts';
import { UsageError } from './command/usage.ts';

/** What a command works with. */
export interface Run {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
  readonly locale: Locale;
  /** Folder of the project, where the law packs are. */
  readonly root: string;
  readonly say: (text: string) => void;
  /** Asks for a secret on the terminal without showing it, or reads a line of standard input. */
  readonly ask: (question: string) => Promise<string>;
}

/** 0: done. 1: a fault of ours. 2: bad input or a list that does not hold; nothing was written. */
export type ExitCode = 0 | 1 | 2;

const OPTIONS = {
  out: { type: 'string', short: 'o' },
  law: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  publisher: { type: 'string' },
  'held-by': { type: 'string' },
  domain: { type: 'string' },
  disclosure: { type: 'string' },
  'list-name': { type: 'string' },
  state: { type: 'string', multiple: true },
  issued: { type: 'string' },
  expires: { type: 'string' },
  sequence: { type: 'string' },
  since: { type: 'string' },
  key: { type: 'string' },
  'person-key': { type: 'string' },
  trust: { type: 'string', multiple: true },
  on: { type: 'string' },
  report: { type: 'string' },
  strict: { type: 'boolean' },
  'leave-out-wrong': { type: 'boolean' },
  preview: { type: 'boolean' },
  person: { type: 'boolean' },
  'staff-no': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsConfig['options'];

const COMMANDS: Readonly<Record<string, (run: Run) => Promise<ExitCode>>> = {
  build,
  sign: signList,
  verify,
  diff,
  keygen,
  inspect,
};

const OFFICER: typeof COMMANDS = { pin: officer };

/** Runs `xinshao list <command> …` or `xinshao officer pin …` and answers with the exit code. */
export async function main(
  args: readonly string[],
  { root, say = console.log, ask = askSecret }: Pick<Run, 'root'> & Partial<Pick<Run, 'say' | 'ask'>>,
): Promise<ExitCode> {
  let locale: Locale =
    args.includes('--lang=en') || args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'zh-CN';
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    locale = values.lang === 'en' ? 'en' : 'zh-CN';
    const [topic, name = '', ...rest] = positionals;
    const commands = topic === 'list' ? COMMANDS : topic === 'officer' ? OFFICER : {};
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (values.help || !topic) {
      say(cliWords.help[locale]);
      return values.help ? 0 : 2;
    }
    if (values.lang !== undefined && values.lang !== 'en' && values.lang !== 'zh-CN')
      throw new UsageError('unknown-language', values.lang);
    if (!command) throw new UsageError('unknown-command', `${topic} ${name}`.trim(), true);
    return await command({ positionals: rest, values, locale, root, say, ask });
  } catch (error) {
    const usage = error instanceof UsageError ? error : (wrongOption(error) ?? wrongDisk(error));
    say(usage ? usage.say(locale) : error instanceof Error ? error.message : String(error));
    if (usage?.needsHelp) say(`\n${cliWords.help[locale]}`);
    return usage ? 2 : 1;
  }
}

/** Full, read-only, held by another program: nothing that is wrong with us. */
const DISK = [
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOSPC',
  'EDQUOT',
  'EBUSY',
  'EMFILE',
  'EIO',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
];

function wrongDisk(error: unknown): UsageError | undefined {
  const { code = '', path } = error as NodeJS.ErrnoException;
  return DISK.includes(code) ? new UsageError('bad-disk', [path, code].filter(Boolean).join(' ')) : undefined;
}

/** What Node says of an option, in our words. Codes of other errors may be numbers. */
function wrongOption(error: unknown): UsageError | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== 'string' || !code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [option = ''] = /-[\w-]+/.exec(message) ?? [];
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return new UsageError(isUnknown ? 'unknown-option' : 'bad-option', option, true);
}
