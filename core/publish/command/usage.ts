import { readFileSync, statSync } from 'node:fs';
import { parsePlainDate, type PlainDate } from '../../date/index.ts';
import { cliWords } from '../../words/cli.ts';
import type { Locale } from '../../words/index.ts';
import type { Run } from '../cli.ts';

type Code = keyof typeof cliWords.usage;

/** An option that is missing or can't be. */
export class UsageError extends Error {
  constructor(
    private readonly code: Code,
    private readonly detail = '',
    /** Whether the list of commands helps. */
    readonly needsHelp = false,
  ) {
    super(code);
  }
  say(locale: Locale): string {
    const colon = locale === 'en' ? ': ' : '：';
    return `${cliWords.usage[this.code][locale]}${this.detail && `${colon}${this.detail}`}`;
  }
}

export function optional(run: Run, name: string): string | undefined {
  const value = run.values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function required(run: Run, name: string): string {
  const value = optional(run, name);
  if (value === undefined) throw new UsageError('missing-option', `--${name}`);
  return value;
}

export function several(run: Run, name: string): readonly string[] {
  const value = run.values[name];
  return Array.isArray(value) ? value : [];
}

export function dateOption(run: Run, name: string): PlainDate | undefined {
  const text = optional(run, name);
  if (text === undefined) return undefined;
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new UsageError('bad-date', `--${name} ${text}`);
  return parsed.value;
}

export function keyFile(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UsageError('no-file', file);
  return readFileSync(file, 'utf8').trim();
}

/** The civil date in China now. Only here, at the edge, is there a clock. */
export function todayInChina(): PlainDate {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
  const parsed = parsePlainDate(text);
  if (!parsed.ok) throw new Error(`no date: ${text}`);
  return parsed.value;
}
