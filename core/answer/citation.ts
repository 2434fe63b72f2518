/**
 * How good the text is that a rule was read from.
 *
 * A summary may at most advise; a draft is never applied.
 */
export type SourceKind =
  'full-text' | 'excerpt' | 'official-interpretation' | 'news-summary' | 'restated' | 'draft';

/** Where an answer comes from: document, article and the words themselves, exactly as the source has them. */
export interface Citation {
  /** Pack code, for example `JN`. */
  readonly pack: string;
  /** Full title, for example 济南市社会信用管理办法. */
  readonly document: string;
  /** 文号 where the source states one, for example 国务院令第809号. */
  readonly number?: string;
  /** For example 第二十二条 or 第三十条(一). */
  readonly article: string;
  /** Verbatim, never shortened inside. */
  readonly quote: string;
  readonly sourceKind: SourceKind;
  /** Version of the law pack the citation was taken from. */
  readonly version: string;
  /** First day in force, and the first day after the last one (`[from, to)`); absent where the source is silent. */
  readonly from?: string;
  readonly to?: string;
}
