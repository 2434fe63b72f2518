/**
 * Makes a package of dist/widgets/ once the scripts are there: what editors and frameworks want to know of the
 * elements (Custom Elements Manifest, VS Code custom data, web-types, types, a page for people), and package.json.
 */
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDeclarations } from './declarations.mjs';
import { line, reactTypes, vueTypes } from './frameworks.mjs';
import { elementsOf, readManifest } from './manifest.mjs';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'dist/widgets');

const row = (...cells) => `| ${cells.map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head, rows) =>
  rows.length ? ['', row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))] : [];
const named = (head, all = []) =>
  table(
    [head, ''],
    all.map((it) => [`\`${it.name || '(default)'}\``, it.description]),
  );
const page = (elements) =>
  [
    '# 组件 · Elements',
    ...elements.flatMap(
      ({ tagName, description, attributes = [], events, slots, cssParts, cssProperties }) => [
        '',
        `## \`<${tagName}>\``,
        '',
        description ?? '',
        ...table(
          ['attribute', 'type', ''],
          attributes.map((it) => [`\`${it.name}\``, it.type.text, it.description]),
        ),
        ...named('event', events),
        ...named('slot', slots),
        ...named('part', cssParts),
        ...named('custom property', cssProperties),
      ],
    ),
    '',
  ].join('\n');

const packageJson = (version) => ({
  name: 'xinshao',
  version,
  type: 'module',
  sideEffects: ['./es/xin-*.js', './xinshao*.js'],
  exports: {
    '.': { types: './es/index.d.ts', default: './es/index.js' },
    './es/*.js': { types: './es/*.d.ts', default: './es/*.js' },
    './react': { types: './react.d.ts', default: './none.js' },
    './vue': { types: './vue.d.ts', default: './none.js' },
    './custom-elements.json': './custom-elements.json',
    './packs/*': './packs/*',
    './package.json': './package.json',
    './*.js': './*.js',
  },
  types: './es/index.d.ts',
  customElements: './custom-elements.json',
  'web-types': './web-types.json',
});

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const manifest = await readManifest();
const elements = elementsOf(manifest);
/** Every element has the same. */
const [{ cssProperties: properties }] = elements;
const write = (name, text) => writeFileSync(join(OUT, name), text);
const json = (name, value) => write(name, `${JSON.stringify(value, null, 1)}\n`);

mkdirSync(OUT, { recursive: true });
json('custom-elements.json', manifest);
json('package.json', packageJson(version));
write('none.js', '// Types only.\nexport {};\n');
write('react.d.ts', reactTypes(elements));
write('vue.d.ts', vueTypes(elements));
write('elements.md', page(elements));
generateVsCodeCustomElementData(manifest, { outdir: OUT, cssFileName: null });
json('vscode.css-custom-data.json', {
  version: 1.1,
  properties: properties.map(({ name, description }) => ({ name, description })),
});
generateJetBrainsWebTypes(manifest, { outdir: OUT, packageJson: false, version });
writeDeclarations(
  ROOT,
  OUT,
  elements.map(({ tagName }) => tagName),
);
