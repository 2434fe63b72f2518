import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseNumber } from '../../core/law/article-order.ts';
import { sharedFolder } from './root.ts';

/** The legal texts lie beside the repository and are not part of it. */
const FOLDER = join(sharedFolder(), 'sources');

export const haveSources = (): boolean => existsSync(FOLDER);

/** The text of a source. A document that lies in several files names them as `code-{general,personality}.txt`. */
export function sourceText(file: string): string {
  const several = /^(.*)\{(.+)\}(.*)$/.exec(file);
  const files = several?.[2]?.split(',').map((part) => `${several[1]}${part}${several[3]}`) ?? [file];
  return files.map((one) => readFileSync(join(FOLDER, one), 'utf8')).join('\n');
}

/** Line breaks and blanks in the sources come from page layout; they are the only thing left out of a comparison. */
export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

interface Section {
  readonly number: number;
  readonly text: string;
}

interface Heading {
  readonly at: number;
  readonly number: number;
}

/** What stands before a reference to an article inside a sentence: 本条例第…, 依照第…, 第一条和第…. */
const REFERRING = /[例法定照据按至到和与、及或反违合]$/u;

const CHAPTER_TITLE = /第[一二三四五六七八九十]+章[^。，,;；、]*$/u;

/**
 * Headings of articles. One stands at the start of a line or after a blank, with a higher number than the one before it;
 * or, in a text that lost its line breaks, anywhere with just the next number unless the words before it refer to it.
 * 第一条 begins another document.
 */
function articleHeadings(text: string): readonly Heading[] {
  const found: Heading[] = [];
  for (const m of text.matchAll(/第([零一二三四五六七八九十百千]+)条/gu)) {
    const number = chineseNumber(m[1] as string);
    const before = text.slice(Math.max(0, m.index - 2), m.index);
    // Some sources are Markdown with the article numbers in bold.
    const alone =
      /(^|\s|\*\*)$/u.test(before) || CHAPTER_TITLE.test(text.slice(Math.max(0, m.index - 24), m.index));
    const previous = found.at(-1)?.number ?? 0;
    const opens = number === 1 && (alone || /^\s*[(（〔]?(为|根据|依据|目的)/u.test(text.slice(m.index + 3)));
    const follows = alone ? number > previous : number === previous + 1 && !REFERRING.test(before);
    if (opens || follows) found.push({ at: m.index, number });
  }
  return found;
}

/** Headings 一、 二、 of notices and articles without numbered provisions. */
function chapterHeadings(text: string): readonly Heading[] {
  const found: Heading[] = [];
  for (const m of text.matchAll(/(?<=^|\s)([一二三四五六七八九十]+)、/gmu)) {
    const number = chineseNumber(m[1] as string);
    if (number === 1 || number === (found.at(-1)?.number ?? 0) + 1) found.push({ at: m.index, number });
  }
  return found;
}

const cut = (text: string, headings: readonly Heading[]): readonly Section[] =>
  headings.map(({ at, number }, i) => ({ number, text: squeeze(text.slice(at, headings[i + 1]?.at)) }));

const CITED = /^第([零一二三四五六七八九十百千]+)条|^([一二三四五六七八九十]+)/u;
const ITEM = /\(([一二三四五六七八九十]+)\)/u;

/** The part of a section under one of its items （一）（二）…, up to the next item. */
function itemOf(section: string, item: string): string {
  const parts = section.split(/(?=[（(][一二三四五六七八九十]+[）)])/u);
  return parts.filter((p) => p.startsWith(`（${item}）`) || p.startsWith(`(${item})`)).join('\n');
}

export type QuotePlace = 'found' | 'not-in-source' | 'not-in-article' | 'not-in-item';

/** Where a quote stands: in the article (and item) it is cited with, elsewhere in the source, or nowhere. */
export function placeOf(source: string, article: string, quote: string): QuotePlace {
  const wanted = squeeze(quote);
  if (!squeeze(source).includes(wanted)) return 'not-in-source';
  const cited = CITED.exec(article);
  if (cited === null) return 'found';
  const number = chineseNumber(cited[1] ?? cited[2] ?? '');
  const sections = cut(source, (cited[1] === undefined ? chapterHeadings : articleHeadings)(source)).filter(
    (s) => s.number === number,
  );
  if (!sections.some((s) => s.text.includes(wanted))) return 'not-in-article';
  const item = ITEM.exec(article)?.[1];
  if (item === undefined) return 'found';
  return sections.some((s) => itemOf(s.text, item).includes(wanted)) ? 'found' : 'not-in-item';
}
