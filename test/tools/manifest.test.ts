import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, readManifest } from '../../widgets/build/manifest.mjs';
import { repositoryRoot } from './root.ts';

const widgets = join(repositoryRoot(), 'widgets');
const elements = elementsOf(await readManifest());
const folders = readdirSync(widgets).filter((name) => existsSync(join(widgets, name, 'register.ts')));

/** An element's own sources, and the application form two of them stand on. */
function sourcesOf(tag: string): readonly string[] {
  const own = readdirSync(join(widgets, tag))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(widgets, tag, name), 'utf8'));
  const form = own.some((text) => text.includes('extends XinApplication'));
  return form ? [...own, readFileSync(join(widgets, 'form/application.ts'), 'utf8')] : own;
}

/** Every event an element's sources send with `emit(this, 'xin-…'` or name in their part of XinEventMap. */
const eventsInCode = (tag: string): readonly string[] =>
  [
    ...new Set(
      sourcesOf(tag)
        .flatMap((text) => [...text.matchAll(/'(xin-[a-z-]+)': CustomEvent|emit\(this, '(xin-[a-z-]+)'/g)])
        .map(([, named, sent]) => named ?? sent!),
    ),
  ].sort();

describe('the Custom Elements Manifest', () => {
  it('has every element of the set', () => {
    expect(elements.map(({ tagName }) => tagName)).toEqual([...folders].sort());
  });

  it.each(elements)('says of each attribute of $tagName what it is for', ({ attributes = [] }) => {
    expect(attributes.length).toBeGreaterThan(0);
    expect(attributes.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it.each(elements)('has no attribute of $tagName that the code does not have', ({ attributes = [] }) => {
    expect(attributes.filter(({ fieldName }) => !fieldName).map(({ name }) => name)).toEqual([]);
  });

  it.each(elements)('has the events of $tagName, no more and no fewer', ({ tagName, events = [] }) => {
    expect(events.map(({ name }) => name).sort()).toEqual(eventsInCode(tagName));
  });
});

const page = join(repositoryRoot(), 'docs/widgets.md');
describe.runIf(existsSync(page))('docs/widgets.md', () => {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const named = (name: string): boolean => text.includes(`\`${name}\``);
  const names = elements.flatMap(({ tagName, attributes = [], events = [] }) => [
    tagName,
    ...[...attributes, ...events].map(({ name }) => name),
  ]);

  it('names every element, attribute and event', () => {
    expect(names.filter((name) => !named(name) && !named(`<${name}>`))).toEqual([]);
  });

  it('names no element or event that is not there', () => {
    const told = [...text.matchAll(/`<?(xin-[a-z-]+)>?`/g)].map(([, name]) => name!);
    expect(told.filter((name) => !names.includes(name))).toEqual([]);
  });
});
