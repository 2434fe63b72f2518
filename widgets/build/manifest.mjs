/**
 * What editors and frameworks want to know of the elements, out of their own doc comments, into dist/widgets/:
 * Custom Elements Manifest, VS Code custom data, web-types, JSX types, and a page for people.
 */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/widgets');

/** `@attr yellow, red - units`: the analyzer takes `yellow,` for a name and the rest for its description. */
function split({ name, description = '', ...rest }) {
  if (!name.endsWith(',')) return [{ name, description, ...rest }];
  const [, more, text] = /^([\w, -]+?) - (.*)$/s.exec(description) ?? [, description, ''];
  return [name.slice(0, -1), ...more.split(',').map((each) => each.trim())].map((each) => ({
    name: each,
    description: text,
  }));
}

const MODE = "'public' | 'self' | 'officer' | 'bank'";
/** What can be written as an attribute, for those who have no types of ours: `Mode | null | undefined` is one of four words. */
function typeOf(text = 'string') {
  const bare = text.replace(/\s*\|\s*(null|undefined)\b/g, '');
  return bare === 'Mode' ? MODE : /^(string|number|boolean)$/.test(bare) ? bare : 'string';
}

/** One entry a name: the analyzer's own knows type and property, the comment knows what it is for. */
function attributes(all, hidden) {
  const found = new Map();
  for (const each of all.flatMap(split)) {
    if (hidden.has(each.fieldName)) continue;
    const before = found.get(each.name);
    const description = each.description || before?.description || '';
    const type = { text: typeOf(each.type?.text ?? before?.type?.text) };
    found.set(each.name, { ...before, ...each, type, description });
  }
  const list = [...found.values()];
  // `matter` - …; `matter-name` likewise: said where the other one is.
  for (const each of list)
    each.description ||=
      list.find(({ description }) => description.includes(`\`${each.name}\``))?.description ?? '';
  return list;
}

/** `@csspart link - …; @csspart card - …` on one line is two. */
const parts = (all) =>
  all.flatMap(split).flatMap(({ name, description }) => {
    const [own, ...others] = description.split(/;\s*@csspart\s+/);
    return [
      { name, description: own },
      ...others.map((other) => {
        const [next, ...text] = other.split(' - ');
        return { name: next, description: text.join(' - ') };
      }),
    ];
  });

/** @returns {Promise<{modules: {declarations: Record<string, any>[]}[]}>} the manifest, as the doc comments have it */
export async function readManifest() {
  const globs = ['widgets/xin-*/xin-*.ts', 'widgets/base/element.ts', 'widgets/form/*.ts'];
  const exclude = ['widgets/**/*.test.ts', 'widgets/**/*.styles.ts'];
  const argv = ['analyze', '--litelement', '--quiet', '--globs', ...globs, '--exclude', ...exclude];
  const manifest = await cli({ argv, cwd: ROOT, noWrite: true });
  for (const { declarations } of manifest.modules)
    for (const it of declarations) {
      const inner = (it.members ?? []).filter(
        ({ privacy }) => privacy === 'private' || privacy === 'protected',
      );
      const hidden = new Set(inner.map(({ name }) => name));
      // What elements inherit beside attributes is for one another, not for pages.
      const own = ({ name, inheritedFrom, attribute }) => !hidden.has(name) && (!inheritedFrom || attribute);
      if (it.members) it.members = it.members.filter(own);
      if (it.attributes) it.attributes = attributes(it.attributes, hidden);
      if (it.cssParts) it.cssParts = parts(it.cssParts);
      for (const event of it.events ?? []) event.type = { text: 'CustomEvent' };
    }
  return manifest;
}

/** The elements of a manifest, by tag. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));

const line = (text) => text.replace(/\s+/g, ' ').replaceAll('*/', '* /');

/** Self-contained: attributes as they are written, and `onxin-…` as React 19 and Preact listen. */
const jsxTypes = (elements) => `/**
 * React 19:  declare module 'react' { namespace JSX { interface IntrinsicElements extends XinshaoElements {} } }
 * Preact:    declare module 'preact' { namespace JSX { interface IntrinsicElements extends XinshaoElements {} } }
 */
interface XinshaoBase {
  [attribute: \`data-\${string}\` | \`aria-\${string}\`]: unknown;
  children?: unknown;
  class?: string;
  className?: string;
  id?: string;
  key?: string | number;
  lang?: string;
  ref?: unknown;
  slot?: string;
  style?: unknown;
}
export interface XinshaoElements {
${elements
  .map(
    ({ tagName, description = '', attributes: all = [], events = [] }) => `  /** ${line(description)} */
  '${tagName}': XinshaoBase & {
${all.map((it) => `    /** ${line(it.description)} */\n    '${it.name}'?: ${it.type.text};`).join('\n')}
${events.map((it) => `    /** ${line(it.description ?? '')} */\n    'on${it.name}'?: (event: CustomEvent) => void;`).join('\n')}
  };`,
  )
  .join('\n')}
}
`;

const row = (...cells) => `| ${cells.map((cell) => line(cell ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, rows) =>
  rows.length ? ['', row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))] : [];
const page = (elements) =>
  [
    '# 组件 · Elements',
    ...elements.flatMap(({ tagName, description, attributes: all = [], events = [], cssParts = [] }) => [
      '',
      `## \`<${tagName}>\``,
      '',
      description ?? '',
      ...table(
        ['attribute', 'type', ''],
        all.map((it) => [`\`${it.name}\``, it.type.text, it.description]),
      ),
      ...table(
        ['event', ''],
        events.map((it) => [`\`${it.name}\``, it.description]),
      ),
      ...table(
        ['part', ''],
        cssParts.map((it) => [`\`${it.name}\``, it.description]),
      ),
    ]),
    '',
  ].join('\n');

async function write() {
  const manifest = await readManifest();
  const elements = elementsOf(manifest);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'custom-elements.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  writeFileSync(join(OUT, 'xinshao-jsx.d.ts'), jsxTypes(elements));
  writeFileSync(join(OUT, 'elements.md'), page(elements));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  generateVsCodeCustomElementData(manifest, { outdir: OUT, cssFileName: null });
  generateJetBrainsWebTypes(manifest, { outdir: OUT, packageJson: false, version });
}

if (process.argv[1] === import.meta.filename) await write();
