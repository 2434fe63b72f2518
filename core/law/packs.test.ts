import { describe, expect, it } from 'vitest';
import { allPacks, packCodes, packJson, packOf, packText } from '../../test/tools/packs.ts';
import { haveSources, placeOf, sourceText, squeeze } from '../../test/tools/sources.ts';
import { readPack } from './read-pack.ts';
import { RULE_LISTS } from './rules.ts';
import { checkPacks } from './schema.ts';
import type { LawPack } from './types.ts';

interface Quoted {
  readonly id: string;
  readonly article: string;
  readonly quote: string;
}

/** Every quote of a pack: rows, their extensions, classes, and the window. */
function quotesOf(pack: LawPack): readonly Quoted[] {
  const found: Quoted[] = [];
  if (pack.windowQuote !== undefined) {
    found.push({ id: 'window', article: pack.windowArticle ?? '', quote: pack.windowQuote });
  }
  for (const list of RULE_LISTS) for (const row of pack[list] ?? []) found.push(row);
  for (const d of pack.deadlines ?? []) {
    for (const part of ['extension', 'excludes'] as const) {
      if (d[part]) found.push({ id: `${d.id} ${part}`, ...d[part] });
    }
  }
  for (const s of pack.schemes ?? []) {
    for (const c of s.classes) {
      if (c.quote === undefined) continue;
      found.push({ id: `${s.id} ${c.code}`, article: c.article ?? s.article, quote: c.quote });
    }
  }
  return found;
}

describe('law packs', () => {
  it.each(packCodes())('%s passes the full check and the browser check', (code) => {
    expect(packOf(code).code).toBe(code);
    expect(readPack(packJson(code))).toMatchObject({ ok: true });
  });

  // Of a field written twice JSON keeps the last, and nobody is told.
  it.each(packCodes())('%s has no field twice in one row', (code) => {
    const fields = (text: string) => text.match(/"(?:[^"\\]|\\.)*"\s*:/gu)?.length;
    expect(fields(packText(code))).toBe(fields(JSON.stringify(packJson(code))));
  });

  it('agree with each other: no id twice, and every restated or underlying row exists in wider law', () => {
    expect(checkPacks(allPacks())).toEqual([]);
  });

  it('serve to tell a wrong quote from a right one', () => {
    const source = '第一条 甲乙,丙。 第二条 依照本条例第一条办理: (一)丁; (二)戊。';
    expect(placeOf(source, '第二条', '依照本条例第一条办理')).toBe('found');
    expect(placeOf(source, '第二条(二)', '戊')).toBe('found');
    expect(placeOf(source, '第二条(一)', '戊')).toBe('not-in-item');
    expect(placeOf(source, '第一条', '丁')).toBe('not-in-article');
    expect(placeOf(source, '第一条', '甲乙，丙')).toBe('not-in-source');
  });
});

interface Restated {
  readonly title: string;
  readonly quote: string;
  readonly confidence: string;
}

const codesOf = (kind: 'text' | 'restated'): readonly string[] =>
  packCodes().filter((code) => (packOf(code).sourceKind === 'restated') === (kind === 'restated'));

// 鼓励 and 推动 lay nothing down for anybody, and 规范, 健全 or 加强 are tasks of the authorities: what such a sentence says
// can't be refused or held under it.
it.each(packCodes())('%s refuses and holds nothing under a sentence that only encourages', (code) => {
  const wrong = (packOf(code).duties ?? [])
    .filter(({ quote }) => /^(鼓励|支持|推动|探索|引导|规范|完善|健全|切实加强|加强|通过“)/.test(quote))
    .filter((duty) => [duty.then, duty.else].some(({ level }) => level === 'refuse' || level === 'intercept'))
    .map(({ id }) => id);
  expect(wrong).toEqual([]);
});

// A list that ends with 等 is not closed: what it does not name is not said to be outside of it.
it.each(packCodes())('%s says of each list that ends with 等 that it is open', (code) => {
  const wrong = (packOf(code).schemes ?? [])
    .filter(({ quote }) => /、[^，,。;；、]{1,30}等(?![级同])/u.test(quote))
    .filter(({ name, note, classes }) => {
      const said = [name, note?.['zh-CN'], ...classes.map((c) => c.name)].join();
      return !/等|其他|列明/u.test(said);
    })
    .map(({ id }) => id);
  expect(wrong).toEqual([]);
});

