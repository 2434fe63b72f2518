/** The Custom Elements Manifest: what the elements' own doc comments and fields say of them. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

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

/** @returns {Promise<{modules: {declarations: Record<string, any>[]}[]}>} the manifest, as the doc comments have it */
export async function readManifest() {
  const globs = ['widgets/xin-*/xin-*.ts', 'widgets/base/{page-,}element.ts', 'widgets/form/*.ts'];
  const exclude = ['widgets/**/*.test.ts', 'widgets/**/*.styles.ts'];
  const argv = ['analyze', '--litelement', '--quiet', '--globs', ...globs, '--exclude', ...exclude];
  const manifest = await cli({ argv, cwd: ROOT, noWrite: true });
  for (const { declarations } of manifest.modules)
    for (const it of declarations) {
      const inner = (it.members ?? []).filter(
        ({ privacy }) => privacy === 'private' || privacy === 'protected',
      );
      const hidden = new Set(inner.map(({ name }) => name));
      // What elements inherit beside attributes and the value of a form is for one another, not for pages.
      const own = ({ name, inheritedFrom, attribute }) =>
        !hidden.has(name) && !name.endsWith('Callback') && (!inheritedFrom || attribute || name === 'value');
      if (it.members) it.members = it.members.filter(own);
      if (it.attributes) it.attributes = attributes(it.attributes, hidden);
      for (const event of it.events ?? [])
        event.type = { text: event.name.startsWith('xin-') ? 'CustomEvent' : 'Event' };
    }
  return manifest;
}

/** The elements of a manifest, by tag. */
export const elementsOf = ({ modules }) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
