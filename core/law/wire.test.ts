import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPack } from './schema.ts';
import type { LawPack } from './types.ts';
import { fromWire, toWire, type Wire } from './wire.ts';

const folder = new URL('packs/', import.meta.url);
const packs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as LawPack);
const sent = (wire: Wire) => JSON.parse(JSON.stringify(wire)) as Wire;
const without = (name: string, value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === name ? undefined : each)));

describe('a law pack on the wire', () => {
  it.each(packs)('$code comes back as it was sent, and sound', (pack) => {
    const { wire, english } = toWire(pack);
    const read = fromWire(sent(wire), english);
    expect(read).toEqual(without('covers', pack));
    expect(checkPack(read)).toMatchObject({ ok: true });
  });

  it.each(packs)('$code without its English is sound, Chinese in place of it', (pack) => {
    const read = fromWire(sent(toWire(pack).wire));
    expect(checkPack(read)).toMatchObject({ ok: true });
    expect(without('en', read)).toEqual(without('en', without('covers', pack)));
    if (pack.duties?.length)
      expect((read as LawPack).duties![0]!.name.en).toBe(pack.duties[0]!.name['zh-CN']);
  });
});
