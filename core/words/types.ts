/** Languages of every sentence. A missing translation is a compile error. */
export type Locale = 'zh-CN' | 'en';

/**
 * A table of words: every key in every language.
 *
 * @example const words = { due: { 'zh-CN': (d: string) => `应于${d}前办结`, en: (d: string) => `due by ${d}` } } satisfies WordTable;
 */
export type WordTable = Readonly<
  Record<string, Readonly<Record<Locale, string | ((...args: never[]) => string)>>>
>;
