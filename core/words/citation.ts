import type { Citation, SourceKind } from '../answer/index.ts';
import { sourceKindWords } from './law.ts';
import type { Locale } from './types.ts';

/** Texts that are not verified are marked wherever they are quoted; `''` for the others. */
export const unverifiedWord = (kind: SourceKind, locale: Locale): string =>
  kind === 'full-text' || kind === 'excerpt' ? '' : sourceKindWords[kind][locale];

/** A citation as it stands in a line: 《济南市社会信用管理办法》第三十条(一)「…」. */
export function citationText(citation: Citation, locale: Locale): string {
  const { document, number, article, quote, sourceKind } = citation;
  const doubt = unverifiedWord(sourceKind, locale);
  return `《${document}》${number ? `（${number}）` : ''}${article}「${quote}」${doubt && (locale === 'zh-CN' ? `（${doubt}）` : ` (${doubt})`)}`;
}
