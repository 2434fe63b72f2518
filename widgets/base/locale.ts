import type { Locale } from '../../core/words/types.ts';
import { pageConfig } from './config.ts';

type Word = Readonly<Record<Locale, string | ((...args: never[]) => string)>>;
export type WordArgs<W extends Word> = W['zh-CN'] extends (...args: infer A) => string ? A : [];

/** Says a word of a table. */
export function say<W extends Word>(locale: Locale, word: W, ...args: WordArgs<W>): string {
  const said = word[locale];
  return typeof said === 'function' ? (said as (...a: unknown[]) => string)(...args) : said;
}

/** `zh`, `zh-Hans-CN`, `en-GB` … to a language we have; undefined for one we have not. */
function known(tag: string | null | undefined): Locale | undefined {
  return /^zh\b/i.test(tag ?? '') ? 'zh-CN' : /^en\b/i.test(tag ?? '') ? 'en' : undefined;
}

/** Own attribute, then the nearest `[lang]` (through shadow roots) that we have, then the page's configuration. */
export function localeOf(element: HTMLElement, own?: string): Locale {
  let found = known(own);
  let at: Element | null | undefined = element;
  while (at && !found) {
    const near: Element | null = at.closest('[lang]');
    found = known(near?.getAttribute('lang'));
    at = near?.parentElement ?? ((near ?? at).getRootNode() as Partial<ShadowRoot>).host;
  }
  return found ?? known(pageConfig().locale) ?? 'zh-CN';
}
