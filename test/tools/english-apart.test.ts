import { build } from 'vite';
import { expect, it, vi } from 'vitest';
import * as source from '../../core/words/index.ts';
import { english } from '../../widgets/build/english-apart.ts';
import { here, shared } from '../../widgets/build/settings.ts';

const ENTRY = here('build/entry-of-words');
interface Built {
  readonly englishMissing: () => { readonly settled: Promise<void> } | undefined;
  readonly [name: string]: unknown;
}

/** The code of the words as a page gets it. */
async function built(): Promise<string> {
  const output = await build({
    ...shared({
      name: 'words-only',
      enforce: 'pre',
      resolveId: (id) => (id === ENTRY ? id : null),
      load: (id) =>
        id === ENTRY
          ? `export * from '${here('../core/words/index.ts')}'; export { englishMissing } from '${here('base/english.ts')}';`
          : id.endsWith('/base/where.ts')
            ? 'export const beside = (file) => file;'
            : // What an embedding page sets; here there is no page.
              id.endsWith('/base/config.ts')
              ? 'export const amountOf = () => undefined;'
              : null,
    }),
    build: { write: false, target: 'es2021', lib: { formats: ['es'], entry: ENTRY } },
  });
  const [{ output: files }] = output as unknown as [{ output: [{ code: string }] }];
  return files[0].code;
}

/** Each time a page of its own. */
const open = async (code: string, page: number): Promise<Built> =>
  (await import(`data:text/javascript,${encodeURIComponent(`${code}//${page}`)}`)) as Built;

const ARGUMENTS = ['甲', 3, '{0}', 'd'];
/** Everything the words say, by path; functions told with the same arguments. */
function said(value: unknown, locale: 'zh-CN' | 'en', path = '', all: Record<string, string> = {}) {
  if (typeof value !== 'object' || value === null) return all;
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'object' && each !== null && 'zh-CN' in each && 'en' in each) {
      const word = (each as Record<string, unknown>)[locale];
      const text = typeof word === 'function' ? (word as (...a: unknown[]) => unknown)(...ARGUMENTS) : word;
      all[`${path}.${key}`] = JSON.stringify(text);
    } else said(each, locale, `${path}.${key}`, all);
  }
  return all;
}

it('an English page says what the source says, once its words have come; until then Chinese', async () => {
  const code = await built();
  const [first, second, third] = [await open(code, 1), await open(code, 2), await open(code, 3)];
  const tables = Object.keys(source).filter((name) => name in third);
  const of = (words: object) => Object.fromEntries(Object.entries(words).filter(([n]) => tables.includes(n)));
  const chinese = said(of(source), 'zh-CN');
  expect(Object.keys(chinese).length).toBeGreaterThan(100);
  expect(said(of(third), 'zh-CN')).toEqual(chinese);

  const answers = [new Response('<html>'), Response.json(['other', 'x']), Response.json(english)];
  const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answers.shift()!));
  vi.spyOn(console, 'warn').mockReturnValue();
  for (const page of [first, second]) {
    await page.englishMissing()?.settled;
    expect(page.englishMissing()).toMatchObject({ failed: true });
    expect(said(of(page), 'en')).toEqual(chinese);
  }
  await third.englishMissing()?.settled;
  expect(third.englishMissing()).toBe(undefined);
  expect(said(of(third), 'en')).toEqual(said(of(source), 'en'));
  expect(asked.mock.calls.map(([url]) => url)).toEqual(Array(3).fill('en/words.json'));
  vi.restoreAllMocks();
});
