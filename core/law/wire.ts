import type { LawPack } from './types.ts';

/**
 * A law pack as it travels: objects of one shape name their fields once, English stands apart. What a page never asks
 * (`covers`: which rows of the analysis a rule answers) stays at home. The shapes, then the tree: `[0, …items]` is a
 * list, `[n, …values]` an object with the fields of shape n; an `en` beside a `zh-CN` has no value here.
 */
export type Wire = readonly [shapes: readonly (readonly string[])[], tree: unknown];
/** Version of the pack they belong to, then the English texts in the order of the tree. */
export type EnglishTexts = readonly string[];

const isTranslated = (value: object): value is { 'zh-CN': string; en: string } =>
  'zh-CN' in value && 'en' in value;

export function toWire(pack: LawPack): { readonly wire: Wire; readonly english: EnglishTexts } {
  const shapes: string[][] = [];
  const english = [pack.version];
  const numbers = new Map<string, number>();
  const write = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return [0, ...value.map(write)];
    const fields = value as Record<string, unknown>;
    const apart = isTranslated(value);
    const names = Object.keys(fields).filter((name) => name !== 'covers' && !(apart && name === 'en'));
    if (apart) english.push(value.en);
    const all = apart ? [...names, 'en'] : names;
    const key = all.join();
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = shapes.push(all)));
    return [number, ...names.map((name) => write(fields[name]))];
  };
  const tree = write(pack);
  return { wire: [shapes, tree], english };
}

/** The pack again. Without its English texts the Chinese stand in their place. */
export function fromWire([shapes, tree]: Wire, english: EnglishTexts = []): unknown {
  let at = 0;
  const read = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value;
    const [shape, ...values] = value as [number, ...unknown[]];
    if (!shape) return values.map(read);
    const names = shapes[shape - 1]!;
    const apart = names.length > values.length && (english[++at] ?? values[names.indexOf('zh-CN')]);
    return Object.fromEntries(names.map((name, i) => [name, i < values.length ? read(values[i]) : apart]));
  };
  return read(tree);
}
