import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementsOf, readManifest } from '../../widgets/build/manifest.mjs';
import { repositoryRoot } from './root.ts';

const widgets = join(repositoryRoot(), 'widgets');
const elements = elementsOf(await readManifest());
const folders = readdirSync(widgets).filter((name) => existsSync(join(widgets, name, 'register.ts')));

const read = (name: string): string => readFileSync(join(widgets, name), 'utf8');

/** An element's own sources, the forms it stands on, and the list of options where it shows one. */
function sourcesOf(tag: string): readonly string[] {
  const own = readdirSync(join(widgets, tag))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => read(`${tag}/${name}`));
  const says = (text: string) => own.some((each) => each.includes(text));
  return [
    ...own,
    ...(says('base/choices.ts') ? [read('base/choices.ts')] : []),
    ...(says('extends XinApplication') ? [read('form/application.ts')] : []),
    ...(says('extends XinApplication') || says('extends XinForm') ? [read('form/form-element.ts')] : []),
  ];
}

/** What a pattern finds in sources, once each. */
const found = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(pattern)].map((match) => match.slice(1).find(Boolean) ?? '')),
    ),
  ].sort();

/** Every event an element's sources send with `emit(this, 'xin-…'` or name in their part of XinEventMap. */
const eventsInCode = (tag: string): readonly string[] => [
  ...(sourcesOf(tag).some((text) => text.includes('tellChange(this)')) ? ['change'] : []),
  ...found(sourcesOf(tag), /'(xin-[a-z-]+)': CustomEvent|emit\(this, '(xin-[a-z-]+)'/g),
];

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

  it.each(elements)('has the parts and slots of $tagName, no more and no fewer', (element) => {
    const own = sourcesOf(element.tagName);
    const boxed = !own.some((source) => source.includes('extends PageElement'));
    const sources = boxed ? [...own, read('base/element.ts')] : own;
    const names = (all: readonly { name: string }[] = []) => all.map(({ name }) => name).sort();
    expect(names(element.cssParts)).toEqual(found(sources, /\bpart="([a-z-]+)"/g));
    expect(names(element.slots)).toEqual(found(sources, /<slot(?: name="([a-z-]+)")?/g));
  });

  it('has the custom properties of the style sheets, for every element, and says what each is for', () => {
    const used = found(
      readdirSync(join(widgets, 'base/styles')).map((name) => read(`base/styles/${name}`)),
      /var\((--xin-[a-z-]+)/g,
    );
    for (const { cssProperties = [] } of elements) {
      expect(cssProperties.map(({ name }) => name).sort()).toEqual(used);
      expect(cssProperties.filter(({ description }) => !description)).toEqual([]);
    }
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
