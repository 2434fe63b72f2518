import { STATE } from './english-state.ts';
import { fetchJson, once, type Cell } from './load.ts';
import { warnOnce } from './warn.ts';
import { beside } from './where.ts';

type Chinese = string | ((...args: never[]) => string);

let texts: readonly (string | 0)[] = [];

/** A word whose English stands in the file beside the script; Chinese until it is here. */
export const word = <Z extends Chinese>(chinese: Z, number: number): { 'zh-CN': Z; en: Z } => ({
  'zh-CN': chinese,
  get en() {
    const text = texts[number];
    if (!text) return chinese;
    if (typeof chinese === 'string') return text as Z;
    const filled = (...args: unknown[]) => text.replace(/\{(\d)\}/g, (_, i) => String(args[i]));
    return filled as Chinese as Z;
  },
});

/** A table of words, numbered in its order from the first; what is no text or function stays as it is. */
export const words = (table: Readonly<Record<string, unknown>>, number: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      typeof value === 'object' ? value : word(value as Chinese, number++),
    ]),
  );

/** What an English page has to wait for; undefined once the words are here. */
export function englishMissing(): Cell<unknown> | undefined {
  if (texts.length) return undefined;
  const url = beside('en/words.json');
  return once(url, async () => {
    const file = await fetchJson(url).catch(() => undefined);
    if (!Array.isArray(file) || file[0] !== STATE) {
      warnOnce(`no English words for this version of the script at ${url}`);
      throw new Error('no words');
    }
    texts = file;
  });
}
