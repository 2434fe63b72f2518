import { sayListProblem } from '../../words/list.ts';
import { publishWords, sayField, sayMade, sayNote } from '../../words/publish.ts';
import type { Locale } from '../../words/index.ts';
import type { BuildProblem } from '../build-list.ts';
import type { UnreadableFile } from '../read/table.ts';
import type { Finding, Report } from '../report.ts';

/** Why a file can't be read, with the line where there is one. */
export function sayUnreadable({ file, code, detail, row }: UnreadableFile, locale: Locale): string {
  const at = row > 0 ? publishWords.place[locale](file, '', row) : file;
  const colon = locale === 'en' ? ': ' : '：';
  return `${at}${colon}${publishWords.file[code][locale]}${detail && ` (${detail})`}`;
}

export function sayFinding({ place, note }: Finding, locale: Locale): string {
  const where = publishWords.place[locale](place.file, place.sheet ?? '', place.row);
  const field = note.field ? ` ${sayField(note.field, locale)}` : '';
  const change =
    note.to === undefined
      ? note.from
        ? ` “${note.from}”`
        : ''
      : ` “${note.from ?? ''}” → “${sayMade(note.code, note.to, locale)}”`;
  return `${where}${field}${locale === 'en' ? ': ' : '：'}${sayNote(note.code, locale)}${change}`;
}

export function sayProblem(problem: BuildProblem, locale: Locale): string {
  const colon = locale === 'en' ? ': ' : '：';
  const words = publishWords.problem;
  switch (problem.code) {
    case 'list-file':
      return `${problem.file}${colon}${sayListProblem(problem.problem, locale)}`;
    case 'no-header':
    case 'no-rows':
      return `${problem.file}${colon}${publishWords.file[problem.code][locale]}`;
    case 'no-records':
      return `${problem.file}${colon}${publishWords.noRecords[problem.layout === 'measures' ? 'measures' : 'feedback'][locale]}`;
    case 'wrong-rows':
    case 'strict':
      return words[problem.code][locale](problem.count);
    case 'out-not-a-list':
      return words[problem.code][locale](problem.file);
    case 'other-list':
      return words[problem.code][locale](problem.file, problem.saw);
    case 'sequence':
      return words[problem.code][locale](problem.saw, problem.least);
    case 'nothing-to-publish':
    case 'bad-secret':
      return words[problem.code][locale];
  }
}

/** The report as text: how many rows came to what, and examples of every kind of note. */
export function sayReport(report: Report, locale: Locale): string {
  const lines: string[] = [];
  for (const [outcome, count] of Object.entries(report.rows) as [keyof typeof report.rows, number][])
    if (count) lines.push(`${publishWords.outcome[outcome][locale]}${locale === 'en' ? ': ' : '：'}${count}`);
  for (const [code, findings] of report.examples) {
    lines.push('', `${sayNote(code, locale)} × ${report.counts.get(code) ?? 0}`);
    for (const finding of findings) lines.push(`  ${sayFinding(finding, locale)}`);
  }
  return lines.join('\n');
}