/** A sentence that begins with its number or with who it is that encourages. */
const ENCOURAGES =
  /^(\*\*)?(第[一二三四五六七八九十百]+条|[一二三四五六七八九十]+、|[（(].{1,3}[）)])?(\*\*)?(国家|省|市|政府|市政府|各地|本[省市])?(鼓励|支持|推动|探索|引导|规范|完善|健全|切实加强|加强|通过“)/u;

/** The sentence of a text that a quote begins in. */
const sentenceOf = (text: string, quote: string): string => {
  const at = text.indexOf(quote);
  return text.slice(text.slice(0, at).search(/[^。；;：:]*$/u), at + quote.length);
};

/** The sets of kinds of basis a rule or class accepts. */
function basisSets(node: unknown): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  const { fact, in: among } = node as { readonly fact?: unknown; readonly in?: readonly string[] };
  const own = typeof fact === 'string' && fact.endsWith('asisKind') && among ? [among] : [];
  return [...own, ...Object.values(node).flatMap(basisSets)];
}

// 国家规定 are the State Council's decisions and orders before all else.
it.each(packCodes())(
  '%s takes a decision of the State Council wherever it takes any rule of the State',
  (code) => {
    const wrong = basisSets(packJson(code)).filter(
      (set) => set.includes('state-rule') && !set.includes('state-council-decision'),
    );
    expect(wrong).toEqual([]);
  },
);

const skip = !haveSources();
if (skip) console.log('Quotes were not checked: the folder ../shared/sources is not here.');

describe.skipIf(skip)('quotes', () => {
  // Only whitespace is disregarded: punctuation, ASCII or full-width, is as the pack's own source file has it.
  it.each(codesOf('text'))('of %s stand word for word in its source, in the article cited', (code) => {
    const pack = packOf(code);
    const source = sourceText(pack.sourceFile);
    const wrong = quotesOf(pack)
      .map((q) => ({ ...q, place: placeOf(source, q.article, q.quote) }))
      .filter((q) => q.place !== 'found')
      .map((q) => `${q.id} ${q.article} ${q.place}: ${q.quote}`);
    expect(wrong).toEqual([]);
  });

  // A quote that ends before 除外 hides whom it does not bind.
  it.each(codesOf('text'))('of %s that refuse or hold keep their exception', (code) => {
    const source = squeeze(sourceText(packOf(code).sourceFile));
    const wrong = (packOf(code).duties ?? [])
      .filter((duty) =>
        [duty.then, duty.else].some(({ level }) => level === 'refuse' || level === 'intercept'),
      )
      .filter(({ quote }) => {
        const after = source.slice(source.indexOf(squeeze(quote)) + squeeze(quote).length);
        return /^[^。；;]*除外|^。(法律|行政法规|国家)[^。，,]{0,12}另有规定的/u.test(after);
      });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  // A quote may begin inside the sentence: what counts is how the sentence begins.
  it.each(codesOf('text'))(
    'of %s that stand in a sentence that only encourages refuse and hold nothing',
    (code) => {
      const pack = packOf(code);
      const source = squeeze(sourceText(pack.sourceFile));
      const strong = (pack.duties ?? []).filter((duty) =>
        [duty.then, duty.else].some(({ level }) => level === 'refuse' || level === 'intercept'),
      );
      const wrong = strong.filter(({ quote }) => ENCOURAGES.test(sentenceOf(source, squeeze(quote))));
      expect(wrong.map(({ id }) => id)).toEqual([]);
    },
  );

  // A restated text is no text: what the domain analysis noted of it is all there is, and only what it could read (B).
  it.each(codesOf('restated'))('of %s are what the domain analysis restates, with confidence B', (code) => {
    const pack = packOf(code);
    const { rules } = JSON.parse(sourceText(pack.sourceFile)) as { rules: readonly Restated[] };
    const known = new Set(
      rules.filter((r) => r.confidence === 'B' && r.title === pack.title).map((r) => squeeze(r.quote)),
    );
    expect(quotesOf(pack).filter((q) => !known.has(squeeze(q.quote)))).toEqual([]);
  });
});
